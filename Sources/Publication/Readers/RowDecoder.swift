import struct Foundation.Decimal
import Records

/// A row of a published table as strings, from CSV or JSON.
struct RowFields {
  var texts: [String: String] = [:]
  /// Lists from JSON arrays; CSV cells are split on demand.
  var lists: [String: [String]] = [:]
  var row: Int
  var line: Int?
}

/// Decodes the fields of a row and collects all problems. An invalid value is replaced by a placeholder, so that the
/// rest of the row is still checked; a row with problems must be discarded.
struct RowDecoder {
  let fields: RowFields
  private(set) var problems: [DatasetReadError.Problem] = []

  init(_ fields: RowFields) { self.fields = fields }

  func text(_ column: ColumnName) -> String { fields.texts[column.rawValue] ?? "" }

  mutating func required(_ column: ColumnName) -> String {
    if text(column).isEmpty { note(column, "is empty") }
    return text(column)
  }

  func list(_ column: ColumnName) -> [String] {
    fields.lists[column.rawValue] ?? text(column).split(separator: ";").map(String.init)
  }

  func path(_ column: ColumnName) -> [String] {
    fields.lists[column.rawValue]
      ?? (text(column).isEmpty
        ? [] : text(column).split(separator: " > ", omittingEmptySubsequences: false).map(String.init))
  }

  mutating func number(_ column: ColumnName) -> Decimal? {
    guard !text(column).isEmpty else { return nil }
    let number = Decimal(plain: text(column))
    if number == nil { note(column, "not a plain number: \(shown(column))") }
    return number
  }

  mutating func integer(_ column: ColumnName) -> Int? {
    guard !text(column).isEmpty else { return nil }
    let number = Int(text(column))
    if number == nil { note(column, "not a whole number: \(shown(column))") }
    return number
  }

  /// 0 to 1; 0 if invalid.
  mutating func score(_ column: ColumnName) -> Double {
    guard let number = number(column) else {
      if text(column).isEmpty { note(column, "is empty") }
      return 0
    }
    if number < 0 || number > 1 { note(column, "not between 0 and 1: \(shown(column))") }
    // Not via Decimal, whose conversion misses the nearest Double (0.87 becomes 0.8699999999999999).
    return Double(text(column)) ?? 0
  }

  /// A value of an enumeration; nil if the column is empty.
  mutating func choice<Value: RawRepresentable & CaseIterable>(_ column: ColumnName, _: Value.Type) -> Value?
  where Value.RawValue == String {
    guard !text(column).isEmpty else { return nil }
    let value = Value(rawValue: text(column))
    if value == nil {
      note(column, "unknown value \(shown(column)); one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }

  /// A required value of an enumeration; `standIn` if it is invalid.
  mutating func choice<Value: RawRepresentable & CaseIterable>(_ column: ColumnName, else standIn: Value) -> Value
  where Value.RawValue == String {
    if text(column).isEmpty { note(column, "is empty") }
    return choice(column, Value.self) ?? standIn
  }

  mutating func unit(_ column: ColumnName) -> MeasurementUnit {
    if let unit = MeasurementUnit(code: text(column)) { return unit }
    note(column, "not a unit: \(shown(column))")
    return .percent
  }

  mutating func period(_ column: ColumnName) -> ReferencePeriod? {
    guard !text(column).isEmpty else { return nil }
    let period = ReferencePeriod(text(column))
    if period == nil { note(column, "not a reference period: \(shown(column))") }
    return period
  }

  /// The extent in three columns; nil if all are empty.
  mutating func extent(
    _ valueColumn: ColumnName = .value, _ lowColumn: ColumnName = .low, _ highColumn: ColumnName = .high
  ) -> QuantitativeValue? {
    let before = problems.count
    let (value, low, high) = (number(valueColumn), number(lowColumn), number(highColumn))
    guard problems.count == before, value != nil || low != nil || high != nil else { return nil }
    let extent = QuantitativeValue(value: value, low: low, high: high)
    if extent == nil { note(valueColumn, "is given together with a range; give either value or low/high") }
    return extent
  }

  /// A required extent.
  mutating func requiredExtent() -> QuantitativeValue {
    let before = problems.count
    if let extent = extent() { return extent }
    if problems.count == before { note(.value, "is empty, as are low and high") }
    return .value(0)
  }

  mutating func note(_ column: ColumnName, _ message: String) {
    problems.append(.init(row: fields.row, line: fields.line, column: column.rawValue, message: message))
  }

  private func shown(_ column: ColumnName) -> String { "'\(text(column).prefix(40))'" }
}
