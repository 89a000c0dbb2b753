/// A word of a text, in lower case, with its place.
struct Word: Sendable, Hashable {
  var text: String
  /// UTF-8 offsets in the text.
  var range: Range<Int>
}

/// Splits texts into words the way vocabularies are matched: letters and digits, hyphens split (`Entry-Level` is two words), `%` and `+` are words of their own, and words
/// that a text rendering glued together are parted again (`StateAvg`, `growth13.9`, `000Median`).
enum Words {
  /// The words of `text`, in order.
  static func of(_ text: String) -> [Word] {
    var words: [Word] = []
    var start: Int?
    var previous: Kind = .other
    var offset = 0
    /// Where the last apostrophe stands.
    var apostrophe = 0
    let bytes = Array(text.utf8)

    func close(_ end: Int) {
      guard let from = start else { return }
      // An apostrophe behind a word (`months’`) is no part of it.
      let end = previous == .apostrophe ? apostrophe : end
      words.append(Word(text: lowercased(bytes[from..<end]), range: from..<end))
      start = nil
    }

    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      let kind = Kind(scalar)
      switch kind {
      case .other:
        close(offset)
      case .mark:
        close(offset)
        words.append(Word(text: String(scalar), range: offset..<offset + width))
      case .apostrophe:
        // Inside a word (`doctor's`); what closes it there is known only behind.
        if start == nil || previous != .lower { close(offset) }
      case .lower, .upper, .digit:
        if previous == .apostrophe, kind == .digit { close(apostrophe) }
        if isSeam(previous, kind) { close(offset) }
        if start == nil { start = offset }
      }
      if kind == .apostrophe { apostrophe = offset }
      previous = kind
      offset += width
    }
    close(offset)
    return words
  }

  /// A seam is where one word ends and the next begins without a blank: a capital behind a small letter or a digit, a digit behind a letter.
  private static func isSeam(_ previous: Kind, _ next: Kind) -> Bool {
    switch (previous, next) {
    case (.lower, .upper), (.digit, .upper), (.lower, .digit), (.upper, .digit): true
    default: false
    }
  }

  private enum Kind {
    case lower, upper, digit, mark, apostrophe, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "a"..."z": self = .lower
      case "A"..."Z": self = .upper
      case "0"..."9": self = .digit
      case "%", "+": self = .mark
      case "'", "’": self = .apostrophe
      case _ where scalar.isASCII: self = .other
      case _ where scalar.properties.isUppercase: self = .upper
      case _ where scalar.properties.isAlphabetic: self = .lower
      default: self = .other
      }
    }
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }
    return String(decoding: bytes, as: UTF8.self).lowercased().replacing("’", with: "'")
  }
}
