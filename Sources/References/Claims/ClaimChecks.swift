import Records

/// Attributes the figures of every page and checks its claims against the official statistics.
///
/// - Parameters:
///   - pages: what is known of each page; sources without facts are attributed by their figures alone.
///   - library: nil when no official statistics are loaded; then only what needs none is checked.
/// - Returns: findings sorted by source, check and id. Throws when the statistics cannot be read.
public func checkClaims(
  _ observations: [Observation], pages: [PageFacts], against library: ReferenceLibrary?
) throws(ReferenceError) -> [Finding] {
  let facts = Dictionary(pages.map { ($0.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
  let bySource = Dictionary(grouping: observations, by: \.sourceID)
  let codes = Dictionary(bySource.map { ($0.key, facts[$0.key]?.subject.code) }, uniquingKeysWith: { first, _ in first })
  var findings: [Finding] = []
  for (source, mentions) in bySource.sorted(by: { $0.key < $1.key }) {
    let inOrder = mentions.sorted { ($0.ordinal, $0.id) < ($1.ordinal, $1.id) }
    let others = Set(codes.filter { $0.key != source }.compactMap(\.value))
    let attribution = try library?.attribute(inOrder, facts: facts[source], topicCodes: others)
    let page = ClaimedPage(source: source, observations: inOrder, facts: facts[source], library: library, attribution: attribution)
    findings += attribution?.findings ?? []
    for check in claimChecks { findings += try check.findings(on: page) }
  }
  var seen: Set<String> = []
  return findings.filter { seen.insert($0.id).inserted }
    .sorted { [$0.sourceID, $0.check.rawValue, $0.id].lexicographicallyPrecedes([$1.sourceID, $1.check.rawValue, $1.id]) }
}

/// A check of what a page claims; one per file.
protocol ClaimCheck: Sendable {
  /// The findings on a page, in page order.
  func findings(on page: ClaimedPage) throws(ReferenceError) -> [Finding]
}

let claimChecks: [any ClaimCheck] = []

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
  func finding(_ observations: [Observation], severity: Severity, message: String, expected: String = "", actual: String = "") -> Finding {
    Finding(
      sourceID: source, check: .claimCheck, severity: severity, observations: observations.prefix(12).map(\.id),
      locator: observations.first?.locator ?? .page, message: message, expected: expected, actual: actual)
  }
}
