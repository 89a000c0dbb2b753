import Pages
import Records

/// A text with its words and figures, scanned once.
struct Passage: Sendable {
  let marked: MarkedText
  let words: [Word]
  /// Figures that may carry a value: percentages that belong to a statistic's name (`top 10 %`) are left out.
  let tokens: [FigureToken]
  /// Every figure, years too.
  let allTokens: [FigureToken]
  let statistics: [PhraseTable<Statistic>.Match]
  let periods: [PeriodFinder.Period]

  var text: String { marked.string }

  init(_ marked: MarkedText, decimalComma: Bool) {
    self.marked = marked
    words = Words.of(marked.string)
    let scanned = FigureScanner.scan(marked.string, words: words, decimalComma: decimalComma)
    allTokens = scanned
    let statistics = StatisticVocabulary.table.matches(in: words)
    self.statistics = statistics
    periods = PeriodFinder.periods(in: marked.string, words: words, tokens: scanned)
    let bytes = Array(marked.string.utf8)
    tokens = scanned.filter { token in
      token.kind != .year && !statistics.contains { $0.range.overlaps(token.range) } && !Passage.isFootnote(token, bytes)
    }
  }

  /// `(1)` behind a word refers to a note.
  private static func isFootnote(_ token: FigureToken, _ bytes: [UInt8]) -> Bool {
    guard token.kind == .number, token.shape == .single, token.size < 10, token.range.count == 1, token.range.lowerBound > 0,
      token.range.upperBound < bytes.count
    else { return false }
    let before = bytes[token.range.lowerBound - 1]
    let behind = bytes[token.range.upperBound]
    return before == UInt8(ascii: "(") && behind == UInt8(ascii: ")") || before == UInt8(ascii: "[") && behind == UInt8(ascii: "]")
  }

  /// Words that lie in a UTF-8 range.
  func words(in range: Range<Int>) -> ArraySlice<Word> {
    let lower = words.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? words.count
    let upper = words[lower...].firstIndex { $0.range.upperBound > range.upperBound } ?? words.count
    return words[lower..<upper]
  }

  /// Words between two places, none when they are the wrong way round.
  func words(from lower: Int, to upper: Int) -> ArraySlice<Word> { words(in: lower..<max(lower, upper)) }

  func string(_ range: Range<Int>) -> String {
    guard range.lowerBound < range.upperBound else { return "" }
    return marked.slice(range).string
  }

  /// The words outside figures and their period words.
  var looseWords: [Word] {
    words.filter { word in !allTokens.contains { word.range.lowerBound >= $0.range.lowerBound && word.range.upperBound <= $0.end } }
  }

  /// UTF-8 ranges of the sentences. A sentence ends at `.`, `!`, `?` before a blank and a capital or an end of line; not behind initials and common abbreviations.
  var sentences: [Range<Int>] { Sentences.split(text) }
}

/// Splits running text into sentences.
enum Sentences {
  private static let abbreviations: Set<String> = [
    "avg", "st", "vs", "approx", "e.g", "i.e", "no", "inc", "dr", "mr", "mrs", "ms", "u.s", "u.k", "jr", "sr", "est", "min", "max", "p.a",
  ]

  static func split(_ text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0A || isEnd(bytes, index) {
        ranges.append(start..<index + 1)
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges.filter { !$0.isEmpty }
  }

  private static func isEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    guard byte == 0x2E || byte == 0x21 || byte == 0x3F, index + 1 < bytes.count else { return false }
    var next = index + 1
    if bytes[next] == 0x22 || bytes[next] == 0x29 { next += 1 }
    guard next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0A || bytes[next] == 0xC2 else { return false }
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0xC2 || bytes[next] == 0xA0 { next += 1 }
    guard next < bytes.count, !(97...122).contains(bytes[next]) else { return false }
    guard byte == 0x2E else { return true }
    var begin = index
    while begin > 0, bytes[begin - 1] != 0x20, bytes[begin - 1] != 0x0A, bytes[begin - 1] != 0x28 { begin -= 1 }
    let word = String(decoding: bytes[begin..<index], as: UTF8.self).lowercased()
    return !abbreviations.contains(word) && !(word.utf8.count == 1 && (97...122).contains(word.utf8.first ?? 0))
  }
}
