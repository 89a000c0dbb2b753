import Foundation
import Records

/// The share of similar published figures that are correct, 0 to 1: measured on labelled pages (`docs/confidence.md`,
/// recomputed by `CalibrationTests`), not a formula.
///
/// A figure is correct if the page gives it for that measure, statistic and area; if a page gives several figures for
/// one statistic, it must be the one that the statistic describes.
enum Confidence {
  /// The share of correct figures without disagreement, by the lower bound of the extraction confidence of the chosen
  /// figure.
  private static let single: [(from: Double, share: Double)] = [
    (0, 0.77), (0.6, 0.87), (0.7, 0.91), (0.8, 0.94), (0.9, 0.97), (0.95, 0.99),
  ]
  /// The same if the figure differs from the official one by more than a tenth.
  private static let farFromOfficial: [(from: Double, share: Double)] = [(0, 0.6), (0.7, 0.75), (0.8, 0.93)]
  /// If figures disagree and a rule decided.
  private static let resolved: [(from: Double, share: Double)] = [(0, 0.7), (0.6, 0.87), (0.7, 0.9), (0.8, 0.93)]
  /// If figures disagree and no rule decided.
  private static let contested: [(from: Double, share: Double)] = [
    (0, 0.15), (0.6, 0.2), (0.7, 0.4), (0.8, 0.46), (0.9, 0.6),
  ]
  /// If the figure is the official one.
  private static let official = 0.99

  /// The share for an outcome, two decimals.
  ///
  /// - Parameters:
  ///   - behind: the chosen claim and those that agree with it.
  ///   - figure: the official figure it is compared with.
  static func of(
    _ outcome: ResolvedGroup.Outcome, behind: [Claim], official figure: OfficialFigure?, context: ResolutionContext
  ) -> Double {
    let chosen = outcome.decision.chosen
    if outcome.status == .overridden { return 1 }
    let deviation = figure.flatMap { OfficialComparison.deviationPercent(of: chosen, from: $0) }
    // A figure known to belong to another occupation is only as certain as its origin.
    let cap = behind.compactMap { $0.misplacement?.origin.probability }.min() ?? 1
    if deviation == 0, outcome.status != .contested { return rounded(min(official, cap)) }
    let reading = behind.map(\.observation.confidence).max() ?? chosen.observation.confidence
    let isFar = (deviation?.magnitude ?? 0) > 10
    let share =
      switch outcome.status {
      case .overridden: 1.0
      case .contested: value(contested, reading)
      case .resolved: min(value(resolved, reading), isFar ? value(farFromOfficial, reading) : 1)
      case .single: isFar ? value(farFromOfficial, reading) : value(single, reading)
      case .agreed:
        // Every further witness halves the doubt; too few such statistics are labelled to measure the effect.
        confirmed(
          isFar ? value(farFromOfficial, reading) : value(single, reading),
          witnesses: context.dependence.witnesses(behind).count)
      }
    return rounded(min(share, cap))
  }

  private static func confirmed(_ share: Double, witnesses: Int) -> Double {
    min(0.99, 1 - (1 - share) / Double(1 << min(10, max(0, witnesses - 1))))
  }

  private static func value(_ table: [(from: Double, share: Double)], _ reading: Double) -> Double {
    table.last { reading >= $0.from }?.share ?? table[0].share
  }

  private static func rounded(_ share: Double) -> Double { (share * 100).rounded() / 100 }
}
