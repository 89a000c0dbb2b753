import Foundation
import Records

/// A check of one page for internal consistency; no findings on a consistent page.
protocol PageCheck: Sendable {
  /// The findings on a page, in a stable order.
  func findings(on page: PageClaims) -> [Finding]
}

/// Every check of a page, one per file.
let pageChecks: [any PageCheck] = [
  GrowthArithmeticCheck(), HourlyAnnualCheck(), PercentileOrderCheck(), RangeMedianCheck(), CompletenessCheck(), SyntheticCheck(), OpeningsArithmeticCheck(),
  ForeignOccupationCheck(), LevelRangeCheck(), OccupationUnmappedCheck(), RetiredCodeCheck(), NoFiguresCheck(),
]

/// All findings of the evidence, sorted as `findings.csv` is.
func runChecks(_ evidence: Evidence, minConfidence: Double = 0) -> [Finding] {
  var seen: Set<String> = []
  let onPages = evidence.pages.flatMap { page in pageChecks.flatMap { $0.findings(on: page) } }
  return (onPages + LowConfidenceCheck.findings(evidence, threshold: minConfidence)).filter { seen.insert($0.id).inserted }
    .sorted { [$0.sourceID, $0.check.rawValue, $0.id].lexicographicallyPrecedes([$1.sourceID, $1.check.rawValue, $1.id]) }
}

extension PageClaims {
  /// A finding on this page about `claims`, placed at the first of them.
  func finding(
    _ check: FindingCheck, _ claims: [Claim], severity: Severity = .warning, message: String, expected: String = "", actual: String = ""
  ) -> Finding {
    let named = ConflictDraft.representatives(claims)
    return Finding(
      sourceID: source, check: check, severity: severity, observations: named.map(\.id), locator: named.first?.observation.locator ?? .page,
      message: message, expected: expected, actual: actual)
  }
}
