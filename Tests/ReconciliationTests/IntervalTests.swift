import Foundation
import ObservationBuilder
import Records
import Testing

@testable import Reconciliation

@Suite("Intervals")
struct IntervalTests {
  @Test(
    "a number is meant to its last printed digit, trailing zeros aside, and to two digits at least",
    arguments: [
      ("44640", "$44,640", "10"), ("562900", "562,900", "100"), ("830760", "830,760", "10"), ("77000", "$77K", "1000"),
      ("50000", "$50,000", "1000"),
      ("100000", "100,000", "10000"), ("7", "7 %", "1"), ("20", "20", "1"), ("600", "600", "10"), ("0", "0 %", "1"),
      ("41641", "41,641", "1"),
      ("21.46", "$21.46", "0.01"), ("21.5", "$21.50", "0.01"), ("21.5", "$21.5", "0.1"), ("7", "7.0 %", "0.1"),
      ("-2.5", "-2.5%", "0.1"),
      ("38000", "$32,000–$38,000", "1000"), ("1234.5", "1.234,50", "0.01"), ("77500", "77.5K", "100"),
    ])
  func resolution(_ number: String, _ raw: String, _ expected: String) throws {
    #expect(PrintedResolution.of(try #require(Decimal(plain: number)), printedAs: raw).plain == expected)
  }

  @Test(
    "a printed number stands for what it may have been rounded or truncated from",
    arguments: [
      ("7", "percent", "6.5", "8"), ("77000", "USD/year", "76500", "78000"), ("42", "USD/hour", "86320", "89440"),
      ("21.46", "USD/hour", "44626.4", "44657.6"), ("143900", "jobs", "143850", "144000"),
      ("20-22", "USD/hour", "40560", "47840"),
      ("-3", "percent", "-4", "-2.5"), ("60000+", "USD/year", "59500", ""), ("<=500", "USD", "", "510"),
    ])
  func possibleRange(_ figure: String, _ unit: String, _ low: String, _ high: String) {
    let range = Build.claim(Build.observation(figure, unit)).range
    #expect(range.low.map(\.number.plain) ?? "" == low)
    #expect(range.high.map(\.number.plain) ?? "" == high)
  }

  struct Pair: Sendable, CustomTestStringConvertible {
    var a: (figure: String, unit: String)
    var b: (figure: String, unit: String)
    var expected: Agreement
    var testDescription: String { "\(a.figure) \(a.unit) and \(b.figure) \(b.unit): \(expected)" }

    init(_ a: String, _ aUnit: String, _ b: String, _ bUnit: String, _ expected: Agreement) {
      self.a = (a, aUnit)
      self.b = (b, bUnit)
      self.expected = expected
    }
  }

  static let points: [Pair] = [
    // Rounded or truncated forms of one figure.
    Pair("77000", "USD/year", "77060", "USD/year", .agree), Pair("107000", "USD/year", "107710", "USD/year", .agree),
    Pair("143000", "jobs", "143900", "jobs", .agree), Pair("7", "percent", "7.4", "percent", .agree),
    Pair("850000", "jobs", "850600", "jobs", .agree),
    // Pay periods at 2,080 hours.
    Pair("42", "USD/hour", "86609", "USD/year", .agree), Pair("21.46", "USD/hour", "44640", "USD/year", .agree),
    Pair("25", "USD/hour", "52000", "USD/year", .agree), Pair("20", "USD/hour", "47500", "USD/year", .disagree),
    // OEWS pairs differ by up to 15.40 a year.
    Pair("20.00", "USD/hour", "41615", "USD/year", .agree), Pair("20.05", "USD/hour", "41690", "USD/year", .agree),
    // A range for a statistic that is one number says where it lies.
    Pair("20-22", "USD/hour", "44640", "USD/year", .agree), Pair("20-22", "USD/hour", "50000", "USD/year", .disagree),
    Pair("60000+", "USD/year", "73990", "USD/year", .agree), Pair("60000+", "USD/year", "55200", "USD/year", .disagree),
    Pair("60000+", "USD/year", "<=50000", "USD/year", .disagree),
    Pair("45000-55000", "USD/year", "40000-48000", "USD/year", .agree),
    // The same resolution, different numbers.
    Pair("7", "percent", "8", "percent", .disagree), Pair("44640", "USD/year", "44650", "USD/year", .disagree),
    Pair("850000", "jobs", "860000", "jobs", .disagree), Pair("21", "USD/hour", "22", "USD/hour", .disagree),
    // Ends that touch: what is truncated to 77,000 stays below 78,000.
    Pair("77000", "USD/year", "78005", "USD/year", .disagree),
    Pair("77000", "USD/year", "76490", "USD/year", .disagree),
  ]

  @Test("agreement of statistics that are one number", arguments: points)
  func agreementOfPoints(_ pair: Pair) {
    let (a, b) = claims(pair, .median)
    #expect(Agreement.between(a, b) == pair.expected)
    #expect(Agreement.between(b, a) == pair.expected)
    #expect(Agreement.all([a, b]) == (pair.expected == .agree))
  }

  static let spreads: [Pair] = [
    Pair("32000-38000", "USD/year", "15-18", "USD/hour", .agree),
    Pair("35000-60000", "USD/year", "35000-60000", "USD/year", .agree),
    Pair("35000-60000", "USD/year", "47500", "USD/year", .compatible),
    Pair("35000-60000", "USD/year", "40000-55000", "USD/year", .compatible),
    Pair("35000-60000", "USD/year", "40000-65000", "USD/year", .disagree),
    Pair("32000-38000", "USD/year", "38750", "USD/year", .disagree),
    Pair("32000-38000", "USD/year", "38400", "USD/year", .compatible),
    Pair("100000+", "USD/year", "117960+", "USD/year", .compatible),
    Pair("117960+", "USD/year", "52000", "USD/year", .disagree),
    Pair("117960+", "USD/year", "117960+", "USD/year", .agree),
    Pair("6-12", "months", "1", "years", .compatible), Pair("2", "years", "24", "months", .agree),
    Pair("8-10", "weeks", "160", "hours", .compatible),
    Pair("2", "hours", "8", "hours", .disagree),
  ]

  @Test("agreement of typical figures, which describe a spread", arguments: spreads)
  func agreementOfSpreads(_ pair: Pair) {
    let (a, b) = claims(pair, .typical)
    #expect(Agreement.between(a, b) == pair.expected)
    #expect(Agreement.between(b, a) == pair.expected)
  }

  @Test(
    "official hourly and annual wages agree, whichever way each was rounded",
    arguments: [(Decimal(0), Decimal(0)), (Decimal(104) / 10, Decimal(5)), (Decimal(-104) / 10, Decimal(-5))])
  func officialPairs(_ hourlyError: Decimal, _ annualError: Decimal) {
    // |hourly × 2,080 − annual| ≤ 10.40 + 5 = 15.40 for hourly wages to the cent and annual wages to the ten.
    let hourly = Build.claim(Build.observation("21.46", "USD/hour"))
    let annual = Decimal(plain: "44636.8").map { $0 + hourlyError + annualError } ?? 0
    let other = PossibleRange(of: annual, resolution: 10)
    #expect(hourly.range.intersects(other))
  }

  @Test("all of a set agree exactly when every two do, however many there are")
  func allIsPairwise() {
    let figures = ["44640", "44600", "45000", "40000-48000", "44000+", "44642", "44700"]
    for size in 1...figures.count {
      for start in 0...(figures.count - size) {
        let claims = figures[start..<(start + size)].map { Build.claim(Build.observation($0)) }
        let pairwise = claims.allSatisfy { a in claims.allSatisfy { Agreement.between(a, $0) == .agree } }
        #expect(Agreement.all(claims) == pairwise, "\(figures[start..<(start + size)])")
      }
    }
  }

  private func claims(_ pair: Pair, _ statistic: Statistic) -> (Claim, Claim) {
    func claim(_ side: (figure: String, unit: String)) -> Claim {
      let unit = MeasurementUnit(code: side.unit)
      let measure: Measure =
        switch unit {
        case .time: .trainingDuration
        case .percent: .employmentGrowth
        case .jobs: .employment
        default: .wage
        }
      return Build.claim(Build.observation(side.figure, side.unit, measure, statistic: statistic))
    }
    return (claim(pair.a), claim(pair.b))
  }
}

@Suite("Wording")
struct WordingTests {
  @Test(
    "titles are compared in lower case, singular and without punctuation",
    arguments: [
      ("Medical Secretaries, and Administrative Assistants", "medical secretary and administrative assistant"),
      ("Nurse’s aides", "nurse aide"),
      ("MEDICAL SECRETARIES", "medical secretary"), ("CMAA + CEHRS", "cmaa cehrs"), ("Classes", "class"),
      ("Physical Therapists", "physical therapist"),
      ("Analysis", "analysis"), ("  ", ""),
    ])
  func normalizes(_ text: String, _ expected: String) {
    #expect(LabelNormalizer.normalized(text) == expected)
  }

  @Test(
    "titles are similar when they share half of their words",
    arguments: [
      ("Medical Office Administrator", "Medical Office Manager", true), ("Secretaries", "Medical Secretary", true),
      ("Medical Secretary", "Medical Office Manager", false), ("Phlebotomist", "Medical Secretary", false),
      ("the of", "and", false),
    ])
  func similarity(_ a: String, _ b: String, _ expected: Bool) {
    #expect(LabelNormalizer.areSimilar(LabelNormalizer.contentWords(a), LabelNormalizer.contentWords(b)) == expected)
  }
}
