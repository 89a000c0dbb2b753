import Foundation
import Records

/// Figures of a page that equal those of an older official release rather than the current one: one row per page and
/// release, regardless of the number of figures.
///
/// A page that gives the older period itself is merely dated (`info`); one without a period misleads readers into
/// thinking it is current.
struct StaleCause: ConflictCause {
  func conflicts(in evidence: TopicEvidence) -> [Conflict] {
    struct Cause: Hashable {
      var source: String
      var old: String
    }
    var causes: [Cause: [Stale]] = [:]
    for settled in evidence.settled {
      // Figures published under a name other than their page's are reported by attribution.
      for claim in settled.group.distinct where claim.misplacement == nil {
        guard let (old, new) = olderFigure(claim, settled.group.official) else { continue }
        let cause = Cause(source: claim.source, old: old.release)
        causes[cause, default: []].append(Stale(claim: claim, old: old, new: new, settled: settled))
      }
    }
    return causes.sorted(by: { [$0.key.source, $0.key.old] }).compactMap { cause, figures in
      // A page that dates one figure of a release dates them all.
      conflict(figures, isDated: figures.contains { $0.claim.observation.period != nil }, topic: evidence.topic)
    }
  }

  /// A figure of a page, the older official one it equals, and the current one.
  private struct Stale {
    var claim: Claim
    var old: OfficialFigure
    var new: OfficialFigure
    var settled: ResolvedGroup
  }

  private static let spelledOut = 4

  private func conflict(_ figures: [Stale], isDated: Bool, topic: String) -> Conflict? {
    guard let first = figures.first else { return nil }
    let spelled = figures.prefix(StaleCause.spelledOut).map { stale in
      let unit = stale.claim.observation.annual == nil ? stale.claim.observation.unit : stale.settled.statistic.unit
      let subject = FigureFormatter.subject(
        stale.settled.group.key, title: stale.settled.title, area: stale.settled.statistic.area)
      return
        "\(FigureFormatter.figure(stale.claim)) is the \(subject), now \(FigureFormatter.figure(.value(stale.new.value), unit))"
    }
    let rest = figures.count - spelled.count
    let count =
      figures.count == 1
      ? "One figure of \(first.claim.source) is" : "\(figures.count) figures of \(first.claim.source) are"
    let draft = ConflictDraft(
      kind: .stale, severity: isDated ? .info : .warning, statisticIDs: figures.map(\.settled.group.id),
      claims: figures.map(\.claim),
      explanation:
        "\(count) from \(first.old.release), superseded by \(first.new.release): \(spelled.joined(separator: "; "))"
        + (rest > 0 ? "; and \(rest) more" : "")
        + (isDated ? ". The page states their period." : ". The page does not say so."),
      resolution: "each is compared with its own release in official_deviation_pct",
      about: [first.claim.source, first.old.release])
    return draft.conflict(topic: topic)
  }

  /// The older official figure a claim equals, and the current one of the same programme, which it does not equal.
  private func olderFigure(_ claim: Claim, _ official: [OfficialFigure]) -> (old: OfficialFigure, new: OfficialFigure)?
  {
    guard
      let old = official.first(where: { OfficialComparison.mayMean(claim, $0) && OfficialComparison.equals(claim, $0) }
      ),
      let new = official.first(where: { $0.program == old.program }), new != old, !OfficialComparison.equals(claim, new)
    else { return nil }
    return (old, new)
  }
}
