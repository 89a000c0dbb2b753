import Records

/// A pull parser for JSON (RFC 8259): the caller requests the value it expects next, and nothing else is built.
/// Foundation's general decoder takes ten times as long for a run's `dataset.json`.
struct JSONScan {
  /// Why the bytes do not match the requested value.
  struct Failure: Error {
    /// The line, from 1.
    var line: Int
    var message: String
  }

  /// Deeper nesting is rejected, since parsing is recursive.
  private static let maxDepth = 512

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// Previously read member names, hashed by a few of their bytes: objects of one kind share the same names, so each is
  /// created only once.
  private var names = [String](repeating: "", count: 256)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Skip a byte order mark, which some writers add.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The kind of the next value, by its first byte.
  enum Kind { case string, number, array, object, null, other }

  /// Skips white space and returns the kind of the next value.
  mutating func kind() -> Kind {
    skipSpace()
    return switch position < bytes.count ? bytes[position] : 0 {
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    case UInt8(ascii: "n"): .null
    default: .other
    }
  }

  /// Reads an object; `body` must read the value of each member.
  mutating func object(_ body: (inout JSONScan, String) throws(Failure) -> Void) throws(Failure) {
    try expect(UInt8(ascii: "{"), "an object")
    try descend()
    defer { depth -= 1 }
    if take(UInt8(ascii: "}")) { return }
    repeat {
      let name = try memberName()
      try expect(UInt8(ascii: ":"), "a colon")
      try body(&self, name)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "the end of an object")
  }

  /// Reads an array; `body` must read each item.
  mutating func array(_ body: (inout JSONScan) throws(Failure) -> Void) throws(Failure) {
    try expect(UInt8(ascii: "["), "an array")
    try descend()
    defer { depth -= 1 }
    if take(UInt8(ascii: "]")) { return }
    repeat { try body(&self) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"), "the end of an array")
  }

  private mutating func descend() throws(Failure) {
    guard depth < Self.maxDepth else { throw failure("values are nested too deeply") }
    depth += 1
  }

  /// Reads a string.
  mutating func string() throws(Failure) -> String {
    let (range, hasEscapes, isASCII) = try stringPiece()
    return try text(range, hasEscapes: hasEscapes, isASCII: isASCII)
  }

  /// Reads a number as its text.
  mutating func number() throws(Failure) -> String {
    skipSpace()
    let start = position
    while position < bytes.count, Self.isOfNumber(bytes[position]) { position += 1 }
    guard position > start, Self.isNumber(bytes[start..<position]) else { throw failure("expected a number") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Reads a value of any kind and discards it.
  mutating func skip() throws(Failure) {
    switch kind() {
    case .string: _ = try stringPiece()
    case .number: _ = try number()
    case .array: try array { scan throws(Failure) in try scan.skip() }
    case .object: try object { scan, _ throws(Failure) in try scan.skip() }
    case .null: try word("null")
    case .other: try word(position < bytes.count && bytes[position] == UInt8(ascii: "t") ? "true" : "false")
    }
  }

  /// Reads a value of any kind and returns its bytes.
  mutating func raw() throws(Failure) -> [UInt8] {
    skipSpace()
    let start = position
    try skip()
    return Array(bytes[start..<position])
  }

  /// Checks that the input ends here.
  mutating func end() throws(Failure) {
    skipSpace()
    if position < bytes.count { throw failure("expected the end") }
  }

  /// A failure at the current position.
  func failure(_ message: String) -> Failure {
    Failure(line: 1 + bytes[..<min(position, bytes.count)].count { $0 == UInt8(ascii: "\n") }, message: message)
  }

  private mutating func word(_ word: StaticString) throws(Failure) {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == word.utf8Start[index] else { throw failure("expected a value") }
      position += 1
    }
  }

  /// The name of the next member.
  private mutating func memberName() throws(Failure) -> String {
    let (range, hasEscapes, isASCII) = try stringPiece()
    guard !hasEscapes, let first = bytes[range].first, let last = bytes[range].last else {
      return try text(range, hasEscapes: hasEscapes, isASCII: isASCII)
    }
    let place = (range.count &* 61 &+ Int(first) &* 7 &+ Int(last)) & 255
    if names[place].utf8.elementsEqual(bytes[range]) { return names[place] }
    names[place] = try text(range, hasEscapes: false, isASCII: isASCII)
    return names[place]
  }

  /// Finds the end of the next string.
  private mutating func stringPiece() throws(Failure) -> (range: Range<Int>, hasEscapes: Bool, isASCII: Bool) {
    try expect(UInt8(ascii: "\""), "a string")
    let start = position
    var (hasEscapes, isASCII) = (false, true)
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return (start..<position - 1, hasEscapes, isASCII)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      } else if byte < 0x20 {
        throw failure("control character in a string")
      } else if byte >= 0x80 {
        isASCII = false
      }
      position += 1
    }
    throw failure("unterminated string")
  }

  private func text(_ range: Range<Int>, hasEscapes: Bool, isASCII: Bool) throws(Failure) -> String {
    if !hasEscapes, isASCII { return String(decoding: bytes[range], as: UTF8.self) }
    let unescaped = hasEscapes ? try unescaped(range) : Array(bytes[range])
    guard let text = String(validating: unescaped, as: UTF8.self) else { throw failure("a string is not valid UTF-8") }
    return text
  }

  private func unescaped(_ range: Range<Int>) throws(Failure) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        out.append(byte)
        continue
      }
      // A backslash is never the last byte: the quotation mark after it would not end the string.
      let letter = bytes[index]
      index += 1
      switch letter {
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "f"): out.append(0x0C)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(letter)
      case UInt8(ascii: "u"):
        let scalar = try scalar(&index, range.upperBound)
        out.append(contentsOf: String(scalar).utf8)
      default: throw failure("invalid escape")
      }
    }
    return out
  }

  /// The scalar of an escape whose four digits begin at `index`; for a high surrogate, together with its low surrogate.
  private func scalar(_ index: inout Int, _ end: Int) throws(Failure) -> Unicode.Scalar {
    let first = try codeUnit(&index, end)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(UInt16(first)), index + 1 < end, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else {
      throw failure("unpaired surrogate")
    }
    index += 2
    let second = try codeUnit(&index, end)
    guard UTF16.isTrailSurrogate(UInt16(second)),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else {
      throw failure("unpaired surrogate")
    }
    return scalar
  }

  private func codeUnit(_ index: inout Int, _ end: Int) throws(Failure) -> UInt32 {
    guard index + 4 <= end, let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16),
      bytes[index] != UInt8(ascii: "+")
    else {
      throw failure("an escape needs four hexadecimal digits")
    }
    index += 4
    return unit
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(Failure) {
    guard take(byte) else { throw failure("expected \(what)") }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Whether bytes have the form of a number: an integer without leading zeros, then an optional fraction and exponent.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits(&rest)
    guard whole > 0, whole == 1 || !startsWithZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }
}
