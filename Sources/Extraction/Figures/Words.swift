/// A word of a text, in lower case, with its place and what the lexicon knows of it.
struct Word: Sendable, Hashable {
  let text: String
  private let lower: UInt32
  private let upper: UInt32
  /// The word's number in the lexicon, -1 for one that no phrase or name holds.
  let id: Int32
  let marks: WordMarks

  /// UTF-8 offsets in the text.
  var range: Range<Int> { Int(lower)..<Int(upper) }

  init(_ known: (text: String, id: Int32, marks: WordMarks), range: Range<Int>) {
    (text, id, marks) = known
    lower = UInt32(range.lowerBound)
    upper = UInt32(range.upperBound)
  }

  /// True for a word with a letter in it, of any script.
  var holdsLetter: Bool {
    text.utf8.contains { (0x61...0x7A).contains($0) }
      || text.utf8.contains { $0 >= 0x80 } && text.contains { $0.isLetter }
  }

  /// True for a word that is a phrase of the vocabulary by itself.
  func isIn(_ vocabulary: Vocabulary) -> Bool {
    marks.contains(.startsPhrase) && Lexicon.shared.trie.vocabularies(ofSingle: id) & vocabulary.bit != 0
  }
}

/// Splits texts into words the way vocabularies are matched: letters and digits, hyphens split (`Entry-Level` is two
/// words), `%` and `+` are words of their own, and words that a text rendering glued together are parted again
/// (`StateAvg`, `growth13.9`, `000Median`).
enum Words {
  /// The words of `text`, in order.
  static func of(_ text: String, lexicon: Lexicon = .shared) -> [Word] {
    var words: [Word] = []
    scan(text) { word, range in words.append(Word(lexicon.look(up: word), range: range)) }
    return words
  }

  /// The words of `bytes`, which are UTF-8, in order.
  static func of(utf8 bytes: [UInt8]) -> [Word] {
    let lexicon = Lexicon.shared
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 4 + 2)
    bytes.withUnsafeBufferPointer { bytes in
      WordSplitter.split(bytes) { word, range in words.append(Word(lexicon.look(up: word), range: range)) }
    }
    return words
  }

  /// The words of `text` before the lexicon knows them.
  static func split(_ text: String) -> [(text: String, range: Range<Int>)] {
    var words: [(text: String, range: Range<Int>)] = []
    scan(text) { word, range in words.append((String(decoding: word, as: UTF8.self), range)) }
    return words
  }

  private static func scan(_ text: String, _ found: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
    var text = text
    text.withUTF8 { WordSplitter.split($0, found) }
  }
}

/// Finds the borders of words in UTF-8, and writes each word in small letters.
private struct WordSplitter {
  /// What a byte is to a word; `wide` begins a character that must be looked at.
  private enum Kind: UInt8 {
    case lower, upper, digit, mark, apostrophe, other, wide
  }

  private static let kinds: [Kind] = (0...255).map { (byte: UInt8) -> Kind in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "%"), UInt8(ascii: "+"): .mark
    case UInt8(ascii: "'"): .apostrophe
    case 0..<0x80: .other
    default: .wide
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Room for a word in small letters.
  private let word: UnsafeMutableBufferPointer<UInt8>
  /// Bytes of the longest word that it has room for.
  static let longest = 64
  private var start: Int?
  private var previous: Kind = .other
  /// Where the last apostrophe stands.
  private var apostrophe = 0
  /// The word holds a capital, or a character beyond ASCII.
  private var holdsUpper = false
  private var holdsWide = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ word: UnsafeMutableBufferPointer<UInt8>) {
    (self.bytes, self.word) = (bytes, word)
  }

  /// Calls `found` with every word in small letters, and with its range in `bytes`.
  @inline(__always)
  static func split(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { word in
      var splitter = WordSplitter(bytes, word)
      splitter.split(found)
    }
  }

  @inline(__always)
  private mutating func split(_ found: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
    Self.kinds.withUnsafeBufferPointer { kinds in
      var offset = 0
      while offset < bytes.count {
        var (kind, width) = (kinds[Int(bytes[offset])], 1)
        if kind == .lower, previous == .lower, start != nil {
          // The rest of most words.
          repeat { offset += 1 } while offset < bytes.count && kinds[Int(bytes[offset])] == .lower
          continue
        }
        if kind == .wide {
          (kind, width) = wideKind(at: offset)
          holdsWide = true
        }
        switch kind {
        case .other, .wide: close(offset, found)
        case .mark:
          close(offset, found)
          found(UnsafeBufferPointer(rebasing: bytes[offset..<offset + width]), offset..<offset + width)
        case .apostrophe:
          // Inside a word (`doctor's`); what closes it there is known only behind.
          if start == nil || previous != .lower { close(offset, found) }
        case .lower, .upper, .digit:
          if previous == .apostrophe, kind == .digit { close(apostrophe, found) }
          if isSeam(previous, kind) { close(offset, found) }
          if start == nil {
            start = offset
            (holdsUpper, holdsWide) = (false, width > 1)
          }
          if kind == .upper { holdsUpper = true }
        }
        if kind == .apostrophe { apostrophe = offset }
        previous = kind
        offset += width
      }
      close(bytes.count, found)
    }
  }

  @inline(__always)
  private mutating func close(_ end: Int, _ found: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
    guard let from = start else { return }
    start = nil
    // An apostrophe behind a word (`months’`) is no part of it.
    let range = from..<(previous == .apostrophe ? apostrophe : end)
    let written = UnsafeBufferPointer(rebasing: bytes[range])
    // Most words are in small letters already.
    if !holdsUpper, !holdsWide { return found(written, range) }
    if written.count <= Self.longest, !holdsWide || written.allSatisfy({ $0 < 0x80 }) {
      for (index, byte) in written.enumerated() { word[index] = (65...90).contains(byte) ? byte + 32 : byte }
      found(UnsafeBufferPointer(rebasing: word[..<written.count]), range)
    } else {
      var lower = String(decoding: written, as: UTF8.self).lowercased().replacing("’", with: "'")
      lower.withUTF8 { found($0, range) }
    }
  }

  /// A seam is where one word ends and the next begins without a blank: a capital behind a small letter or a digit, a
  /// digit behind a letter.
  private func isSeam(_ previous: Kind, _ next: Kind) -> Bool {
    switch (previous, next) {
    case (.lower, .upper), (.digit, .upper), (.lower, .digit), (.upper, .digit): true
    default: false
    }
  }

  /// The kind of the character beyond ASCII at an offset, and its length.
  private func wideKind(at offset: Int) -> (Kind, Int) {
    let width = bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
    guard offset + width <= bytes.count,
      let scalar = String(decoding: bytes[offset..<offset + width], as: UTF8.self).unicodeScalars.first
    else {
      return (.other, 1)
    }
    if scalar == "’" { return (.apostrophe, width) }
    if scalar.properties.isUppercase { return (.upper, width) }
    return (scalar.properties.isAlphabetic ? .lower : .other, width)
  }
}

extension ArraySlice<Word> {
  /// Drops the words at the end that may stand between a bound or a verb and its figure without changing it: `by about
  /// 4,900`.
  mutating func removeSofteners() {
    while let last, last.isIn(.boundSoftener) { removeLast() }
  }
}
