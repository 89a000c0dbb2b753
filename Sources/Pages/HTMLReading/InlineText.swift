import Records

/// Gathers the text of one block as a browser would show it: white space collapses, breaks are line feeds, invisible
/// content is dropped.
struct InlineText {
  /// What has been gathered, in UTF-8.
  private(set) var utf8: [UInt8] = []
  private var marks: [MarkedText.Mark] = []
  /// White space that is kept only if more text follows on the line.
  private var hasPendingSpace = false
  /// Line breaks that are kept only if more text follows.
  private var pendingBreaks = 0

  /// The element that directly contains the text from each offset on, for lines that are divided by their elements.
  private(set) var runs: [(offset: Int, node: HTMLNode)] = []

  /// Where what has been read from the text node at hand begins; nil before its first character.
  private var pieceStart: Int?

  /// Records that what is added next is directly in `node`.
  mutating func begin(in node: HTMLNode) {
    if runs.last?.node != node { runs.append((utf8.count, node)) }
  }

  /// Whether no visible text has been gathered.
  var isEmpty: Bool { utf8.isEmpty }

  /// Whether more than white space has been gathered.
  var holdsText: Bool { utf8.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D } }

  /// Whether a line break has been added with no text since.
  var endsInBreak: Bool { pendingBreaks > 0 }

  /// Adds the content of a text node (well-formed UTF-8).
  /// - Parameter preservesSpace: as in `pre`: blanks and line feeds are kept.
  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: @autoclosure () -> TextPlace, preservesSpace: Bool = false
  ) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if InlineText.isPlain(byte) {
        begin()
        let start = index
        while index < bytes.count, InlineText.isPlain(bytes[index]) { index += 1 }
        utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      } else if isBlank(byte), !preservesSpace || byte == 0x0D {
        hasPendingSpace = hasPendingSpace || !preservesSpace
        index += 1
      } else if byte == 0x0A {
        flush(at: place())
        if !isEmpty { pendingBreaks += 1 }
        index += 1
      } else if byte >= 0xC2, let length = InlineText.invisibleLength(bytes, at: index) {
        index += length
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        begin()
        utf8 += InlineText.windowsCharacter(bytes[index + 1])
        index += 2
      } else {
        begin()
        utf8.append(byte)
        index += 1
      }
    }
    flush(at: place())
  }

  /// Characters that need no treatment: ASCII without blanks and controls.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// Ends the line; several breaks in a row count as one.
  mutating func lineBreak() {
    hasPendingSpace = false
    if !isEmpty { pendingBreaks = 1 }
  }

  /// Separates what follows from the preceding text.
  mutating func separate() { hasPendingSpace = true }

  /// `$15<sup>50</sup>`: two raised digits after at most three digits of whole dollars or pounds are the cents.
  func takesCents(_ script: String) -> Bool {
    guard script.utf8.count == 2, script.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !hasPendingSpace,
      pendingBreaks == 0
    else { return false }
    let digits = utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits), let sign = String(decoding: utf8.dropLast(digits).suffix(64), as: UTF8.self).last
    else { return false }
    return sign == "$" || sign == "£" || sign == "€"
  }

  /// Adds the decimal point before raised cents, which is not on the page.
  mutating func add(point place: TextPlace) {
    begin()
    utf8.append(UInt8(ascii: "."))
    flush(at: place)
  }

  /// Returns the text and resets it.
  mutating func take() -> MarkedText {
    defer { reset() }
    return MarkedText(utf8: utf8, marks: marks)
  }

  /// Discards everything.
  mutating func reset() {
    utf8.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    clear()
  }

  /// Discards pending white space at the end of a block.
  mutating func clear() {
    (hasPendingSpace, pendingBreaks) = (false, 0)
    runs.removeAll(keepingCapacity: true)
  }

  /// Ends what has been read from a text node.
  private mutating func flush(at place: @autoclosure () -> TextPlace) {
    guard let start = pieceStart else { return }
    pieceStart = nil
    guard utf8.count > start else { return }
    let place = place()
    if marks.last?.place != place { marks.append(MarkedText.Mark(utf8Offset: start, place: place)) }
  }

  /// Emits the pending white space before the next character.
  private mutating func begin() {
    if pieceStart == nil {
      emitPending()
      pieceStart = utf8.count
    } else if hasPendingSpace {
      utf8.append(0x20)
    }
    hasPendingSpace = false
  }

  /// The character for a C1 control: `&#150;` is a dash of windows-1252 by the HTML standard (13.2.5.80, "numeric
  /// character reference end state").
  private static func windowsCharacter(_ byte: UInt8) -> [UInt8] {
    let table = SingleByteTables.table("windows-1252")
    guard (0x80..<0xA0).contains(byte) else { return [] }
    return Array(String(table[Int(byte) - 0x80]).utf8)
  }

  /// Writes pending white space, since more text follows.
  private mutating func emitPending() {
    if !isEmpty {
      if pendingBreaks > 0 {
        for _ in 0..<pendingBreaks { utf8.append(0x0A) }
      } else if hasPendingSpace {
        utf8.append(0x20)
      }
    }
    pendingBreaks = 0
  }

  /// The length of a zero-width character (soft hyphen, zero-width space, word joiner, byte order mark), nil for
  /// others.
  private static func invisibleLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    switch bytes[index] {
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xAD ? 2 : nil
    case 0xE2:
      index + 2 < bytes.count
        && ((bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B)
          || (bytes[index + 1] == 0x81 && bytes[index + 2] == 0xA0))
        ? 3 : nil
    case 0xEF: index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : nil
    default: nil
    }
  }
}
