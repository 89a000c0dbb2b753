/// A JSON value for output. Numbers are kept as text, to avoid binary floating-point conversion.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// A whole number.
  package static func integer(_ number: Int) -> JSONValue { .number(String(number)) }

  /// The value on one line, members in given order (RFC 8259).
  package var compact: String {
    var bytes: [UInt8] = []
    writeCompact(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value with one member or item per line, members sorted by name. `indent` is that of the line on which the
  /// value begins.
  package func pretty(indent: Int = 0) -> String {
    var bytes: [UInt8] = []
    writePretty(to: &bytes, indent: indent)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as in `compact`, and a line feed.
  package func writeLine(to bytes: inout [UInt8]) {
    writeCompact(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends the value as in `compact`.
  package func writeCompact(to bytes: inout [UInt8]) {
    switch self {
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.writeCompact(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.writeQuoted(member.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.1.writeCompact(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    default: writeScalar(to: &bytes)
    }
  }

  /// Appends the value as in `pretty`.
  package func writePretty(to bytes: inout [UInt8], indent: Int = 0) {
    switch self {
    case .array(let items) where !items.isEmpty:
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        Self.beginLine(index, indent + 1, &bytes)
        item.writePretty(to: &bytes, indent: indent + 1)
      }
      Self.beginLine(0, indent, &bytes)
      bytes.append(UInt8(ascii: "]"))
    case .object(let members) where !members.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.sorted(by: { $0.0 < $1.0 }).enumerated() {
        Self.beginLine(index, indent + 1, &bytes)
        Self.writeQuoted(member.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        member.1.writePretty(to: &bytes, indent: indent + 1)
      }
      Self.beginLine(0, indent, &bytes)
      bytes.append(UInt8(ascii: "}"))
    default: writeScalar(to: &bytes)
    }
  }

  static func beginLine(_ index: Int, _ indent: Int, _ bytes: inout [UInt8]) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }

  private func writeScalar(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): Self.writeQuoted(text, to: &bytes)
    case .array: bytes.append(contentsOf: "[]".utf8)
    case .object: bytes.append(contentsOf: "{}".utf8)
    }
  }

  /// A JSON string with its quotation marks, escaped as required by RFC 8259.
  package static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    writeQuoted(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the same to `bytes`.
  package static func writeQuoted(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      if TextNeeds(utf8).contains(.escapes) {
        writeEscaped(utf8, to: &bytes)
      } else {
        writePlain(utf8, to: &bytes)
      }
    }
  }

  /// Appends a text in published form as a JSON string.
  static func writeText(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      let needs = TextNeeds(utf8)
      if needs.contains(.cleaning) {
        writeQuoted(PublishedText.clean(String(decoding: utf8, as: UTF8.self)), to: &bytes)
      } else if needs.contains(.escapes) {
        writeEscaped(utf8, to: &bytes)
      } else {
        writePlain(utf8, to: &bytes)
      }
    }
  }

  private static func writePlain(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func writeEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for (offset, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      // Unicode line separators are legal in JSON but end a line for many JSON Lines readers.
      case 0xA8 where endsSeparator(text, offset):
        bytes.removeLast(2)
        bytes.append(contentsOf: "\\u2028".utf8)
      case 0xA9 where endsSeparator(text, offset):
        bytes.removeLast(2)
        bytes.append(contentsOf: "\\u2029".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether the byte at an offset is the last of U+2028 or U+2029 (E2 80 A8 or A9).
  private static func endsSeparator(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    offset >= 2 && text[offset - 1] == 0x80 && text[offset - 2] == 0xE2
  }
}
