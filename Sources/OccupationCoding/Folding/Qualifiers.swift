/// Words of a title that do not change the work: seniority, qualifications, employment, place, numbers.
enum Qualifiers {
  /// The folded title without them; empty if nothing else is left.
  static func without(_ words: [String]) -> [String] {
    var kept = words.filter { !contains(anywhere: $0) }
    while kept.count > 1, let first = kept.first, TitleVocabulary.leading.contains(first) { kept.removeFirst() }
    if kept.count > 2 { kept = kept.dropLast().filter { !TitleVocabulary.leading.contains($0) } + kept.suffix(1) }
    return kept
  }

  /// Whether the word does not describe any work by itself.
  static func contains(_ word: String) -> Bool {
    TitleVocabulary.leading.contains(word) || contains(anywhere: word)
  }

  /// Numbers too, `2nd` and `100h` among them.
  private static func contains(anywhere word: String) -> Bool {
    TitleVocabulary.anywhere.contains(word) || word.first?.isNumber == true
  }
}
