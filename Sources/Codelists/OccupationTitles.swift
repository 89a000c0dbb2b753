import Foundation
import Records

/// The SOC 2018 code list of occupations and their titles.
package enum OccupationTitles {
  /// A title normalized for comparison: lower case, words in the singular, no punctuation, no articles, no bracketed
  /// abbreviations.
  package static func normalized(_ title: String) -> String {
    var title = title
    return title.withUTF8(normalizedASCII) ?? words(of: title).map(singular).joined(separator: " ")
  }

  /// The code with an official title equal to `title` after normalization; nil if there is none.
  package static func code(titled title: String) -> String? {
    let key = normalized(title)
    return key.isEmpty ? nil : codesByTitle[key]
  }

  /// The official title of a code, `Medical Secretaries and Administrative Assistants`.
  package static func title(of code: String) -> String? {
    titlesByCode[code] ?? (code == OccupationGroups.all ? "All Occupations" : nil)
  }

  /// Every code of the classification with its official title, groups first.
  package static var all: [(code: String, title: String)] { entries }

  /// The singular of an English noun, by its ending.
  package static func singular(_ word: String) -> String {
    var text = word
    guard text.withUTF8(mayBePlural) else { return word }
    if word.utf8.count <= longestIrregular, let irregular = irregularSingulars[word] { return irregular }
    return text.withUTF8 { $0.last == UInt8(ascii: "s") ? regularSingular($0, of: word) : word }
  }

  /// False for a word that is certainly its own singular, by its last letter.
  package static func mayBePlural(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    switch word.last {
    case UInt8(ascii: "s"): true
    case UInt8(ascii: "n"), UInt8(ascii: "e"): word.count <= longestIrregular
    default: false
    }
  }

  /// The singular of a word that ends with `s`, given its UTF-8.
  private static func regularSingular(_ utf8: UnsafeBufferPointer<UInt8>, of word: String) -> String {
    let count = utf8.allSatisfy { $0 < 0x80 } ? utf8.count : word.count
    if count > 4, ends(utf8, "ies") { return word.dropLast(3) + "y" }
    let ending = pluralEnding(utf8, count: count)
    return ending == 0 ? word : String(decoding: utf8.dropLast(ending), as: UTF8.self)
  }

  /// How many letters make a word that ends with `s`, but not with `ies`, a plural; 0 if it is none. `count` is the
  /// number of its characters.
  private static func pluralEnding(_ utf8: UnsafeBufferPointer<UInt8>, count: Int) -> Int {
    if ends(utf8, "sses") || ends(utf8, "ches") || ends(utf8, "shes") || ends(utf8, "xes") { return 2 }
    return count < 4 || ends(utf8, "ss") || ends(utf8, "us") || ends(utf8, "is") ? 0 : 1
  }

  /// The singular of a word as the beginning of its UTF-8, which most singulars are; nil if it has to be written out.
  package static func singularPrefix(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard word.last == UInt8(ascii: "s"), word.count > longestIrregular, !ends(word, "ies"),
      word.allSatisfy({ $0 < 0x80 })
    else { return nil }
    return UnsafeBufferPointer(rebasing: word[..<(word.count - pluralEnding(word, count: word.count))])
  }

  private static func ends(_ word: UnsafeBufferPointer<UInt8>, _ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { ending in
      guard word.count >= ending.count else { return false }
      let start = word.count - ending.count
      return ending.indices.allSatisfy { word[start + $0] == ending[$0] }
    }
  }

  private static let irregularSingulars = [
    "aides": "aide", "nurses": "nurse", "people": "person", "men": "man", "women": "woman", "sales": "sales",
  ]

  private static let longestIrregular = irregularSingulars.keys.map(\.utf8.count).max() ?? 0

  /// Irregular plurals.
  package static let irregularPlurals: Set<String> = Set(irregularSingulars.keys)

  private static let articles: Set<String> = ["a", "an", "the"]

  /// The normalized form of an ASCII title without apostrophes, written into one buffer; nil for others. A fast path
  /// for nearly all titles, since it is called for every name on a page.
  private static func normalizedASCII(_ title: UnsafeBufferPointer<UInt8>) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(title.count)
    var (depth, start) = (0, 0)
    func isArticle(_ word: ArraySlice<UInt8>) -> Bool { articles.contains { word.elementsEqual($0.utf8) } }
    func close() {
      guard start < result.count else { return }
      if result.count - start <= 3, isArticle(result[start...]) {
        result.removeSubrange(start...)
      } else {
        makeSingular(&result, from: start)
        result.append(0x20)
      }
      start = result.count
    }
    for byte in title {
      guard byte < 0x80, byte != UInt8(ascii: "'") else { return nil }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if depth == 0 {
        if isLetter(byte) || (48...57).contains(byte) {
          result.append((65...90).contains(byte) ? byte + 32 : byte)
        } else {
          close()
        }
      }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    close()
    if !result.isEmpty { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  /// Converts the last word in the bytes to the singular.
  private static func makeSingular(_ bytes: inout [UInt8], from start: Int) {
    guard let last = bytes.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "n") || last == UInt8(ascii: "e")
    else { return }
    let word = String(decoding: bytes[start...], as: UTF8.self)
    let one = singular(word)
    guard one.utf8.count != word.utf8.count || one != word else { return }
    bytes.replaceSubrange(start..., with: one.utf8)
  }

  /// The words of a title in lower case, without articles and bracketed text.
  private static func words(of title: String) -> [String] { asciiWords(of: title) ?? anyWords(of: title) }

  /// The same for an ASCII title, by bytes; nil for others. A fast path for nearly all titles, since it is called for
  /// every name on a page.
  private static func asciiWords(of title: String) -> [String]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(title.utf8.count)
    var depth = 0
    for byte in title.utf8 {
      guard byte < 0x80 else { return nil }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if depth == 0 {
        let isWord = (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "'")
        plain.append((65...90).contains(byte) ? byte + 32 : isWord ? byte : 0x20)
      }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    return plain.split(separator: 0x20).compactMap { part in
      let word = String(decoding: part, as: UTF8.self)
      let name = part.contains(UInt8(ascii: "'")) ? withoutApostrophes(word) : word
      return articles.contains(name) ? nil : name
    }
  }

  private static func anyWords(of title: String) -> [String] {
    var text = ""
    var depth = 0
    for character in title.inLowerCase {
      if character == "(" { depth += 1 }
      if depth == 0 { text.append(character.isLetter || character.isNumber || character == "'" ? character : " ") }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return text.split(separator: " ").map { withoutApostrophes(String($0)) }.filter { !articles.contains($0) }
  }

  private static func withoutApostrophes(_ word: String) -> String {
    word.replacing("'s", with: "").replacing("'", with: "")
  }

  private static let entries: [(code: String, title: String)] = parse(soc2018GroupTable) + parse(soc2018DetailedTable)

  private static func parse(_ table: String) -> [(code: String, title: String)] {
    table.fields(separatedBy: "\n").map { line in
      (String(Substring(line.utf8.prefix(7))), String(Substring(line.utf8.dropFirst(8))))
    }
  }

  private static let titlesByCode: [String: String] = Dictionary(
    entries.map { ($0.code, $0.title) }, uniquingKeysWith: { $1 })

  private static let codesByTitle: [String: String] = {
    var codes: [String: String] = [:]
    for entry in entries { codes[normalized(entry.title)] = entry.code }
    return codes
  }()

  /// The head nouns of occupation names, in the singular: the last words of official titles and their parts, and of
  /// titles outside the classification.
  package static let headNouns: Set<String> = {
    var plurals: Set<String> = []
    for var table in [soc2018GroupTable, soc2018DetailedTable] {
      table.withUTF8 { table in
        TableText.forEachPart(of: table, between: UInt8(ascii: "\n")) { line in
          // Major groups are named after fields (`Business and Financial Operations Occupations`).
          guard !line[2..<7].elementsEqual("-0000".utf8) else { return }
          forEachLastWord(of: UnsafeBufferPointer(rebasing: line[8...])) { word in
            if word.last == UInt8(ascii: "s") { plurals.insert(String(decoding: word, as: UTF8.self).lowercased()) }
          }
        }
      }
    }
    var heads = Set(plurals.map(singular).filter { $0.utf8.count > 2 })
    heads.formUnion(occupationHeads)
    return heads.subtracting([
      "occupation", "other", "service", "care", "school", "production", "support", "system", "operation", "equipment",
      "level", "setting", "trade", "entry",
      "training",
    ])
  }()

  /// Calls `visit` with the last word of each part of a title up to its first comma. The word before `and` may be a
  /// modifier (`Training and Development Specialists`); only a plural there is a separate head.
  private static func forEachLastWord(
    of title: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let end = title.firstIndex(of: UInt8(ascii: ",")) ?? title.endIndex
    guard title[..<end].allSatisfy({ isLetter($0) || $0 == 0x20 || $0 == UInt8(ascii: "-") }) else {
      let parts = words(of: String(decoding: title[..<end], as: UTF8.self)).split(separator: "and")
      for var last in parts.compactMap(\.last) { last.withUTF8(visit) }
      return
    }
    var (start, last) = (0, 0..<0)
    for index in 0...end where index == end || !isLetter(title[index]) {
      defer { start = index + 1 }
      guard index > start else { continue }
      if title[start..<index].elementsEqual("and".utf8) {
        visit(UnsafeBufferPointer(rebasing: title[last]))
        last = 0..<0
      } else {
        last = start..<index
      }
    }
    visit(UnsafeBufferPointer(rebasing: title[last]))
  }
}
