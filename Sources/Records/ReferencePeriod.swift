/// The reference period of a figure in ISO 8601: a year `2023`, a month `2024-05`, an interval `2022/2032`, or `/2032`
/// if only the end is given.
package struct ReferencePeriod: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The period as written in the datasets.
  package let description: String

  /// Accepts `YYYY`, `YYYY-MM`, `YYYY/YYYY` and `/YYYY`; nil for anything else.
  package init?(_ text: String) {
    let shape = text.utf8.lazy.map { (0x30...0x39).contains($0) ? UInt8(ascii: "9") : $0 }
    guard text.utf8.count <= 15, ReferencePeriod.forms.contains(where: { shape.elementsEqual($0) }) else { return nil }
    description = text
  }

  private static let forms = ["9999", "9999-99", "9999/9999", "/9999", "9999-99/9999-99"].map { Array($0.utf8) }

  /// Whether it is an interval between two years or up to a year, as for projections.
  package var isSpan: Bool { description.contains("/") }

  /// Whether it is a single year.
  package var isYear: Bool { description.utf8.count == 4 }

  /// The year or month in which an interval starts; nil if only its end is given or it is not an interval.
  package var beginning: ReferencePeriod? { isSpan ? ReferencePeriod(String(description.prefix { $0 != "/" })) : nil }

  /// The year or month in which an interval ends; nil if it is not an interval.
  package var end: ReferencePeriod? {
    description.firstIndex(of: "/").flatMap { ReferencePeriod(String(description[description.index(after: $0)...])) }
  }

  /// Sort key: the start of an interval (a 2023–33 projection is newer than a 2022–32 one), or its end if no start is
  /// given. Years are compared as `YYYY`, months as `YYYY-MM`; a year sorts before its months.
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
