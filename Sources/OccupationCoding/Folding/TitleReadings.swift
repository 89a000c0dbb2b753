import Foundation

/// The possible readings of a title, closest to the printed form first.
enum TitleReadings {
  /// The folded titles of the readings: as printed, without bracketed text, and with the words after a comma in front
  /// (`cook, restaurant`).
  static func keys(of title: String) -> [String] {
    keys(among: [title, withoutBrackets(title)])
  }

  /// The same for a list title, where brackets contain abbreviations and second names.
  static func listKeys(of title: String) -> [String] { keys(among: [withoutBrackets(title)]) }

  private static func keys(among texts: [String]) -> [String] {
    var keys: [String] = []
    func add(_ text: String) {
      let key = TitleNormalizer.key(of: text)
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
    for text in texts {
      add(text)
      let parts = text.split(separator: ",")
      if parts.count == 2 { add(parts[1] + " " + parts[0]) }
    }
    return keys
  }

  /// The title before words that say where or for whom, or add others of its kind (`Koch im Zugrestaurant`, `nurse at a
  /// school`, `pompier, sauf officier`, `welders and related machine operators`); nil if there are none.
  static func beforePlace(_ title: String) -> String? {
    let text = Array(title.lowercased().utf8)
    guard let cut = places.first(in: text) else { return nil }
    let head = Array(text[..<cut.lowerBound]).trimmedText
    return head.isEmpty ? nil : head
  }

  private static let places = Phrases([
    " im ", " in ", " bei ", " beim ", " an der ", " am ", " at ", " for ", " with ", " sauf ", " chez ", " except ",
    " excluding ", " less than ",
    " and related ",
    " and similar ", " et personnel assimilé", " - ", " – ", " — ",
  ])

  /// The title after its last article (`laut Entgeltatlas verdient ein Mechatroniker`); nil if there is none.
  static func behindArticle(_ title: String) -> String? {
    let text = Array(title.lowercased().utf8)
    return articles.last(in: text).map { Array(text[$0.upperBound...]).trimmedText }
  }

  private static let articles = Phrases([
    " ein ", " eine ", " eines ", " einer ", " einen ", " als ", " un ", " une ", " d'un ", " d'une ", " d’un ",
    " d’une ",
  ])

  /// Whether it is the title of a group in an official classification, followed by its code: `machinists and tooling
  /// inspectors (NOC 7231)`.
  static func isGroupTitle(_ title: String) -> Bool {
    bracketed(title).contains { inner in
      let words = inner.lowercased().split(separator: " ")
      return words.count == 2 && ["noc", "isco", "anzsco", "soc", "kldb", "cno", "rome"].contains(words[0])
        && words[1].allSatisfy { $0.isNumber || $0 == "-" }
    }
  }

  /// The texts in brackets: `(CNA)` of `nursing assistant (CNA)`.
  static func bracketed(_ title: String) -> [String] {
    var found: [String] = []
    var start: String.Index?
    for index in title.indices {
      if title[index] == "(" || title[index] == "[" { start = title.index(after: index) }
      if title[index] == ")" || title[index] == "]", let from = start {
        found.append(String(title[from..<index]))
        start = nil
      }
    }
    return found
  }

  /// The title without bracketed text; an unclosed bracket extends to the end.
  static func withoutBrackets(_ title: String) -> String {
    guard title.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }) else { return title }
    var text = ""
    var depth = 0
    for character in title {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth == 0 { text.append(character) }
      }
    }
    return text
  }
}
