import struct Foundation.Decimal

/// Writes nested arrays of texts and numbers as compact JSON, without building values.
struct CompactRows {
  private(set) var bytes: [UInt8] = []
  /// Whether nothing has been written in the innermost array.
  private var isEmpty = true

  /// Begins an array.
  mutating func begin() {
    separate()
    bytes.append(UInt8(ascii: "["))
    isEmpty = true
  }

  /// Ends the innermost array.
  mutating func end() {
    bytes.append(UInt8(ascii: "]"))
    isEmpty = false
  }

  /// Appends an array with the rows that `write` appends for some items.
  mutating func array<Item>(_ items: [Item], _ write: (Item, inout CompactRows) -> Void) {
    begin()
    for item in items { write(item, &self) }
    end()
  }

  /// Appends a text in published form.
  mutating func text(_ text: String) {
    separate()
    JSONValue.writeText(text, to: &bytes)
  }

  mutating func integer(_ number: Int) { literal(String(number)) }

  /// Appends a number, or null if there is none.
  mutating func decimal(_ number: Decimal?) { literal(number?.plain ?? "null") }

  /// Appends a number as text, or null.
  mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
  }
}
