/// Plurals in other languages that the English rule does not change: `Erzieherinnen`, `conductores`, `trabajadores`.
enum ForeignPlurals {
  /// The folded words with all such plurals in the singular; nil if there are none.
  static func singular(_ words: [String]) -> [String]? {
    let changed = words.map(singular)
    return changed == words ? nil : changed
  }

  /// The English rule has already removed an `s`.
  private static func singular(_ word: String) -> String {
    if word.hasSuffix("innen"), word.utf8.count > 7 { return String(word.dropLast(3)) }
    for ending in ["ore", "ale", "ione", "ante"] where word.hasSuffix(ending) && word.utf8.count > 6 {
      return String(word.dropLast())
    }
    return word
  }
}
