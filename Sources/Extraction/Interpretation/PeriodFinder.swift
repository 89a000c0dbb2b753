import Records

/// Finds reference periods in text: `May 2024`, `2022-2032`, `2024–34`, `from 2024 to 2034`, `through 2032`, `as of 2015`.
enum PeriodFinder {
  struct Period: Sendable, Hashable {
    var stated: StatedPeriod
    var range: Range<Int>
    /// A projection's span (or its end), not the year of a level.
    var isSpan: Bool { stated.period.isSpan }
  }

  /// The periods in a text, in order.
  static func periods(in passage: AnnotatedText) -> [Period] {
    let words = passage.words
    return passage.allTokens.compactMap { token in
      guard token.kind == .year else { return nil }
      var range = token.range
      let isPair = token.shape == .range || token.numbers.count == 2
      if !isPair, let word = words[..<words.endIndex(endingBy: token.range.lowerBound)].last {
        let isMonth = word.marks.contains(.isMonth) && token.range.lowerBound - word.range.upperBound <= 2
        if isMonth || word.isIn(.periodEnd) { range = word.range.lowerBound..<token.range.upperBound }
      }
      return StatedPeriod(passage.string(range)).map { Period(stated: $0, range: range) }
    }
  }

  /// True for a measure whose period is a projection's span.
  static func wantsSpan(_ measure: Measure, _ statistic: Statistic) -> Bool {
    switch measure {
    case .employmentGrowth, .employmentChange, .openings: true
    default: false
    }
  }
}
