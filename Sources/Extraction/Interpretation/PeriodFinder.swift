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

  /// The periods in a text, in order.
  static func periods(in passage: AnnotatedText) -> [Period] {
    let words = passage.words
    return passage.allTokens.compactMap { token in
      guard token.kind == .year else { return nil }
      var range = token.range
      var isSpan = token.shape == .range || token.numbers.count == 2
      if !isSpan, let word = words[..<words.endIndex(endingBy: token.range.lowerBound)].last {
        isSpan = word.isIn(.periodEnd)
        let isMonth = word.marks.contains(.isMonth) && token.range.lowerBound - word.range.upperBound <= 2
        if isSpan || isMonth { range = word.range.lowerBound..<token.range.upperBound }
      }
      return Period(text: passage.string(range), range: range, isSpan: isSpan)
    }
  }

  /// The year of `by 2032`, `through 2032`; nil for a period that is no end alone.
  static func endYear(_ period: String) -> String? {
    let parts = period.split(separator: " ")
    return parts.count == 2 && Lexicons.periodEnd.meaning(of: parts[0].lowercased()) != nil ? String(parts[1]) : nil
  }

  /// True for a measure whose period is a projection's span.
  static func wantsSpan(_ measure: Measure, _ statistic: Statistic) -> Bool {
    switch measure {
    case .employmentGrowth, .employmentChange, .openings: true
    default: false
    }
  }
}
