/// A JSON value as written: members in order, numbers as text.
indirect enum JSONTree: Sendable, Hashable {
  case object([JSONMember])
  case array([JSONTree])
  case string(String)
  /// The characters of the number: `21.50`.
  case number(String)
  /// `true`, `false`, `null`.
  case literal(String)

  /// The text of a string or a number.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// Whether it is an object or an array.
  var isNested: Bool {
    switch self {
    case .object, .array: true
    case .string, .number, .literal: false
    }
  }

  /// The members of an object; none of anything else.
  var members: [JSONMember] { if case .object(let members) = self { members } else { [] } }

  /// The first member named `name`.
  subscript(name: String) -> JSONTree? { members.first { $0.name == name }?.value }
}

/// A member of a JSON object.
struct JSONMember: Sendable, Hashable {
  var name: String
  var value: JSONTree
  /// UTF-8 range of name and value in the parsed text.
  var range: Range<Int>
}

/// A text read as JSON, with the repairs that were needed.
struct JSONReading: Sendable {
  /// The top-level values; one according to the grammar, in practice sometimes several in a row.
  var values: [JSONTree]
  /// Violations of the grammar that were tolerated, each kind once, in order of occurrence.
  var repairs: [String]
  /// The text to which ranges refer: the given one, with character references resolved if all of it was escaped.
  var text: String

  /// The characters of a range.
  func slice(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(decoding: utf8[lower..<utf8.index(lower, offsetBy: range.count)], as: UTF8.self)
  }
}

/// Why a text cannot be read as JSON.
struct JSONFailure: Error, Hashable {
  /// `a value is missing`.
  var reason: String
  /// From 1, in the text of the script.
  var line: Int
}
