import Records

/// Parses JSON (RFC 8259) as pages carry it in scripts.
///
/// Numbers keep their text. The following are accepted and noted as repairs: commas before a closing bracket, line
/// breaks within strings, unknown escapes, quotation marks written as character references, several values in a row, a
/// semicolon at the end. A broken value is left out without affecting the others. Comments and the wrappers that hide
/// scripts from old browsers (`<!--`, `//<![CDATA[`) are skipped. Time and memory are proportional to the text; input
/// that nests more than 64 values deep or contains more than 200,000 is refused.
struct JSONParser {
  let bytes: [UInt8]
  var position = 0
  private var depth = 0
  private var values = 0
  private var repairs: [String] = []

  static let maxDepth = 64
  static let maxValues = 200_000
  static let maxBytes = 4 << 20

  /// Parses a script's text.
  static func parse(_ script: String) throws(JSONFailure) -> JSONReading {
    guard script.utf8.count <= maxBytes else {
      throw JSONFailure(reason: "it has more than \(maxBytes) bytes", line: 1)
    }
    let isEscaped = !script.utf8.contains(UInt8(ascii: "\"")) && (script.contains("&quot;") || script.contains("&#34;"))
    let text = isEscaped ? unescaped(script) : script
    var parser = JSONParser(bytes: Array(text.utf8))
    if isEscaped { parser.note("quotation marks are written as character references") }
    let values = try parser.document()
    return JSONReading(values: values, repairs: parser.repairs, text: text)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func document() throws(JSONFailure) -> [JSONTree] {
    var found: [JSONTree] = []
    skipBlanks()
    while position < bytes.count {
      guard let value = try value() else {
        if found.isEmpty { throw failure("a value is missing") }
        // Anything after the values is noted; nothing is lost.
        break
      }
      found.append(value)
      skipBlanks()
      if position < bytes.count { note("there is text after the value") }
      while at(UInt8(ascii: ";")) || at(UInt8(ascii: ",")) {
        position += 1
        skipBlanks()
      }
    }
    if found.isEmpty { throw failure("it contains no value") }
    return found
  }

  // MARK: - Values

  /// The value that begins here; nil for characters that form none (`NaN`, `undefined`, `1.2.3`), which the caller
  /// skips.
  private mutating func value() throws(JSONFailure) -> JSONTree? {
    values += 1
    guard values <= JSONParser.maxValues else { throw failure("it contains more than \(JSONParser.maxValues) values") }
    guard position < bytes.count else { throw failure("it ends where a value is expected") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try nested { parser throws(JSONFailure) in .object(try parser.members()) }
    case UInt8(ascii: "["): return try nested { parser throws(JSONFailure) in .array(try parser.elements()) }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number().map { .number($0) }
    default: return literal().map { .literal($0) }
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONFailure) -> JSONTree
  ) throws(JSONFailure) -> JSONTree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= JSONParser.maxDepth else { throw failure("it is nested deeper than \(JSONParser.maxDepth) levels") }
    position += 1
    return try read(&self)
  }

  /// The members of an object. A member whose value is broken is left out; the others are read.
  private mutating func members() throws(JSONFailure) -> [JSONMember] {
    var members: [JSONMember] = []
    var isFirst = true
    while try !closes(UInt8(ascii: "}"), isFirst: isFirst) {
      isFirst = false
      if at(UInt8(ascii: "\"")) {
        if let member = try member() { members.append(member) } else { skipBroken(in: UInt8(ascii: "}")) }
        continue
      }
      // If no name follows the first brace, the text is not JSON; within an object this is an invalid value.
      guard position < bytes.count, depth > 1 || !members.isEmpty else { throw failure("a member's name is missing") }
      // `45,000`: the comma belonged to the preceding number, whose first part is not a value.
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { _ = members.popLast() }
      skipBroken(in: UInt8(ascii: "}"))
    }
    return members
  }

  private mutating func member() throws(JSONFailure) -> JSONMember? {
    let start = position
    let name = try string()
    skipBlanks()
    guard at(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
    position += 1
    skipBlanks()
    guard let value = try value() else { return nil }
    let range = start..<position
    return endsValue(in: UInt8(ascii: "}")) ? JSONMember(name: name, value: value, range: range) : nil
  }

  /// The elements of an array. A broken one keeps its place, so that the others keep their indices.
  private mutating func elements() throws(JSONFailure) -> [JSONTree] {
    var elements: [JSONTree] = []
    while try !closes(UInt8(ascii: "]"), isFirst: elements.isEmpty) {
      if let value = try value(), endsValue(in: UInt8(ascii: "]")) {
        elements.append(value)
      } else {
        elements.append(.literal("null"))
        skipBroken(in: UInt8(ascii: "]"))
      }
    }
    return elements
  }

  /// Whether the array or object ends here; otherwise skips the comma before the next member.
  private mutating func closes(_ bracket: UInt8, isFirst: Bool) throws(JSONFailure) -> Bool {
    skipBlanks()
    if !isFirst, at(UInt8(ascii: ",")) {
      stepOverCommas()
      guard at(bracket) else { return false }
      note("a comma stands before a closing bracket")
    } else if !isFirst, !at(bracket) {
      guard bracket == UInt8(ascii: "}"), startsMember(at: position) else {
        throw failure(
          position < bytes.count ? "a comma or a closing bracket is missing" : "it ends inside an object or array")
      }
      note("a comma is missing")
      return false
    }
    guard at(bracket) else { return false }
    position += 1
    return true
  }

  private mutating func literal() -> String? {
    for word in ["true", "false", "null"] where bytes[position...].starts(with: Array(word.utf8)) {
      position += word.utf8.count
      return word
    }
    return nil
  }

  /// The characters of a number that conforms to the grammar.
  private mutating func number() -> String? {
    let start = position
    while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return JSONNumber.isNumber(text) ? text : nil
  }

  // MARK: - Strings

  private mutating func string() throws(JSONFailure) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "\\")
      { position += 1 }
      // Most strings contain no escapes.
      if text.isEmpty, at(UInt8(ascii: "\"")) {
        position += 1
        return String(decoding: bytes[start..<position - 1], as: UTF8.self)
      }
      text += bytes[start..<position]
      guard position < bytes.count else { break }
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += escape()
      case 0..<0x20:
        note("a string contains line breaks or other control characters")
        text.append(0x20)
      default: text.append(byte)
      }
    }
    throw failure("unterminated string")
  }

  /// What follows a backslash, as UTF-8.
  private mutating func escape() -> [UInt8] {
    guard position < bytes.count else { return [] }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): return [0x0A]
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): return [0x20]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal() else { break }
      return Array(String(decoding: codeUnits(from: unit), as: UTF16.self).utf8)
    default: break
    }
    note("unknown escape sequence")
    return [byte]
  }

  private mutating func codeUnits(from unit: UInt16) -> [UInt16] {
    let isHigh = (0xD800..<0xDC00).contains(unit)
    guard isHigh, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return [unit] }
    position += 2
    return hexadecimal().map { [unit, $0] } ?? [unit]
  }

  private mutating func hexadecimal() -> UInt16? {
    guard position + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { return nil }
    position += 4
    return unit
  }

  // MARK: - Between values

  func at(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

  private func starts(_ word: StaticString) -> Bool { word.withUTF8Buffer { bytes[position...].starts(with: $0) } }

  /// Skips blanks, comments and script wrappers.
  mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case 0xC2 where starts("\u{A0}"): position += 2
      case 0xEF where starts("\u{FEFF}"): position += 3
      case UInt8(ascii: "/") where starts("//<![CDATA["): position += 11
      case UInt8(ascii: "/") where starts("//"): skip(to: "\n")
      case UInt8(ascii: "/") where starts("/*"): skip(to: "*/")
      case UInt8(ascii: "<") where starts("<!--"): position += 4
      case UInt8(ascii: "<") where starts("<![CDATA["): position += 9
      case UInt8(ascii: "-") where starts("-->"): position += 3
      case UInt8(ascii: "]") where depth == 0 && starts("]]>"): position += 3
      default: return
      }
    }
  }

  private mutating func skip(to end: StaticString) {
    while position < bytes.count, !starts(end) { position += 1 }
    position = min(bytes.count, position + end.utf8CodeUnitCount)
  }

  // MARK: - Problems

  mutating func note(_ repair: String) {
    if !repairs.contains(repair) { repairs.append(repair) }
  }

  private func failure(_ reason: String) -> JSONFailure {
    JSONFailure(reason: reason, line: 1 + bytes.prefix(position).count { $0 == 0x0A })
  }

  /// Resolves the character references with which templates escape script text.
  private static func unescaped(_ text: String) -> String {
    var text = text
    for (reference, character) in [
      ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "),
      ("&amp;", "&"),
    ] {
      text = text.replacing(reference, with: character)
    }
    return text
  }
}
