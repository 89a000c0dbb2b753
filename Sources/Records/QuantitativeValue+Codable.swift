import Foundation

extension QuantitativeValue: Codable {
  private enum Keys: String, CodingKey { case value, low, high }

  /// Encodes the columns that are filled: `value`, or `low` and `high`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encodeIfPresent(value, forKey: .value)
    try container.encodeIfPresent(low, forKey: .low)
    try container.encodeIfPresent(high, forKey: .high)
  }

  /// Decodes from the columns; throws if they contain no number, or both a value and a range.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let value = try container.decodeIfPresent(Decimal.self, forKey: .value)
    let low = try container.decodeIfPresent(Decimal.self, forKey: .low)
    let high = try container.decodeIfPresent(Decimal.self, forKey: .high)
    guard let extent = QuantitativeValue(value: value, low: low, high: high) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "one of value and low/high must be filled"))
    }
    self = extent
  }
}
