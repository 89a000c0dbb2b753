import struct Foundation.Decimal
import Records

/// The content of a table cell, before formatting as CSV or JSON.
package enum ColumnValue: Hashable, Sendable {
  /// Free text.
  case text(String)
  /// An id, code or enumeration value: never interpreted as a formula.
  case code(String)
  case number(Decimal?)
  case integer(Int?)
  /// Several values in one cell, separated by `;`.
  case list([String])
  /// A heading path, separated by ` > `.
  case path([String])

  /// The cell as in CSV, unquoted; empty if unknown.
  package var plain: String {
    switch self {
    case .text(let text), .code(let text): PublishedText.clean(text)
    case .number(let number): number.flatMap { $0.isNaN ? nil : $0.plain } ?? ""
    case .integer(let number): number.map(String.init) ?? ""
    // An item that contains the separator would be split in two.
    case .list(let items): items.map { PublishedText.clean($0).replacing(";", with: ",") }.joined(separator: ";")
    case .path(let items): items.map(PublishedText.clean).joined(separator: " > ")
    }
  }

  /// The cell as in JSON: unknown numbers are null, lists and paths are arrays.
  package var json: JSONValue {
    switch self {
    case .text, .code: .string(plain)
    case .number, .integer: plain.isEmpty ? .null : .number(plain)
    case .list(let items), .path(let items): .array(items.map { .string(PublishedText.clean($0)) })
    }
  }

  /// The items of a list or path; empty for other cells.
  package var items: [String] {
    switch self {
    case .list(let items), .path(let items): items.map(PublishedText.clean)
    case .text, .code, .number, .integer: []
    }
  }

  /// Whether a spreadsheet might interpret the text as a formula.
  var isFreeText: Bool {
    switch self {
    case .text, .list, .path: true
    case .code, .number, .integer: false
    }
  }

  /// A share or score from 0 to 1, with two decimals.
  static func score(_ value: Double) -> ColumnValue {
    guard value.isFinite else { return .number(nil) }
    let bounded = min(1, max(0, value))
    let hundredths = (bounded * 100).rounded()
    // Nearly all scores are hundredths; others are rounded in decimal, where halves are exact.
    if hundredths / 100 == bounded { return hundredthScores[Int(hundredths)] }
    return .number(Decimal(bounded).rounded(places: 2))
  }

  private static let hundredthScores = (0...100).map { hundredths in
    ColumnValue.number(Decimal(sign: .plus, exponent: -2, significand: Decimal(hundredths)))
  }

  /// A figure in its unit: money keeps at most 2 decimals, percent 4.
  static func figure(_ number: Decimal?, _ unit: MeasurementUnit) -> ColumnValue {
    guard let number else { return .number(nil) }
    switch unit {
    case .pay, .money: return .number(number.rounded(places: 2))
    case .percent: return .number(number.rounded(places: 4))
    case .jobs, .jobsPerYear, .time: return .number(number)
    }
  }
}

/// Text in published form.
package enum PublishedText {
  /// Replaces control characters other than tab, line feed and carriage return by U+FFFD: NUL ends a cell in many
  /// readers, and escape sequences control terminals.
  package static func clean(_ text: String) -> String {
    var text = text
    guard text.withUTF8({ TextNeeds($0) }).contains(.cleaning), text.unicodeScalars.contains(where: isUnsafe) else {
      return text
    }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { cleaned.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
    return String(cleaned)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
