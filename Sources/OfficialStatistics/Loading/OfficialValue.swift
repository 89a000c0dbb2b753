import Foundation

/// The value of a cell in an official table.
enum OfficialValue: Equatable {
  case number(Double)
  /// `#`, `>=239,200`: this much or more; nil if the bound is only given in the file's notes.
  case atLeast(Double?)
  /// `*`, `**`, `~`, `-`, `—` or nothing: not available, not released or not meaningful.
  case unavailable

  /// Parses a cell; nil for anything that does not occur in official tables.
  init?(_ text: Substring) {
    switch text {
    case "", "*", "**", "***", "~", "-", "--", "—", "–", "N/A", "n/a", ".": self = .unavailable
    case "#": self = .atLeast(nil)
    default:
      if let number = OfficialValue.number(text) {
        self = .number(number)
      } else if let bound = OfficialValue.bound(text) {
        self = .atLeast(bound)
      } else {
        return nil
      }
    }
  }

  private static func number(_ text: Substring) -> Double? {
    if let plain = Double(text), plain.isFinite { return plain }
    // Grouped digits and a currency sign, as in human-readable files.
    let bare = text.filter { $0 != "," && $0 != "$" }
    guard bare.count < text.count, let number = Double(bare), number.isFinite else { return nil }
    return number
  }

  private static func bound(_ text: Substring) -> Double? {
    for mark in [">=", "≥", "&gt;="] where text.hasPrefix(mark) {
      return number(text.dropFirst(mark.count).drop { $0 == " " })
    }
    return nil
  }
}
