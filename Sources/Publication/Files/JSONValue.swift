/// A JSON value about to be written. Numbers are kept as the text they are published as: a decimal is never squeezed through a binary fraction.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  static func integer(_ number: Int) -> JSONValue { .number(String(number)) }

  /// The value on one line, members in the order given (RFC 8259).
  var compact: String {
    switch self {
    case .array(let items): "[" + items.map(\.compact).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { Self.quoted($0.0) + ":" + $0.1.compact }.joined(separator: ",") + "}"
    default: scalar
    }
  }

  /// The value with one member or item a line, members sorted by name. `indent` is that of the line on which the value begins.
  func pretty(indent: Int = 0) -> String {
    let inner = String(repeating: "  ", count: indent + 1)
    let outer = String(repeating: "  ", count: indent)
    switch self {
    case .array(let items) where !items.isEmpty:
      return "[\n" + items.map { inner + $0.pretty(indent: indent + 1) }.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.sorted { $0.0 < $1.0 }.map { inner + Self.quoted($0.0) + ": " + $0.1.pretty(indent: indent + 1) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    default: return scalar
    }
  }

  private var scalar: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .array: "[]"
    case .object: "{}"
    }
  }

  static func quoted(_ text: String) -> String {
    var out = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": out.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": out.append(contentsOf: "\\n".unicodeScalars)
      case "\r": out.append(contentsOf: "\\r".unicodeScalars)
      case "\t": out.append(contentsOf: "\\t".unicodeScalars)
      // Line separators are legal in JSON and end a line for many readers of JSON Lines.
      case "\u{2028}": out.append(contentsOf: "\\u2028".unicodeScalars)
      case "\u{2029}": out.append(contentsOf: "\\u2029".unicodeScalars)
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        out.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
      default: out.append(scalar)
      }
    }
    out.append("\"")
    return String(out)
  }
}
