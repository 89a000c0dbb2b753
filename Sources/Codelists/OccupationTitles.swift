import Foundation
import Records

/// The SOC 2018 code list of occupations and the titles that stand for them.
public enum OccupationTitles {
  /// A title in the form in which titles are compared: lower case, words in the singular, no punctuation, no articles, no bracketed abbreviations.
  public static func normalized(_ title: String) -> String {
    words(of: title).map(singular).joined(separator: " ")
  }

  /// The code whose official title, or reviewed alias, `title` equals after normalization; nil when none does, or several do.
  public static func code(titled title: String) -> String? {
    let key = normalized(title)
    return key.isEmpty ? nil : codesByTitle[key]
  }

  /// The official title of a code, `Medical Secretaries and Administrative Assistants`.
  public static func title(of code: String) -> String? { titlesByCode[code] }

  /// Every code of the classification with its official title, groups first.
  public static var all: [(code: String, title: String)] { entries }

  /// True for a word, singular or plural, with which the name of an occupation may end: `assistant`, `managers`.
  public static func isHead(_ word: String) -> Bool { heads.contains(singular(word.lowercased())) }

  /// The singular of an English noun, by its ending.
  public static func singular(_ word: String) -> String {
    if let irregular = irregularSingulars[word] { return irregular }
    if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("sses") || word.hasSuffix("ches") || word.hasSuffix("shes") || word.hasSuffix("xes") { return String(word.dropLast(2)) }
    if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") || word.count < 4 { return word }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private static let irregularSingulars = ["aides": "aide", "nurses": "nurse", "people": "person", "men": "man", "women": "woman", "sales": "sales"]

  private static func words(of title: String) -> [String] {
    var text = ""
    var depth = 0
    for character in title.lowercased() {
      if character == "(" { depth += 1 }
      if depth == 0 { text.append(character.isLetter || character.isNumber || character == "'" ? character : " ") }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return text.split(separator: " ").map { String($0).replacing("'s", with: "").replacing("'", with: "") }.filter { !["a", "an", "the"].contains($0) }
  }

  private static let entries: [(code: String, title: String)] = parse(soc2018GroupTable) + parse(soc2018DetailedTable)

  private static func parse(_ table: String) -> [(code: String, title: String)] {
    table.split(separator: "\n").map { line in (String(line.prefix(7)), String(line.dropFirst(8))) }
  }

  private static let titlesByCode: [String: String] = Dictionary(entries.map { ($0.code, $0.title) }, uniquingKeysWith: { $1 })

  private static let codesByTitle: [String: String] = {
    var codes: [String: String] = [:]
    for entry in entries { codes[normalized(entry.title)] = entry.code }
    // What a reviewer decided goes before the official titles, unless it is that several codes have a claim.
    let claims = Dictionary(grouping: occupationAliases, by: { normalized($0.title) })
    for (title, rivals) in claims { codes[title] = Set(rivals.map(\.code)).count == 1 ? rivals[0].code : nil }
    return codes
  }()

  /// The last words of the official titles and of their parts, and those that titles outside the classification end with.
  private static let heads: Set<String> = {
    var heads: Set<String> = []
    for entry in entries {
      let plain = entry.title.replacing(", All Other", with: "")
      let main = plain.split(separator: ",").first.map(String.init) ?? plain
      // Before `and` may stand an adjective (`Training and Development Specialists`); only a plural there is a head of its own.
      for part in main.components(separatedBy: " and ") {
        guard let last = words(of: part).last, last.hasSuffix("s"), singular(last).count > 2 else { continue }
        heads.insert(singular(last))
      }
    }
    heads.formUnion(occupationHeads)
    return heads.subtracting([
      "occupation", "other", "service", "care", "school", "production", "support", "system", "operation", "equipment", "level", "setting", "trade", "entry",
      "training",
    ])
  }()
}
