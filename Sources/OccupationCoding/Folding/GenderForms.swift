/// Titles with two gender forms (`Erzieher/in`, `Erzieher:innen`, `infirmier(ère)`, `enfermero/a`, `(m/w/d)`): the
/// second form is removed, and the first is looked up.
enum GenderForms {
  /// The title in its first form.
  static func neutral(_ title: String) -> String {
    guard title.utf8.contains(where: { marks.contains($0) || $0 >= 0x80 }) || title.contains("Innen") else {
      return title
    }
    let characters = Array(title)
    var text = ""
    var index = 0
    while index < characters.count {
      if index > 0, characters[index - 1].isLetter, let end = endOfSecondForm(characters, index) {
        index = end
      } else if let end = endOfInitials(characters, index) {
        text.append(" ")
        index = end
      } else {
        text.append(characters[index])
        index += 1
      }
    }
    return text
  }

  private static let marks = Set("/:*_(-".utf8)

  /// Endings of second forms in German, French, Spanish, Portuguese and Italian.
  private static let endings: Set<String> = [
    "in", "innen", "frau", "n", "a", "as", "e", "es", "ère", "ères", "ere", "ière", "euse", "euses", "rice", "trice",
    "ne", "nes", "enne", "ienne", "ive", "se",
    "ora", "oras",
    "era", "eras", "ra", "ice", "essa", "ora",
  ]

  /// The end of a second-form ending that begins at `start`, or nil: a sign, an optional hyphen, an ending, and no
  /// letter after it.
  private static func endOfSecondForm(_ text: [Character], _ start: Int) -> Int? {
    if text[start] == "I", text[start...].starts(with: "Innen"), start + 5 == text.count || !text[start + 5].isLetter {
      return start + 5
    }
    guard "/:*_·•(".contains(text[start]) else { return nil }
    var index = start + 1
    if index < text.count, text[index] == "-" || text[index] == "·" { index += 1 }
    let from = index
    while index < text.count, text[index].isLetter { index += 1 }
    guard index > from, endings.contains(String(text[from..<index]).lowercased()) else { return nil }
    if text[start] == "(" { return index < text.count && text[index] == ")" ? index + 1 : nil }
    return index
  }

  /// The end of gender initials (`m/w/d`, `h/f`) that begin at `start`, or nil.
  private static func endOfInitials(_ text: [Character], _ start: Int) -> Int? {
    guard start == 0 || !text[start - 1].isLetter else { return nil }
    var index = start
    var count = 0
    while index < text.count, "mwdfxhMWDFXH".contains(text[index]) {
      count += 1
      index += 1
      guard index < text.count, text[index] == "/" || text[index] == "|" else { break }
      index += 1
    }
    return count > 1 && (index == text.count || !text[index].isLetter) ? index : nil
  }
}
