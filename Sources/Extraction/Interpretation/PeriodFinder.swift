import Records

/// Finds reference periods in text: `May 2024`, `2022-2032`, `2024–34`, `from 2024 to 2034`, `through 2032`, `as of 2015`.
enum PeriodFinder {
  struct Period: Sendable, Hashable {
    /// As written.
    var text: String
    var range: Range<Int>
    /// A projection's span (or its end), not the year of a level.
    var isSpan: Bool
  }

  static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11,
    "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
  ]

  private static let ends: Set<String> = ["through", "by", "until", "till"]

  /// The periods in `text`, in order.
  static func periods(in text: String, words: [Word], tokens: [FigureToken]) -> [Period] {
    tokens.compactMap { token in
      guard token.kind == .year else { return nil }
      let before = words[..<words.endIndex(endingBy: token.range.lowerBound)].suffix(2)
      if token.shape == .range || token.numbers.count == 2 { return Period(text: slice(text, token.range), range: token.range, isSpan: true) }
      if let word = before.last, ends.contains(word.text) {
        return Period(text: slice(text, word.range.lowerBound..<token.range.upperBound), range: word.range.lowerBound..<token.range.upperBound, isSpan: true)
      }
      if let word = before.last, months[word.text] != nil, token.range.lowerBound - word.range.upperBound <= 2 {
        return Period(text: slice(text, word.range.lowerBound..<token.range.upperBound), range: word.range.lowerBound..<token.range.upperBound, isSpan: false)
      }
      return Period(text: slice(text, token.range), range: token.range, isSpan: false)
    }
  }

  /// The year of `by 2032`, `through 2032`; nil for a period that is no end alone.
  static func endYear(_ period: String) -> String? {
    let parts = period.split(separator: " ")
    return parts.count == 2 && ends.contains(parts[0].lowercased()) ? String(parts[1]) : nil
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[lower..<utf8.index(lower, offsetBy: range.count)])
  }

  /// True for a measure whose period is a projection's span.
  static func wantsSpan(_ measure: Measure, _ statistic: Statistic) -> Bool {
    switch measure {
    case .employmentGrowth, .employmentChange, .openings: true
    default: false
    }
  }
}
