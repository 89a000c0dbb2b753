import Pages

/// Finds the occupation in a title that names it after its keyword: `Sueldo de un panadero en España`, `Combien gagne
/// un boulanger ?`, `Gehalt als Bäcker`.
enum TitleBehindKeyword {
  /// Languages whose titles name the occupation after the word for pay.
  static let languages: WordSet = ["es", "fr", "pt", "it", "de"]

  private static let keywords: WordSet = [
    "sueldo", "sueldos", "salario", "gana", "ganan", "cobra", "cobran", "salaire", "salaires", "gagne", "gagnent",
    "salário", "ganha", "ganham", "stipendio",
    "guadagna", "gehalt", "verdient", "verdienen", "métier",
  ]
  private static let connectors: WordSet = [
    "de", "del", "d'un", "d’un", "d'une", "d’une", "un", "una", "une", "el", "la", "los", "las", "le", "les", "des",
    "du", "als", "ein", "eine", "um",
    "uma", "do", "da", "medio", "moyen", "médio", "promedio",
  ]
  private static let ends: WordSet = [
    "en", "in", "à", "au", "aux", "por", "y", "et", "e", "und", "con", "según", "selon", "sur", "no", "na", "em", "par",
    "im", "nach", "pro", "brut", "brutto",
    "net", "netto", "al", "como",
  ]

  /// The occupation as written, at most four words; nil if the title does not name one this way.
  static func subject(_ passage: AnnotatedText) -> String? {
    let words = passage.words
    guard let keyword = words.firstIndex(where: { keywords.contains($0.text) }) else { return nil }
    var first = keyword + 1
    while first < words.count, connectors.contains(words[first].text) { first += 1 }
    var end = first
    while end < words.count, end - first < 4, isPart(words[end], behind: end > first ? words[end - 1] : nil, passage) {
      end += 1
    }
    while end > first, connectors.contains(words[end - 1].text) { end -= 1 }
    guard end > first, words[first].text.count > 3 else { return nil }
    let range = words[first].range.lowerBound..<words[end - 1].range.upperBound
    guard !passage.topics.contains(where: { $0.range.overlaps(range) }),
      !passage.places.contains(where: { $0.range.overlaps(range) })
    else { return nil }
    return elided(passage.string(range))
  }

  /// `d’un boulanger` is scanned as one word if the apostrophe joins it.
  private static func elided(_ title: String) -> String {
    for mark in ["'", "’"] where title.hasPrefix("d" + mark) || title.hasPrefix("l" + mark) {
      return String(title.dropFirst(2))
    }
    return title
  }

  private static func isPart(_ word: Word, behind previous: Word?, _ passage: AnnotatedText) -> Bool {
    guard !ends.contains(word.text), !word.marks.contains(.hasNumber) else { return false }
    guard let previous else { return true }
    return passage.string(previous.range.upperBound..<word.range.lowerBound).allSatisfy {
      $0 == " " || $0 == "-" || $0 == "/"
    }
  }
}
