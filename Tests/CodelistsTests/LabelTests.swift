import Records
import Testing

@testable import Codelists

@Suite("Names for people")
struct LabelTests {
  @Test(
    "places with and without the article",
    arguments: [
      ("United States", "the United States"), ("Netherlands", "the Netherlands"), ("Philippines", "the Philippines"),
      ("District of Columbia", "the District of Columbia"), ("Northwest Territories", "the Northwest Territories"),
      ("Texas", "Texas"), ("Germany", "Germany"), ("Boise City, ID", "Boise City, ID"), ("", ""),
      ("United States and 3 other places", "United States and 3 other places"),
    ])
  func article(name: String, inSentence: String) { #expect(Areas.inSentence(name) == inSentence) }

  @Test("every code in the list of articles is that of an area")
  func articleCodes() {
    for code in articleTable.split(separator: " ") { #expect(Areas.name(of: String(code)) != nil, "\(code)") }
  }

  @Test(
    "statistics",
    arguments: [
      (Measure.wage, Statistic.median, "median wage", "Median wage"),
      (.wage, .p10, "10th percentile wage", "10th percentile wage"),
      (.employment, .level, "employment", "Employment"),
      (.employment, .projected, "projected employment", "Projected employment"),
      (.employmentGrowth, .projected, "projected employment growth", "Projected employment growth"),
      (.openings, .annual, "annual openings", "Annual openings"), (.examFee, .level, "exam fee", "Exam fee"),
    ])
  func statistic(measure: Measure, statistic: Statistic, label: String, title: String) {
    #expect(StatisticLabels.label(measure, statistic) == label)
    #expect(StatisticLabels.title(measure, statistic) == title)
  }
}
