import Foundation

/// The share of correct answers by kind of evidence. Fitted by `scripts/fit_titles.py` to manually labelled titles; the
/// lists are not a gold standard, so they are not used for this.
enum Calibration {
  /// The minimum score for assigning a code: at least 95% of the answers above it are correct.
  static let threshold = 0.7
  /// A person's decision.
  static let decided = 0.99
  /// The page's subject, for an ambiguous title.
  static let subject = 0.9
  /// A reviewed title that is the head of a longer one.
  static let headed = 0.85
  /// An official title, or a direct match.
  static let official = 0.98

  /// The code of the end of a title, compared with that of the most similar titles.
  enum Ending: String { case decided, same, among, other, unknown }

  /// The score of an O*NET title.
  ///
  /// - Parameters:
  ///   - ownShare: the share of its entries with the code, 0 to 1.
  ///   - rivalShare: the share of the next code; more than half of the first is a tie, to be decided by similar titles.
  ///   - entries: its number of entries.
  ///   - agreement: the code's share of the votes of similar titles, 0 to 1.
  static func alternate(ownShare: Double, rivalShare: Double, entries: Int, agreement: Double) -> Double {
    if rivalShare * 2 > ownShare { return logistic(-1 + 4 * agreement) }
    return logistic(1.11 + 1.39 * ownShare + (entries > 1 && ownShare > 0.6 ? 0.91 : 0) + 0.26 * min(agreement, 0.6))
  }

  /// The score of a title that is in no list.
  ///
  /// - Parameters:
  ///   - agreement: the code's share of the votes of similar titles, 0 to 1.
  ///   - likeness: similarity of the most similar title, 0 to 1.
  ///   - ending: the meaning of the end of the title alone.
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
