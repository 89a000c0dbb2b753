import Foundation
import Records

@testable import Reconciliation

/// Short ways to write observations in tests.
enum Build {
  /// An observation of a page on medical secretaries; `figure` is `44640`, `20-22`, `60000+` or `<=500`.
  static func observation(
    _ figure: String, _ unit: String = "USD/year", _ measure: Measure = .wage, statistic: Statistic = .median, source: String = "a", ordinal: Int = 0,
    title: String = "Medical secretary", code: String? = "43-6013", area: String = "US", experience: ExperienceClass? = nil, period: String? = nil,
    raw: String? = nil, quote: String = "", confidence: Double = 0.9
  ) -> Observation {
    let extent = extent(figure)
    let unit = Records.Unit(code: unit) ?? .percent
    var annual: Extent?
    if case .pay(_, let per) = unit, let times = per.perYear { annual = extent.scaled(by: Decimal(times)) }
    return Observation(
      id: StableID.make([source, String(ordinal), figure]), sourceID: source, locator: .text(line: ordinal + 1, column: 1), ordinal: ordinal, quote: quote,
      raw: raw ?? figure, occupation: Occupation(title: title, code: code, basis: code == nil ? nil : .directMatch), measure: measure, statistic: statistic,
      extent: extent, unit: unit, annual: annual, area: area.isEmpty ? "" : area, areaCode: area, experience: experience?.rawValue ?? "",
      experienceClass: experience, period: period.flatMap(ReferencePeriod.init), confidence: confidence)
  }

  /// Reads the shorthand for figures; an unreadable one is zero and fails the test that uses it.
  static func extent(_ figure: String) -> Extent {
    func number(_ text: some StringProtocol) -> Decimal { Decimal(plain: String(text)) ?? 0 }
    if figure.hasSuffix("+") { return .atLeast(number(figure.dropLast())) }
    if figure.hasPrefix("<=") { return .atMost(number(figure.dropFirst(2))) }
    if let dash = figure.dropFirst().firstIndex(of: "-") {
      return .range(low: number(figure[..<dash]), high: number(figure[figure.index(after: dash)...]))
    }
    return .value(number(figure))
  }

  /// A prepared claim.
  static func claim(_ observation: Observation) -> Claim {
    var keys = KeyMaker(topic: "t")
    return keys.claim(observation)
  }

  /// Facts of a page with a subject.
  static func facts(_ source: String = "a", subject: String = "Medical secretary", code: String? = "43-6013") -> PageFacts {
    PageFacts(sourceID: source, subject: Occupation(title: subject, code: code, basis: code == nil ? nil : .directMatch))
  }

  /// Reconciles with the built-in ladder.
  static func reconciled(_ observations: [Observation], pages: [PageFacts]? = nil, weights: [String: Double] = [:]) -> ReconciledTopic {
    let sources = Set(observations.map(\.sourceID)).sorted()
    return reconcile(observations, pages: pages ?? sources.map { facts($0) }, topic: "t", policy: ReconciliationPolicy(weights: weights))
  }
}
