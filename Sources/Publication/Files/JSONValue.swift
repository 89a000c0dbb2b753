/// A JSON value for output. Numbers are kept as text, to avoid binary floating-point conversion.
package indirect enum JSONValue: Sendable {
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
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
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
    bytes.append(UInt8(ascii: "\""))
    // Fast path: most texts need no escaping.
    if text.utf8.contains(where: needsEscape) {
      escape(text, to: &bytes)
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xE2
  }

  private static func escape(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      // Unicode line separators are legal in JSON but end a line for many JSON Lines readers.
      case "\u{2028}": bytes.append(contentsOf: "\\u2028".utf8)
      case "\u{2029}": bytes.append(contentsOf: "\\u2029".utf8)
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
      }
    }
  }
}
