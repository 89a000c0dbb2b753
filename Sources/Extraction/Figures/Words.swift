/// A word of a text, in lower case, with its position and what the lexicon knows about it.
struct Word: Sendable, Hashable {
  let text: String
  private let lower: UInt32
  private let upper: UInt32
  /// The word's number in the lexicon, or -1 if it occurs in no phrase or name.
  let id: Int32
  let marks: WordMarks

  /// UTF-8 offsets in the text.
  var range: Range<Int> { Int(lower)..<Int(upper) }

  init(_ known: (text: String, id: Int32, marks: WordMarks), range: Range<Int>) {
    (text, id, marks) = known
    lower = UInt32(range.lowerBound)
    upper = UInt32(range.upperBound)
  }

  /// Whether the word contains a letter of any script.
  var holdsLetter: Bool {
    text.utf8.contains { (0x61...0x7A).contains($0) }
      || text.utf8.contains { $0 >= 0x80 } && text.contains { $0.isLetter }
  }

  /// Whether the word alone is a phrase of the vocabulary.
  func isIn(_ vocabulary: Vocabulary) -> Bool {
    marks.contains(.startsPhrase) && Lexicon.shared.trie.vocabularies(ofSingle: id) & vocabulary.bit != 0
  }
}

/// Splits texts into words the way vocabularies are matched: letters and digits, split at hyphens (`Entry-Level` is two
/// words). `%` and `+` are words of their own, and words glued together by a text rendering are split again
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
      WordSplitter.split(bytes) { word, range in add(word, range, lexicon, to: &words) }
    }
    return words
  }

  // Inlined at every place where a word may end, it would make the loop five times as long.
  @inline(never)
  private static func add(
    _ word: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon, to words: inout [Word]
  ) {
    words.append(Word(lexicon.look(up: word), range: range))
  }

  /// The marks that one or other of some words has.
  static func marks(of words: [Word]) -> WordMarks {
    words.indices.reduce(into: WordMarks()) { $0.formUnion(words[$1].marks) }
  }

  /// The words of `text`, not yet looked up in the lexicon.
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

/// Finds word boundaries in UTF-8, and converts each word to lower case.
private struct WordSplitter {
  /// The class of a byte; `wide` starts a non-ASCII character that needs a closer look.
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
  /// Buffer for a word in lower case.
  private let word: UnsafeMutableBufferPointer<UInt8>
  /// The longest word that fits the buffer, in bytes.
  static let longest = 64
  private var start: Int?
  private var previous: Kind = .other
  /// The offset of the last apostrophe.
  private var apostrophe = 0
  /// Whether the word contains a capital, or a non-ASCII character.
  private var holdsUpper = false
  private var holdsWide = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ word: UnsafeMutableBufferPointer<UInt8>) {
    (self.bytes, self.word) = (bytes, word)
  }

  /// Calls `found` with every word in lower case and its range in `bytes`.
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
        if previous == .other, kind == .lower || kind == .upper {
          // Fast path for most words: letters between blanks, small ones but perhaps for the first.
          let first = offset
          repeat { offset += 1 } while offset < bytes.count && kinds[Int(bytes[offset])] == .lower
          if offset == bytes.count || kinds[Int(bytes[offset])] == .other, offset - first <= Self.longest {
            foundPlain(first..<offset, isCapital: kind == .upper, found)
            offset += 1
            continue
          }
          (start, holdsUpper, holdsWide) = (first, kind == .upper, false)
          previous = offset - first > 1 ? .lower : kind
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
          // Inside a word (`doctor's`). Whether it closes the word depends on what follows.
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

  /// Reports a word of ASCII letters, of which only the first may be a capital.
  @inline(__always)
  private func foundPlain(
    _ range: Range<Int>, isCapital: Bool, _ found: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
  ) {
    var written = UnsafeBufferPointer(rebasing: bytes[range])
    if isCapital {
      let end = word.update(fromContentsOf: written)
      word[0] |= 0x20
      written = UnsafeBufferPointer(rebasing: word[..<end])
    }
    found(written, range)
  }

  @inline(__always)
  private mutating func close(_ end: Int, _ found: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
    guard let from = start else { return }
    start = nil
    // An apostrophe after a word (`months’`) is not part of it.
    let range = from..<(previous == .apostrophe ? apostrophe : end)
    let written = UnsafeBufferPointer(rebasing: bytes[range])
    // Most words are already in lower case.
    if !holdsUpper, !holdsWide { return found(written, range) }
    if written.count <= Self.longest, !holdsWide || written.allSatisfy({ $0 < 0x80 }) {
      for (index, byte) in written.enumerated() { word[index] = (65...90).contains(byte) ? byte + 32 : byte }
      found(UnsafeBufferPointer(rebasing: word[..<written.count]), range)
    } else {
      var lower = String(decoding: written, as: UTF8.self).lowercased().replacing("’", with: "'")
      lower.withUTF8 { found($0, range) }
    }
  }

  /// Whether one word ends and the next begins here without a blank: a capital after a lower-case letter or a digit, or
  /// a digit after a letter.
  private func isSeam(_ previous: Kind, _ next: Kind) -> Bool {
    switch (previous, next) {
    case (.lower, .upper), (.digit, .upper), (.lower, .digit), (.upper, .digit): true
    default: false
    }
  }

  /// The kind of the non-ASCII character at an offset, and its length.
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
  /// Drops trailing words that may come between a bound or a verb and its figure without changing it: `by about 4,900`.
  mutating func removeSofteners() {
    while let last, last.isIn(.boundSoftener) { removeLast() }
  }
}
