/// The time a figure refers to, in ISO 8601: a year `2023`, a month `2024-05`, an interval `2022/2032`, or `/2032` when only its end is given.
package struct ReferencePeriod: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The period as the datasets write it.
  package let description: String

  /// Accepts `YYYY`, `YYYY-MM`, `YYYY/YYYY` and `/YYYY`; nil for anything else.
  package init?(_ text: String) {
    let shape = text.map { $0.isASCII && $0.isNumber ? "9" : $0 }
    let forms: Set<String> = ["9999", "9999-99", "9999/9999", "/9999", "9999-99/9999-99"]
    guard forms.contains(String(shape)) else { return nil }
    description = text
  }

  /// True for a time between two years or up to one, as projections have it.
  package var isSpan: Bool { description.contains("/") }

  /// True for a single year.
  package var isYear: Bool { description.utf8.count == 4 }

  /// The year or month in which a span begins, nil where only its end is given, and for what is no span.
  package var beginning: ReferencePeriod? { isSpan ? ReferencePeriod(String(description.prefix { $0 != "/" })) : nil }

  /// The year or month in which a span ends, nil for what is no span.
  package var end: ReferencePeriod? { description.firstIndex(of: "/").flatMap { ReferencePeriod(String(description[description.index(after: $0)...])) } }

  /// The instant periods are ordered by: the start of an interval (a projection of 2023–33 is newer than one of 2022–32), its end when no start is given.
  /// Years are compared as `YYYY`, months as `YYYY-MM`; a year sorts before its months.
  package var orderingKey: String {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].isEmpty { return String((Int(parts[1]) ?? 0) - 10) }
    return String(parts[0])
  }

  /// Decodes a period; throws `DecodingError.dataCorrupted` for anything but ISO 8601 in the forms above.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let period = ReferencePeriod(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a reference period: \(text)")
    }
    self = period
  }

  /// Encodes the period as its text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
