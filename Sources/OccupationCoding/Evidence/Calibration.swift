import Foundation

/// How often an answer is right, by what speaks for it. Fitted by `scripts/fit_titles.py` to titles that people have
/// labelled; the lists are no gold, so their own words for it are not taken.
enum Calibration {
  /// The minimum score for assigning a code: at least 95% of the answers above it are correct.
  static let threshold = 0.7
  /// A person's decision.
  static let decided = 0.99
  /// The page's subject, for a title that leaves it open.
  static let subject = 0.9
  /// A reviewed title that is the head of a longer one.
  static let headed = 0.85
  /// An official title, or a direct match.
  static let official = 0.98

  /// What the end of a title stands for, beside the code that the titles most like it have.
  enum Ending: String { case decided, same, among, other, unknown }

  /// Of a title of O*NET's.
  ///
  /// - Parameters:
  ///   - ownShare: the part of its entries that have the code, 0 to 1.
  ///   - rivalShare: the part that the next code has; more than half of the first's is a tie, which the titles like it
  ///     must decide.
  ///   - entries: how many entries it has.
  ///   - agreement: the code's share of what its other titles like it stand for, 0 to 1.
  static func alternate(ownShare: Double, rivalShare: Double, entries: Int, agreement: Double) -> Double {
    if rivalShare * 2 > ownShare { return logistic(-1 + 4 * agreement) }
    return logistic(1.11 + 1.39 * ownShare + (entries > 1 && ownShare > 0.6 ? 0.91 : 0) + 0.26 * min(agreement, 0.6))
  }

  /// Of a title that no list has.
  ///
  /// - Parameters:
  ///   - agreement: the code's share of what the titles like it stand for, 0 to 1.
  ///   - likeness: likeness of the title most like it, 0 to 1.
  ///   - ending: what the end of the title alone stands for.
  static func similar(agreement: Double, likeness: Double, ending: Ending) -> Double {
    let base = -4.49 + 2.98 * agreement + 3.30 * likeness
    switch ending {
    case .decided: return logistic(base + 2.34)
    case .same, .among: return logistic(base + 2.13)
    case .other, .unknown: return logistic(base)
    }
  }

  private static func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
}
