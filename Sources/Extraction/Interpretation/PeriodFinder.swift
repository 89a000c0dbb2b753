import Records

/// Finds reference periods in text: `May 2024`, `May 15, 2024`, `2023-05`, `2022-2032`, `2024–34`, `from 2022-23 to
/// 2032-33`, `through 2032`, `as of 2015`.
enum PeriodFinder {
  struct Period: Sendable, Hashable {
    var stated: StatedPeriod
    var range: Range<Int>
    /// Whether this is a projection's span (or its end) rather than the year of a level.
    var isSpan: Bool { stated.period.isSpan }
  }

  /// The periods in a text, in order. Years in which something else happened (`founded in 1998`, `more than in 2019`,
  /// `© 2019`) do not count.
  static func periods(in passage: AnnotatedText) -> [Period] {
    var periods: [Period] = []
    for token in passage.allTokens
    where token.kind == .year && token.range.lowerBound >= periods.last?.range.upperBound ?? 0 {
      guard !isAside(token, passage) else { continue }
      let range = fiscalSpan(token, passage) ?? (token.shape == .range ? token.range : dated(token, passage))
      if let stated = StatedPeriod(passage.string(range)) { periods.append(Period(stated: stated, range: range)) }
    }
    return periods
  }

  /// A year with its month, its day, or the word that makes it the end of a span: `May 15, 2023`, `2023-05`, `through
  /// 2032`.
  private static func dated(_ token: FigureToken, _ passage: AnnotatedText) -> Range<Int> {
    let words = passage.words
    let before = words.endIndex(endingBy: token.range.lowerBound)
    if let word = words[..<before].last {
      let isNear = token.range.lowerBound - word.range.upperBound <= 2
      if word.marks.contains(.isMonth) && isNear || word.isIn(.periodEnd) {
        return word.range.lowerBound..<token.range.upperBound
      }
      if isNear, word.range.count <= 2, word.marks.contains(.hasNumber), before > 1,
        words[before - 2].marks.contains(.isMonth),
        word.range.lowerBound - words[before - 2].range.upperBound <= 2
      {
        return words[before - 2].range.lowerBound..<token.range.upperBound
      }
    }
    return token.range.lowerBound..<monthEnd(token.range.upperBound, passage.bytes)
  }

  /// `2023-05`: the end of the month after a year, or the end of the year if no month follows.
  private static func monthEnd(_ end: Int, _ bytes: [UInt8]) -> Int {
    func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }
    guard end + 2 < bytes.count, bytes[end] == UInt8(ascii: "-"), isDigit(end + 1), isDigit(end + 2), !isDigit(end + 3)
    else { return end }
    return end + 3
  }

  /// `from 2022-23 to 2032-33`: a span between two years other than calendar years.
  private static func fiscalSpan(_ token: FigureToken, _ passage: AnnotatedText) -> Range<Int>? {
    guard token.shape == .range,
      let next = passage.allTokens.first(where: { $0.range.lowerBound >= token.range.upperBound }), next.kind == .year,
      next.shape == .range, [token, next].allSatisfy({ isShort($0, passage) })
    else { return nil }
    let between = passage.words(from: token.range.upperBound, to: next.range.lowerBound).map(\.text)
    return ["to", "and", "through"].contains(between.joined())
      || between.isEmpty && next.range.lowerBound - token.range.upperBound <= 5
      ? token.range.lowerBound..<next.range.upperBound : nil
  }

  private static func isShort(_ token: FigureToken, _ passage: AnnotatedText) -> Bool {
    guard token.numbers.count == 2, token.numbers[1].numeral.utf8.count == 2,
      let first = Int(token.numbers[0].numeral.suffix(2)),
      let second = Int(token.numbers[1].numeral)
    else { return false }
    return second == (first + 1) % 100
  }

  /// Whether the words directly before the year show that it belongs to something else.
  private static func isAside(_ token: FigureToken, _ passage: AnnotatedText) -> Bool {
    if passage.bytes[..<token.range.lowerBound].suffix(3).elementsEqual([0xC2, 0xA9, 0x20]) { return true }
    let end = passage.words.endIndex(endingBy: token.range.lowerBound)
    for start in max(0, end - 4)..<end {
      if let match = passage.longest(Lexicons.asideYear, at: start), match.words.upperBound == end { return true }
    }
    return false
  }

  /// Whether the period of a measure is a projection's span.
  static func wantsSpan(_ measure: Measure, _ statistic: Statistic) -> Bool {
    switch measure {
    case .employmentGrowth, .employmentChange, .openings: true
    default: false
    }
  }
}
