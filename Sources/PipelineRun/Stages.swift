import Codelists
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
  static let ruleNames = ["newest-period", "most-precise", "weighted-median"]

  /// The media type of a page by its content and name.
  static func mediaType(_ bytes: [UInt8], _ name: String) -> String { StandIn.mediaType(bytes, name) }

  /// Pages, Extraction and Normalization.
  static func observe(_ snapshot: Snapshot, subject: SourceSubject?, areaDefault: String?) -> ObservedPage {
    StandIn.observe(snapshot, subject: subject, areaDefault: areaDefault)
  }

  /// Reconciliation.
  static func reconcile(
    _ observations: [Observation], pages: [PageFacts], topic: String, policy: ReconciliationPolicy
  ) -> (statistics: [ReconciledStatistic], conflicts: [Conflict], findings: [Finding]) {
    StandIn.reconcile(observations, pages: pages, topic: topic, policy: policy)
  }
}
