/// The members of a row in simple form: one object with strings without escapes, numbers as the datasets write them, literals and lists of such strings. Nearly all rows
/// have this form, and parsing them so takes a tenth of the time of a general decoder, which reads or rejects everything else.
struct PlainRow {
  private(set) var texts: [String: String] = [:]
  private(set) var lists: [String: [String]] = [:]

  /// Nil for a row of another form.
  ///
  /// - Parameter wanted: the members that are looked for; nil for all.
  init?(_ bytes: [UInt8], wanted: [String]? = nil) {
    let isPlain = bytes.withUnsafeBufferPointer { bytes in
      var scanner = PlainScanner(bytes)
      return read(&scanner, wanted)
    }
    if !isPlain { return nil }
  }

  /// False at what is of another form.
  private mutating func read(_ scanner: inout PlainScanner, _ wanted: [String]?) -> Bool {
    guard scanner.take(UInt8(ascii: "{")) else { return false }
    if scanner.take(UInt8(ascii: "}")) { return scanner.isAtEnd }
    repeat {
      guard let key = scanner.text(), scanner.take(UInt8(ascii: ":")) else { return false }
      guard let wanted else {
        guard let name = scanner.string(key), member(name, &scanner) else { return false }
        continue
      }
      let name = wanted.first { scanner.is(key, $0) }
      guard let name else {
        guard scanner.skip() else { return false }
        continue
      }
      guard member(name, &scanner) else { return false }
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "}")) && scanner.isAtEnd
  }

  private static let nested = [ColumnName.evidence.rawValue, DocumentMember.steps.rawValue, DocumentMember.snapshot.rawValue]

  private mutating func member(_ name: String, _ scanner: inout PlainScanner) -> Bool {
    // A name that stands twice, and one that has objects in it elsewhere, is for the other decoder to judge.
    guard texts[name] == nil, lists[name] == nil, !Self.nested.contains(name) else { return false }
    switch scanner.next {
    case UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let place = scanner.text() ?? scanner.number(), let text = scanner.string(place) else { return false }
      texts[name] = text
      return true
    case UInt8(ascii: "["):
      guard let list = scanner.list() else { return false }
      lists[name] = list
      return true
    default: return scanner.word()
    }
  }
}

/// Takes a row apart byte by byte.
private struct PlainScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next byte; 0 at the end.
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }
  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  func `is`(_ place: Range<Int>, _ name: String) -> Bool { bytes[place].elementsEqual(name.utf8) }

  /// The text at a place; nil where it is not valid UTF-8.
  func string(_ place: Range<Int>) -> String? { String(validating: UnsafeBufferPointer(rebasing: bytes[place]), as: UTF8.self) }

  /// The place of a text between quotation marks; nil where there is none, or one with escapes.
  mutating func text() -> Range<Int>? {
    guard next == UInt8(ascii: "\"") else { return nil }
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      guard bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\\") else { return nil }
      end += 1
    }
    guard end < bytes.count else { return nil }
    position = end + 1
    return start..<end
  }

  /// The place of a number that is written as the datasets write it, and of at most 15 digits.
  mutating func number() -> Range<Int>? {
    let start = position
    var isNegative = false
    if take(UInt8(ascii: "-")) { isNegative = true }
    let whole = digits()
    guard let first = whole.first.map({ bytes[$0] }), first != UInt8(ascii: "0") || whole.count == 1 else { return nil }
    var fraction = 0..<0
    if take(UInt8(ascii: ".")) {
      fraction = digits()
      guard let last = fraction.last, bytes[last] != UInt8(ascii: "0") else { return nil }
    }
    let isZero = first == UInt8(ascii: "0") && fraction.isEmpty
    guard whole.count + fraction.count <= 15, !(isNegative && isZero), next != UInt8(ascii: "e"), next != UInt8(ascii: "E") else { return nil }
    return start..<position
  }

  private mutating func digits() -> Range<Int> {
    let start = position
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { position += 1 }
    return start..<position
  }

  /// A list of texts.
  mutating func list() -> [String]? {
    guard take(UInt8(ascii: "[")) else { return nil }
    if take(UInt8(ascii: "]")) { return [] }
    var items: [String] = []
    repeat {
      guard let item = text().flatMap({ string($0) }) else { return nil }
      items.append(item)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? items : nil
  }

  /// Passes over `null`, `true` or `false`.
  mutating func word() -> Bool {
    for word in ["null", "true", "false"] where bytes.count - position >= word.utf8.count && `is`(position..<(position + word.utf8.count), word) {
      position += word.utf8.count
      return true
    }
    return false
  }

  /// Passes over a value.
  mutating func skip() -> Bool {
    switch next {
    case UInt8(ascii: "\""): text() != nil
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number() != nil
    case UInt8(ascii: "["): list() != nil
    default: word()
    }
  }
}
