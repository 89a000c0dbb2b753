import Foundation

/// Words in the form in which titles and qualifiers are compared: lower case, singular, without punctuation.
///
/// The ids of statistics without a SOC code or with a qualifier are made of these words (`StatisticKeyBuilder`), so the
/// rules are kept simple and do not change. `TitleNormalizer` of `OccupationCoding`, by which titles are looked up in
/// the lists, normalizes more (spellings, word order, accents) and changes with the lists; the two must not be merged.
package enum LabelNormalizer {
  /// `Medical Secretaries, and Assistants` becomes `medical secretary and assistant`.
  package static func normalized(_ text: String) -> String { list(text).joined(separator: " ") }

  /// The distinctive words of a title: normalized, without articles and conjunctions.
  package static func contentWords(_ text: String) -> Set<String> { Set(list(text)).subtracting(fillers) }

  /// Titles that share at least half of their words: "medical office administrator" and "medical office manager", not
  /// "medical secretary" and "medical office manager".
  package static func areSimilar<Word>(_ a: Set<Word>, _ b: Set<Word>) -> Bool {
    let shared = a.count { b.contains($0) }
    return shared > 0 && 2 * shared >= a.count + b.count - shared
  }

  private static let fillers: Set<String> = ["a", "an", "and", "the", "of", "or", "for", "in", "to", "all", "other"]

  /// The normalized words in order.
  package static func list(_ text: String) -> [String] {
    // Nearly all titles: by bytes, many times faster than by characters, with the same result.
    text.isASCII ? ASCIILabel.words(of: text) : words(of: text)
  }

  /// The same by characters.
  static func words(of text: String) -> [String] {
    text.replacing("’", with: "'").replacing("'s", with: "")
      .split { !($0.isLetter || $0.isNumber || $0 == "'") }
      .map { word in
        let plain = String(word.filter { $0 != "'" })
        // The last letter of an acronym is part of its name: CEHRS. Longer words in capitals belong to a title in
        // capitals.
        return plain.count <= 5 && plain == plain.uppercased() ? plain.lowercased() : singular(plain.lowercased())
      }
      .filter { !$0.isEmpty }
  }

  /// The singular by the regular rules of English; words that only look plural (`analysis`, `campus`, `class`) stay.
  private static func singular(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) else { return word }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if ["sses", "ches", "shes", "xes", "zes"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
    return String(word.dropLast())
  }
}
