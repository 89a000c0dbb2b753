import Attribution
import OfficialStatistics
import Reconciliation
import Records

/// A check of one page: against itself, or against official statistics. It reports nothing on a consistent page.
protocol PageCheck: Sendable {
  /// The findings on a page, in a stable order. Throws if the official statistics cannot be read.
  func findings(on page: CheckedPage) throws(ReferenceError) -> [Finding]
}

/// Every check of a page, one per file.
let pageChecks: [any PageCheck] = [
  // Against itself.
  GrowthArithmeticCheck(), HourlyAnnualCheck(), PercentileOrderCheck(), RangeMedianCheck(), CompletenessCheck(),
  SyntheticCheck(), OpeningsArithmeticCheck(),
  ForeignOccupationCheck(), LevelRangeCheck(), OccupationUnmappedCheck(), RetiredCodeCheck(), NoFiguresCheck(),
  LowConfidenceCheck(),
  // Against official statistics.
  UnmatchedClaimCheck(), PublishedStepCheck(), RoundHourlyMedianCheck(), GrowthWordsCheck(), RankingCheck(),
]

/// Checks every page of a reconciled topic against itself and against the official statistics.
///
/// - Parameters:
///   - topic: the result of reconciling the pages.
///   - minConfidence: observations below it are excluded from statistics, and are listed.
///   - library: nil if no official statistics are loaded; then only checks that do not need them are run.
///   - attributions: the attribution of each source's page; its findings are included in the result.
/// - Returns: findings sorted by source, check and id. Throws if the statistics cannot be read.
package func checkPages(
  of topic: ReconciledTopic, minConfidence: Double = 0, against library: ReferenceLibrary? = nil,
  attributions: [String: PageAttribution] = [:]
) throws(ReferenceError) -> [Finding] {
  var findings: [Finding] = []
  for page in topic.pages {
    let checked = CheckedPage(
      page, unsure: topic.unsure, minConfidence: minConfidence, library: library, attribution: attributions[page.source]
    )
    findings += attributions[page.source]?.findings ?? []
    for check in pageChecks { findings += try check.findings(on: checked) }
  }
  var seen: Set<String> = []
  return findings.filter { seen.insert($0.id).inserted }
    .sorted {
      [$0.sourceID, $0.check.rawValue, $0.id].lexicographicallyPrecedes([$1.sourceID, $1.check.rawValue, $1.id])
    }
}
