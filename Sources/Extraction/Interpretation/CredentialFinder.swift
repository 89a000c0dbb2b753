import Records

/// Finds credentials in running text that qualify pay: `additional certifications`, `multiple credentials`.
enum CredentialFinder {
  /// The last credential named in `words`, with its adjective; empty if there is none.
  static func credential(in words: ArraySlice<Word>, _ passage: AnnotatedText) -> String {
    for index in words.indices.reversed() where words[index].isIn(.credential) && index > words.startIndex {
      guard words[index - 1].isIn(.credentialAdjective) else { continue }
      return passage.string(words[index - 1].range.lowerBound..<words[index].range.upperBound)
    }
    return holder(in: words, passage)
  }

  /// `CISSP` in `CISSP holders`: capitals or capitalized words before `holder`.
  private static func holder(in words: ArraySlice<Word>, _ passage: AnnotatedText) -> String {
    guard let at = words.lastIndex(where: { $0.text == "holders" || $0.text == "holder" }) else { return "" }
    var first = at
    while first > words.startIndex, at - first < 5, passage.string(words[first - 1].range).first?.isUppercase ?? false {
      first -= 1
    }
    return first < at ? passage.string(words[first].range.lowerBound..<words[at - 1].range.upperBound) : ""
  }

  /// `Class A`, `Class B Details`: a class of licence named in a label.
  static func licenceClass(in passage: AnnotatedText) -> String {
    guard passage.words.count <= 5, let at = passage.words.firstIndex(where: { $0.text == "class" }),
      at + 1 < passage.words.count,
      case let letter = passage.string(passage.words[at + 1].range), letter.count == 1,
      letter.first?.isUppercase ?? false
    else { return "" }
    return passage.string(passage.words[at].range.lowerBound..<passage.words[at + 1].range.upperBound)
  }
}

/// Finds the programme, degree or exam to which a cost, a fee or a length of training belongs.
enum ProgramFinder {
  private static let marks = ["certif", "licens", "licenc", "registered", "credential", "diploma"]

  /// The programme named in a text: a certificate's abbreviation in brackets (`Certified Records Specialist (CRS)`), or
  /// the letters before `exam` (`CRS exam fee`).
  static func abbreviation(in passage: AnnotatedText, _ range: Range<Int>) -> String {
    let bytes = passage.bytes[range]
    if let open = bytes.lastIndex(of: UInt8(ascii: "(")), let close = bytes[open...].firstIndex(of: UInt8(ascii: ")")) {
      let inside = passage.string(open + 1..<close)
      if isAbbreviation(inside), case let lower = passage.string(range.lowerBound..<open).inLowerCase,
        marks.contains(where: lower.contains)
      {
        return inside
      }
    }
    guard passage.holds(.exam) else { return "" }
    let words = passage.words(in: range)
    for index in words.indices.dropLast() where words[index + 1].isIn(.exam) {
      let name = passage.string(words[index].range)
      if isAbbreviation(name) { return name }
    }
    return ""
  }

  /// The kind of programme nearest to a figure: the one that follows with `for` (`6 months for a certificate`), else
  /// the last one before it.
  static func program(before: ArraySlice<Word>, after: ArraySlice<Word>, _ passage: AnnotatedText) -> String {
    var behind = after
    if behind.first?.text == "for" {
      behind = behind.dropFirst()
      if let article = behind.first?.text, ["a", "an", "the", "most"].contains(article) { behind = behind.dropFirst() }
      if let match = passage.first(Lexicons.program, in: behind.indices), match.words.lowerBound == behind.startIndex {
        return passage.string(match.range)
      }
    }
    return passage.matches(Lexicons.program, in: before.indices).last.map { passage.string($0.range) } ?? ""
  }

  /// A capital, followed by one to six capitals, digits or hyphens.
  private static func isAbbreviation(_ text: String) -> Bool {
    (2...7).contains(text.utf8.count) && text.utf8.first.map { (65...90).contains($0) } == true
      && text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 0x2D }
  }
}
