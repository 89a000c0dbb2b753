import Codelists
import Pages
import Records

/// Decides which dollar a bare `$` is, and how the page writes decimals, from its language, its own currency words and its places.
enum PageLanguage {
  /// Languages that write decimals with a comma.
  private static let commaLanguages: Set<String> = ["de", "fr", "es", "it", "pt", "nl", "pl", "sv", "nb", "no", "da", "fi", "cs", "ru", "tr", "el", "id", "vi"]

  static func writesDecimalComma(_ language: String) -> Bool { commaLanguages.contains(language) }

  /// The primary subtag of the page's language, or a guess by its commonest words. `en` alone is what templates say that nobody changed: words of another language
  /// outweigh it, where there are many.
  static func language(_ page: Page) -> String {
    let tag = page.language.split(separator: "-").first.map(String.init) ?? ""
    if tag.isEmpty { return guess(page, least: 5) }
    return page.language == "en" ? guess(page, least: 15) : tag
  }

  /// A language by its commonest words, of which there are at least some; English where none stands out.
  private static func guess(_ page: Page, least: Int) -> String {
    var counts: [String: Int] = [:]
    for block in page.blocks.prefix(200) {
      for word in block.text.string.utf8.split(separator: 0x20).prefix(200) where word.count <= longestCommonWord {
        for language in languagesOfWord[String(Substring(word))] ?? [] { counts[language, default: 0] += 1 }
      }
    }
    let best = counts.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }
    guard let best, best.value >= least, best.value > 2 * (counts["en"] ?? 0) else { return "en" }
    return best.key
  }

  private static let commonWords: [String: Set<String>] = [
    "en": ["the", "and", "of", "to", "for", "is", "with", "are"], "de": ["der", "die", "und", "das", "ist", "mit", "im", "für", "zwischen", "von"],
    "fr": ["le", "les", "des", "est", "une", "et", "du", "pour", "dans"], "es": ["el", "los", "las", "una", "por", "con", "del", "para"],
    "it": ["il", "di", "che", "della", "nel", "gli", "sono"], "nl": ["het", "een", "van", "voor", "zijn", "met"],
    "pt": ["os", "uma", "com", "para", "não", "por"],
  ]
  private static let languagesOfWord: [String: [String]] = commonWords.reduce(into: [:]) { found, entry in
    for word in entry.value { found[word, default: []].append(entry.key) }
  }
  private static let longestCommonWord = languagesOfWord.keys.map(\.utf8.count).max() ?? 0

  /// `CAD` is a currency in brackets, beside an amount or behind `in`; elsewhere it may be software.
  private static func isCurrency(_ match: PhraseMatch<String>, _ passage: AnnotatedText) -> Bool {
    guard match.range.count == 3 else { return true }
    let before = match.range.lowerBound > 0 ? passage.bytes[match.range.lowerBound - 1] : 0
    if before == UInt8(ascii: "(") { return true }
    if match.words.lowerBound > 0, passage.words[match.words.lowerBound - 1].text == "in" { return true }
    return passage.tokens.overlaps(match.range.lowerBound - 2..<match.range.upperBound + 2)
  }

  /// The ISO 4217 code of `$` on the page: the currency named most often in words, else the dollar of the page's country, else US dollars.
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
