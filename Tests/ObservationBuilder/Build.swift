import Codelists
import Foundation
import Reconciliation
import Records

/// Short ways to write observations in tests.
package enum Build {
  /// An observation of a page on medical secretaries; `figure` is `44640`, `20-22`, `60000+` or `<=500`.
  package static func observation(
    _ figure: String, _ unit: String = "USD/year", _ measure: Measure = .wage, statistic: Statistic = .median,
    source: String = "a", ordinal: Int = 0,
    title: String = "Medical secretary", code: String? = "43-6013", area: String = "US",
    experience: ExperienceClass? = nil, period: String? = nil,
    raw: String? = nil, quote: String = "", confidence: Double = 0.9
  ) -> Observation {
    let extent = extent(figure)
    let unit = MeasurementUnit(code: unit) ?? .percent
    var annual: QuantitativeValue?
    if case .pay(_, let per) = unit, let times = per.perYear { annual = extent.scaled(by: Decimal(times)) }
    return Observation(
      id: StableID.make([source, String(ordinal), figure]), sourceID: source,
      locator: .text(line: ordinal + 1, column: 1), ordinal: ordinal, quote: quote,
      raw: raw ?? figure, occupation: Occupation(title: title, code: code, basis: code == nil ? nil : .directMatch),
      measure: measure, statistic: statistic,
      extent: extent, unit: unit, annual: annual, area: area.isEmpty ? "" : area, areaCode: area,
      experience: experience?.rawValue ?? "",
      experienceClass: experience, period: period.flatMap(ReferencePeriod.init), confidence: confidence)
  }

  /// Reads the shorthand for figures; an unreadable one is zero and fails the test that uses it.
  package static func extent(_ figure: String) -> QuantitativeValue {
    func number(_ text: some StringProtocol) -> Decimal { Decimal(plain: String(text)) ?? 0 }
    if figure.hasSuffix("+") { return .atLeast(number(figure.dropLast())) }
    if figure.hasPrefix("<=") { return .atMost(number(figure.dropFirst(2))) }
    if let dash = figure.dropFirst().firstIndex(of: "-") {
      return .range(low: number(figure[..<dash]), high: number(figure[figure.index(after: dash)...]))
    }
    return .value(number(figure))
  }

  /// A prepared claim.
  package static func claim(_ observation: Observation) -> Claim {
    var keys = StatisticKeyBuilder(topic: "t")
    return keys.claim(observation)
  }

  /// Facts of a page with a subject.
  package static func facts(
    _ source: String = "a", subject: String = "Medical secretary", code: String? = "43-6013"
  ) -> PageMetadata {
    PageMetadata(
      sourceID: source, subject: Occupation(title: subject, code: code, basis: code == nil ? nil : .directMatch))
  }

  /// Reconciles with the built-in ladder.
  package static func reconciled(
    _ observations: [Observation], pages: [PageMetadata]? = nil, weights: [String: Double] = [:]
  ) -> ReconciledTopic {
    let sources = Set(observations.map(\.sourceID)).sorted()
    return reconcile(
      observations, pages: pages ?? sources.map { facts($0) }, topic: "t",
      policy: ReconciliationPolicy(weights: weights))
  }

  /// A page in which everything fits: a card, percentiles, levels, settings, a projection, and a full list of states.
  package static func consistentPage(_ source: String) -> [Observation] {
    func jobs(
      _ figure: String, _ unit: String, _ measure: Measure, _ statistic: Statistic, _ ordinal: Int,
      period: String? = nil
    ) -> Observation {
      observation(
        figure, unit, measure, statistic: statistic, source: source, ordinal: ordinal, period: period,
        quote: "\(figure) openings and new jobs")
    }
    let pay = [
      ("33100", Statistic.p10), ("38210", .p25), ("44640", .median), ("48330", .p75), ("58440", .p90), ("46730", .mean),
    ].enumerated()
      .map { observation($1.0, statistic: $1.1, source: source, ordinal: $0) }
    let more = [
      observation("21.46", "USD/hour", source: source, ordinal: 6),
      observation("33000-58000", statistic: .typical, source: source, ordinal: 7),
      observation("33000-38000", statistic: .typical, source: source, ordinal: 8, experience: .entry),
      observation("36500", source: source, ordinal: 9, experience: .entry),
      observation("50000-58000", statistic: .typical, source: source, ordinal: 10, experience: .senior),
      jobs("850600", "jobs", .employment, .level, 11, period: "2024"),
      jobs("901600", "jobs", .employment, .projected, 12, period: "2034"),
      jobs("6", "percent", .employmentGrowth, .projected, 13), jobs("51000", "jobs", .employmentChange, .projected, 14),
      jobs("5100", "jobs/year", .openings, .annual, 15),
    ]
    let states = (Areas.states.map(\.code) + ["US-DC"]).enumerated()
      .map { observation(String(40_020 + 110 * $0), source: source, ordinal: 20 + $0, area: $1) }
    return pay + more + states
  }
}
