import Foundation
import Records

/// What one source has to say on a statistic, as one figure.
struct SourceVoice: Sendable {
  var claim: Claim
  /// The policy's weight of the source.
  var weight: Double

  /// One voice per source, sorted by source: the figure that most of the source's own mentions agree with; among equals the most precise.
  static func voices(of group: ObservationGroup, policy: ReconciliationPolicy) -> [SourceVoice] {
    let bySource = Dictionary(grouping: group.claims, by: \.source)
    return bySource.sorted { $0.key < $1.key }.compactMap { source, claims in
      mostSupported(claims).map { SourceVoice(claim: $0, weight: policy.weight(of: source)) }
    }
  }

  /// The figure with most mentions behind it. A range that merely holds a figure does not speak for it.
  private static func mostSupported(_ claims: [Claim]) -> Claim? {
    let mentions = Dictionary(grouping: claims, by: \.identity)
    let figures = mentions.values.compactMap { Precision.best(of: $0) }.sorted(by: Claim.precedes)
    guard figures.count > 1 else { return figures.first }
    let compared = figures.prefix(ObservationGroup.pairwiseLimit)
    let support = compared.map { figure in
      compared.filter { speaks($0, for: figure) }.reduce(0) { $0 + (mentions[$1.identity]?.count ?? 0) }
    }
    let most = support.max()
    return Precision.best(of: zip(compared, support).filter { $1 == most }.map(\.0))
  }

  /// True when two claims agree and are of the same form, a value or a range.
  static func speaks(_ a: Claim, for b: Claim) -> Bool {
    (a.extent.value == nil) == (b.extent.value == nil) && Agreement.between(a, b) == .agree
  }
}
