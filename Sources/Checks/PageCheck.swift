import Attribution
import OfficialStatistics
import Reconciliation
import Records

/// A check of one page: against itself, or against official statistics. On a consistent page it reports nothing.
protocol PageCheck: Sendable {
  /// The findings on a page, in a stable order. Throws when the official statistics cannot be read.
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
///   - topic: what reconciliation made of the pages.
///   - minConfidence: observations below it take no part in statistics, and are listed.
///   - library: nil when no official statistics are loaded; then only what needs none is checked.
///   - attributions: what attribution made of each source's page; its findings are among those returned.
/// - Returns: findings sorted by source, check and id. Throws when the statistics cannot be read.
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
