import Pages
import Reconciliation
import Records

/// What the stages from page to observations make of one snapshot.
struct ObservedPage: Sendable {
  var observations: [Observation]
  var findings: [Finding]
  var facts: PageFacts
  var tables: [PageTable]
  var charset: String
  var charsetBasis: String
}

/// The stage calls in the order of the data: the one place where rooms are joined.
enum Stages {
  /// The resolution rules a manifest may name.
  static let ruleNames = ResolutionRules.names

  /// The media type of a page by its content and name.
  static func mediaType(_ bytes: [UInt8], _ name: String) -> String { sniffMediaType(bytes, name: name) }

  /// Pages, Extraction and Normalization.
  static func observe(_ snapshot: Snapshot, subject: SourceSubject?, areaDefault: String?) -> ObservedPage {
    let page = readPage(snapshot)
    let observed = StandIn.observe(page, subject: subject, areaDefault: areaDefault)
    return ObservedPage(
      observations: observed.observations, findings: page.findings, facts: observed.facts, tables: [], charset: page.encoding.charset,
      charsetBasis: page.encoding.basis)
  }

  /// Reconciliation.
  static func settle(
    _ observations: [Observation], pages: [PageFacts], topic: String, policy: ReconciliationPolicy
  ) -> Reconciliation {
    reconcile(observations, pages: pages, topic: topic, policy: policy)
  }
}
