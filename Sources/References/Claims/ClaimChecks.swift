import Codelists
import Foundation
import Records

/// Checks the claims of every page against the official statistics, and tells where its figures come from.
///
/// - Parameters:
///   - pages: what is known of each page.
///   - library: nil when no official statistics are loaded; then only what needs none is checked.
///   - attributions: what attribution made of each source's page.
/// - Returns: findings sorted by source, check and id. Throws when the statistics cannot be read.
public func checkClaims(
  _ observations: [Observation], pages: [PageFacts], against library: ReferenceLibrary?, attributions: [String: PageAttribution]
) throws(ReferenceError) -> [Finding] {
  let facts = Dictionary(pages.map { ($0.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
  let bySource = Dictionary(grouping: observations, by: \.sourceID)
  var findings: [Finding] = []
  for (source, mentions) in bySource.sorted(by: { $0.key < $1.key }) {
    let inOrder = mentions.sorted { ($0.ordinal, $0.id) < ($1.ordinal, $1.id) }
    let page = ClaimedPage(source: source, observations: inOrder, facts: facts[source], library: library, attribution: attributions[source])
    findings += attributions[source]?.findings ?? []
    for check in claimChecks { findings += try check.findings(on: page) }
  }
  var seen: Set<String> = []
  return findings.filter { seen.insert($0.id).inserted }
    .sorted { [$0.sourceID, $0.check.rawValue, $0.id].lexicographicallyPrecedes([$1.sourceID, $1.check.rawValue, $1.id]) }
}

/// A check of a page's claims; one per file.
protocol ClaimCheck: Sendable {
  /// The findings on a page, in page order.
  func findings(on page: ClaimedPage) throws(ReferenceError) -> [Finding]
}

/// Every check of a page's claims.
let claimChecks: [any ClaimCheck] = [
  UnmatchedClaimCheck(), PublishedStepCheck(), RoundHourlyMedianCheck(), GrowthWordsCheck(), RankingCheck(),
]

/// One page as the checks of its claims see it.
struct ClaimedPage {
  var source: String
  /// In page order.
  var observations: [Observation]
  var facts: PageFacts?
  /// Nil without official statistics.
  var library: ReferenceLibrary?
  var attribution: PageAttribution?

  /// A finding about some observations, placed at the first.
  func finding(
    _ observations: [Observation], severity: Severity, message: String, expected: String = "", actual: String = "", about: [String]? = nil
  ) -> Finding {
    Finding(
      sourceID: source, check: .claimCheck, severity: severity, observations: observations.prefix(12).map(\.id),
      locator: observations.first?.locator ?? .page, message: message, expected: expected, actual: actual, about: about)
  }

  /// Sentences and cells repeat: one mention per value stands for all.
  func distinct(_ observations: [Observation]) -> [Observation] {
    struct Figure: Hashable {
      var extent: Extent
      var unit: Records.Unit
      var area: String
    }
    var seen: Set<Figure> = []
    return observations.filter { seen.insert(Figure(extent: $0.extent, unit: $0.unit, area: $0.areaCode)).inserted }
  }
}

extension Observation {
  /// The page credits the figure to the Bureau of Labor Statistics or one of its programmes.
  var isCreditedToBLS: Bool {
    let words = citedSource.lowercased()
    return ["bls", "bureau of labor statistics", "oews", "oes", "occupational employment", "employment projections"].contains { words.contains($0) }
  }

  /// A single amount of pay per year in US dollars, as printed.
  var yearlyWage: Decimal? {
    guard measure == .wage, unit == .pay(currency: "USD", per: .year) else { return nil }
    return extent.value
  }
}
