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
    sentences = Sentences.split(marked.string)
    words = Words.of(marked.string)
    let scanned = FigureScanner.scan(marked.string, words: words, decimalComma: decimalComma)
    allTokens = scanned
    let statistics = StatisticVocabulary.table.matches(in: words)
    self.statistics = statistics
    periods = PeriodFinder.periods(in: marked.string, words: words, tokens: scanned)
    let bytes = Array(marked.string.utf8)
    let words = self.words
    tokens = scanned.filter { token in
      token.kind != .year && (token.kind == .money || !statistics.overlaps(token.range)) && !Passage.isFootnote(token, bytes) && !Passage.isDay(token, words)
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

  /// `November 19`, `19 November`: the day of a date.
  private static func isDay(_ token: FigureToken, _ words: [Word]) -> Bool {
    guard token.kind == .number, token.shape == .single, token.size <= 31, token.range.count <= 2 else { return false }
    let behind = words.firstIndex(from: token.range.upperBound)
    if behind < words.count, PeriodFinder.months[words[behind].text] != nil, words[behind].range.lowerBound - token.range.upperBound <= 2 { return true }
    let before = words.endIndex(endingBy: token.range.lowerBound) - 1
    return before >= 0 && PeriodFinder.months[words[before].text] != nil && token.range.lowerBound - words[before].range.upperBound <= 2
  }

  /// Words that lie in a UTF-8 range.
  func words(in range: Range<Int>) -> ArraySlice<Word> {
    let lower = words.firstIndex(from: range.lowerBound)
    return words[lower..<max(lower, words.endIndex(endingBy: range.upperBound))]
  }

  /// Words between two places, none when they are the wrong way round.
  func words(from lower: Int, to upper: Int) -> ArraySlice<Word> { words(in: lower..<max(lower, upper)) }

  func string(_ range: Range<Int>) -> String {
    guard range.lowerBound < range.upperBound else { return "" }
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[lower..<utf8.index(lower, offsetBy: range.count)])
  }

  /// The words outside figures and their period words.
  var looseWords: [Word] {
    var index = 0
    return words.filter { word in
      while index < allTokens.count, allTokens[index].end < word.range.upperBound { index += 1 }
      return index == allTokens.count || word.range.lowerBound < allTokens[index].range.lowerBound
    }
  }

  /// UTF-8 ranges of the sentences. A sentence ends at `.`, `!`, `?` before a blank and a capital or an end of line; not behind initials and common abbreviations.
  let sentences: [Range<Int>]

  /// The sentence in which `offset` stands; the whole text when it stands between two.
  func sentence(at offset: Int) -> Range<Int> {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low < sentences.count && sentences[low].contains(offset) ? sentences[low] : 0..<text.utf8.count
  }
}

/// Splits running text into sentences.
enum Sentences {
  private static let abbreviations: Set<String> = [
    "avg", "st", "vs", "approx", "e.g", "i.e", "no", "inc", "dr", "mr", "mrs", "ms", "u.s", "u.k", "jr", "sr", "est", "min", "max", "p.a", "rs", "ca", "bzw",
    "inkl", "mind", "env",
  ]

  static func split(_ text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if isTooLong(bytes, from: start, to: index) {
        ranges.append(start..<index)
        start = index
      }
      if bytes[index] == 0x0A || isEnd(bytes, index) {
        ranges.append(start..<index + 1)
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges.filter { !$0.isEmpty }
  }

  /// Nobody writes sentences of 4 KB: a line of numbers, a script. They are cut at a blank, or between two characters where there is none, so that what is asked of
  /// a figure's sentence stays cheap.
  private static func isTooLong(_ bytes: [UInt8], from start: Int, to index: Int) -> Bool {
    index - start >= 4096 && bytes[index] == 0x20 || index - start >= 8192 && bytes[index] & 0xC0 != 0x80
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
    // `1. New Jersey` at the start of a line is a rank.
    if begin == 0 || bytes[begin - 1] == 0x0A, word.utf8.count <= 3, word.utf8.allSatisfy({ (48...57).contains($0) }) { return false }
    return !abbreviations.contains(word) && !(word.utf8.count == 1 && (97...122).contains(word.utf8.first ?? 0))
  }
}
