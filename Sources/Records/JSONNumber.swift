import Foundation

/// Numbers in the grammar of JSON (RFC 8259, section 6): `45000`, `21.50`, `-3`, `4.5e4`.
package enum JSONNumber {
  /// Whether `text` matches the grammar.
  package static func isNumber(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = digits(&rest)
    guard whole > 0, whole == 1 || !text.drop(while: { $0 == "-" }).hasPrefix("0") else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    return digits(&rest) > 0 && rest.isEmpty
  }

  /// The exact number; nil if `text` is not a number, has more than 38 digits, or an exponent over 30.
  package static func value(_ text: String) -> Decimal? {
    guard isNumber(text) else { return nil }
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard let first = parts.first, let number = Decimal(plain: String(first)) else { return nil }
    guard parts.count == 2 else { return number }
    guard let exponent = Int(parts[1].drop { $0 == "+" }), abs(exponent) <= 30 else { return nil }
    let factor = (0..<abs(exponent)).reduce(Decimal(1)) { power, _ in power * 10 }
    let scaled = exponent >= 0 ? number * factor : number / factor
    return scaled.isNaN ? nil : scaled
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let found = rest.prefix { (0x30...0x39).contains($0) }.count
    rest = rest.dropFirst(found)
    return found
  }
}
