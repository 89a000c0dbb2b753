import Foundation
import Records

/// A figure said to be the median or mean of one level of experience that lies outside the page's own range for that
/// level.
///
/// If the page also gives the statistic for all levels, that figure is reported as well: the qualified one may be a
/// mislabelled version of it. Otherwise, the mismatch is a finding (`level-range`).
package struct LevelContradictionCause: ConflictCause {
  func conflicts(in evidence: TopicEvidence) -> [Conflict] {
    evidence.pages.flatMap { page in
      LevelContradictionCause.mismatches(on: page).filter { !$0.overall.isEmpty }.map { mismatch in
        let claims = mismatch.figures + mismatch.overall + mismatch.ranges
        return ConflictDraft(
          kind: .selfContradiction, severity: .warning,
          statisticIDs: claims.compactMap { evidence.statisticIDs[$0.id] }, claims: claims,
          explanation: mismatch.sentence
            + " The page's \(mismatch.statistic.rawValue) for all levels is \(FigureFormatter.list(mismatch.overall)).",
          resolution: "each figure is published under the level stated on the page"
        ).conflict(topic: evidence.topic)
      }
    }
  }

  /// Figures of one level and statistic that lie outside every range the page gives for the level.
  package struct Mismatch: Sendable {
    /// The page's source.
    package var source: String
    /// The statistic of the figures.
    package var statistic: Statistic
    /// The figures outside the ranges.
    package var figures: [Claim]
    /// The ranges that the page gives for the level.
    package var ranges: [Claim]
    /// The page's figures of the same statistic for all levels.
    package var overall: [Claim]

    /// What contradicts what, in a sentence.
    package var sentence: String {
      let level = figures.first.map { $0.key.experience } ?? ""
      return
        "\(source) says \(FigureFormatter.list(figures)) is the \(statistic.rawValue) at \(level) level, but gives \(FigureFormatter.list(ranges)) for that level."
    }
  }

  /// The mismatches of one page, one per series and statistic.
  package static func mismatches(on page: PageClaims) -> [Mismatch] {
    let wages = page.series { $0.observation.measure == .wage }
    let bySeries = Dictionary(uniqueKeysWithValues: wages.map { ($0.series, $0.claims) })
    return wages.flatMap { series, claims -> [Mismatch] in
      guard !series.experience.isEmpty else { return [] }
      let ranges = claims.filter { !$0.isPoint && $0.extent.low != nil && $0.extent.high != nil }
      guard !ranges.isEmpty else { return [] }
      return [Statistic.median, .mean].compactMap { statistic in
        let outside = claims.filter { claim in
          claim.observation.statistic == statistic && claim.extent.value != nil
            && !ranges.contains { $0.range.intersects(claim.range) }
        }
        guard !outside.isEmpty else { return nil }
        let overall = (bySeries[series.acrossLevels] ?? []).filter { $0.observation.statistic == statistic }
        return Mismatch(source: page.source, statistic: statistic, figures: outside, ranges: ranges, overall: overall)
      }
    }
  }
}
