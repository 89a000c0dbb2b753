import Foundation
import Records
import SeededRandom

@testable import Attribution
@testable import OfficialStatistics

/// Pages whose pay was made up: what they say has no origin.
enum RandomPages {
  struct MadeUp {
    var observations: [Observation]
    var facts: PageMetadata
  }

  /// Pages on detailed occupations drawn at random, each with one to eight annual wages that are multiples of 10
  /// between 30,000 and 120,000.
  static func pages(_ count: Int, seed: UInt64, _ library: ReferenceLibrary) -> [MadeUp] {
    var generator = SplitMix(state: seed)
    let detailed = library.occupations.filter { $0.level == .detailed && !$0.title.isEmpty }
    let statistics: [Statistic] = [.median, .mean, .typical, .p10, .p25, .p75, .p90]
    let year = MeasurementUnit.pay(currency: "USD", per: .year)
    return (0..<count).compactMap { number in
      guard let occupation = detailed.randomElement(using: &generator) else { return nil }
      let observations = (0..<Int.random(in: 1...8, using: &generator)).map { ordinal -> Observation in
        let value = Decimal(Int.random(in: 3_000...12_000, using: &generator) * 10)
        let statistic = statistics.randomElement(using: &generator) ?? .median
        let method = [ExtractionMethod.prose, .table, .card].randomElement(using: &generator) ?? .prose
        return Observation(
          id: "\(number)-\(ordinal)", sourceID: "page-\(number)", locator: .page, ordinal: ordinal, raw: "$\(value)",
          occupation: Occupation(title: occupation.title, code: occupation.code, basis: .directMatch), measure: .wage,
          statistic: statistic,
          extent: .value(value), unit: year, annual: .value(value), area: "US", areaCode: "US", method: method)
      }
      let subject = Occupation(title: occupation.title, code: occupation.code, basis: .directMatch)
      return MadeUp(observations: observations, facts: PageMetadata(sourceID: "page-\(number)", subject: subject))
    }
  }

  /// How much of what was made up is given an origin.
  struct FalseRate: CustomStringConvertible {
    var pages: Double
    var figures: Double
    var description: String { "an origin for \(pages) of the pages and \(figures) of the figures" }
  }

  /// What attribution makes of made-up pages: by page, how sure it is of each of its figures' origins.
  struct Outcome {
    var figures = 0
    var pages: [[Double]] = []

    func rate(threshold: Double) -> FalseRate {
      let sure = pages.map { page in page.count { $0 >= threshold } }
      return FalseRate(
        pages: Double(sure.count { $0 > 0 }) / Double(max(1, pages.count)),
        figures: Double(sure.reduce(0, +)) / Double(max(1, figures)))
    }
  }

  static func outcome(
    _ count: Int, seed: UInt64, _ library: ReferenceLibrary, tuning: AttributionTuning = AttributionTuning()
  ) throws -> Outcome {
    var outcome = Outcome()
    for page in pages(count, seed: seed, library) {
      let found = try library.attribute(page.observations, facts: page.facts, topicCodes: [], tuning: tuning)
      outcome.figures += page.observations.count
      outcome.pages.append(found.origins.map(\.probability))
    }
    return outcome
  }

  /// What is true of the comparisons of `comparisons`.
  enum Truth { case madeUpDifference, madeUpRatio, trueDifference }

  /// Pages on two occupations drawn at random that say by how much the median of one is above that of the other: a
  /// multiple of 10 dollars or a whole percentage that was made up, or the difference of the medians of May 2024, which
  /// the page then gives as its source.
  static func comparisons(_ count: Int, seed: UInt64, _ truth: Truth, _ library: ReferenceLibrary) throws -> [MadeUp] {
    var generator = SplitMix(state: seed)
    let medians = try medians(library)
    let detailed = library.occupations.filter { medians[$0.code] != nil && $0.level == .detailed && !$0.title.isEmpty }
    return (0..<count).compactMap { number in
      guard let a = detailed.randomElement(using: &generator), let b = detailed.randomElement(using: &generator),
        let x = medians[a.code],
        let y = medians[b.code], x != y
      else { return nil }
      let (occupation, other) = x > y ? (a, b) : (b, a)
      let value: Decimal =
        switch truth {
        case .madeUpDifference: Decimal(Int.random(in: 100...6_000, using: &generator) * 10)
        case .madeUpRatio: Decimal(Int.random(in: 2...80, using: &generator))
        case .trueDifference: abs(x - y)
        }
      let printed = truth == .madeUpRatio ? "\(value) percent" : "$\(value)"
      let subject = Occupation(title: occupation.title, code: occupation.code, basis: .directMatch)
      let observation = Observation(
        id: "\(number)", sourceID: "page-\(number)", locator: .page,
        quote: "They earn a median of \(printed) more than \(other.title) do.", raw: printed,
        occupation: subject, measure: .wagePremium, statistic: .typical, extent: .value(value),
        unit: truth == .madeUpRatio ? .percent : .pay(currency: "USD", per: .year), area: "US", areaCode: "US",
        period: truth == .trueDifference ? ReferencePeriod("2024-05") : nil)
      let mention = OccupationMention(title: other.title, count: 1, isSubject: false, locator: .page, quote: "")
      return MadeUp(
        observations: [observation],
        facts: PageMetadata(sourceID: "page-\(number)", subject: subject, mentions: [mention]))
    }
  }

  /// The national medians of May 2024 by code.
  private static func medians(_ library: ReferenceLibrary) throws -> [String: Decimal] {
    let cells = try library.cells(
      [.annualMedian], from: 0, through: .max, areas: [library.areaIndex["US"]].compactMap { $0 })
    let own = cells.filter { library.releases[$0.release].name == "OEWS May 2024" && !$0.isLowerBound }
    return Dictionary(
      own.map { (library.occupations[$0.occupation].code, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
