import Codelists
import Pages
import Records

/// Decides which dollar a bare `$` is, and how the page writes decimals, from its language, its currency words and its
/// places.
enum PageLanguage {
  /// Languages that use the decimal comma.
  private static let commaLanguages: WordSet = [
    "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "nb", "no", "da", "fi", "cs", "ru", "tr", "el", "id", "vi",
  ]

  static func writesDecimalComma(_ language: String) -> Bool { commaLanguages.contains(language) }

  /// The primary subtag of the page's language, or a guess by common words. A plain `en` is often an unchanged template
  /// default, so it is overruled by many words of another language.
  static func language(_ page: Page) -> String {
    let tag = page.language.split(separator: "-").first.map(String.init) ?? ""
    if tag.isEmpty { return guess(page, least: 5) }
    return page.language == "en" ? guess(page, least: 15) : tag
  }

  /// The language with the most common words on the page, if there are at least `least`; English if none stands out.
  private static func guess(_ page: Page, least: Int) -> String {
    var found = Array(repeating: 0, count: languages.count)
    let (languagesOfWord, mayBeCommon) = (languagesOfWord, mayBeCommon)
    for block in page.blocks.prefix(200) {
      var text = block.text.string
      text.withUTF8 { bytes in
        forEachWord(bytes, most: 200) { word in
          guard mayBeCommon[slot(word)] else { return }
          for language in languagesOfWord[word] ?? [] { found[language] += 1 }
        }
      }
    }
    let counts = Dictionary(uniqueKeysWithValues: zip(languages, found)).filter { $0.value > 0 }
    let best = counts.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }
    guard let best, best.value >= least, best.value > 2 * (counts["en"] ?? 0) else { return "en" }
    return best.key
  }

  private static let commonWords: [String: Set<String>] = [
    "en": ["the", "and", "of", "to", "for", "is", "with", "are"],
    "de": ["der", "die", "und", "das", "ist", "mit", "im", "für", "zwischen", "von"],
    "fr": ["le", "les", "des", "est", "une", "et", "du", "pour", "dans"],
    "es": ["el", "los", "las", "una", "por", "con", "del", "para"],
    "it": ["il", "di", "che", "della", "nel", "gli", "sono"], "nl": ["het", "een", "van", "voor", "zijn", "met"],
    "pt": ["os", "uma", "com", "para", "não", "por"],
  ]
  private static let languages = commonWords.keys.sorted()
  /// The indices of the languages of a common word. No word is longer than eight bytes, so each can be packed into one
  /// integer.
  private static let languagesOfWord: [UInt64: [Int]] = languages.enumerated().reduce(into: [:]) { found, language in
    for word in commonWords[language.element] ?? [] { found[packed(word.utf8), default: []].append(language.offset) }
  }

  /// Rejects most other words without hashing them.
  private static let mayBeCommon: [Bool] = languagesOfWord.keys.reduce(into: Array(repeating: false, count: 1024)) {
    $0[slot($1)] = true
  }
  private static func slot(_ word: UInt64) -> Int { Int((word ^ word >> 13 ^ word >> 29) & 1023) }

  private static func packed(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { $0 << 8 | UInt64($1) } }

  /// Calls `visit` with each word of at most eight bytes near the start of a text, packed into an integer.
  private static func forEachWord(_ bytes: UnsafeBufferPointer<UInt8>, most: Int, _ visit: (UInt64) -> Void) {
    var (word, length, words) = (UInt64(0), 0, 0)
    func end() {
      if length > 0 { words += 1 }
      if (1...8).contains(length) { visit(word) }
      (word, length) = (0, 0)
    }
    for byte in bytes {
      if byte != 0x20 {
        word = word << 8 | UInt64(byte)
        length += 1
      } else {
        end()
        if words >= most { return }
      }
    }
    end()
  }

  /// `CAD` is a currency in brackets, next to an amount or after `in`; elsewhere it may be software.
  private static func isCurrency(_ match: PhraseMatch<String>, _ passage: AnnotatedText) -> Bool {
    guard match.range.count == 3 else { return true }
    let before = match.range.lowerBound > 0 ? passage.bytes[match.range.lowerBound - 1] : 0
    if before == UInt8(ascii: "(") { return true }
    if match.words.lowerBound > 0, passage.words[match.words.lowerBound - 1].text == "in" { return true }
    return passage.tokens.overlaps(match.range.lowerBound - 2..<match.range.upperBound + 2)
  }

  /// The ISO 4217 code of `$` on the page: the currency most often named in words, else the dollar of the page's
  /// country, else the US dollar.
  static func dollar(_ layout: [LayoutBlock], country: String) -> String {
    var votes: [String: Int] = [:]
    for block in layout {
      for match in block.passage.matches(Lexicons.currency) where Currencies.isDollar(match.meaning) {
        if isCurrency(match, block.passage) { votes[match.meaning, default: 0] += 1 }
      }
    }
    if let home = Currencies.dollar(of: country) { votes[home, default: 0] += 3 }
    let best = votes.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }
    guard let best, best.key != "USD", best.value > (votes["USD"] ?? 0) else { return "USD" }
    return best.key
  }
}
