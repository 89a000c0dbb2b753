/// A code of the classification as a number, `29-1141` as 291,141: small, and quick to compare.
struct CodeNumber: Sendable, Hashable {
  let number: Int32

  /// Of a code in seven bytes.
  init(_ code: Slice<UnsafeBufferPointer<UInt8>>) {
    number = code.reduce(Int32(0)) { $1 == UInt8(ascii: "-") ? $0 : $0 &* 10 &+ Int32($1 & 15) }
  }

  /// Of a code; 0 for a text without digits.
  init(_ code: String) {
    number = code.utf8.reduce(Int32(0)) { $1 == UInt8(ascii: "-") ? $0 : $0 &* 10 &+ Int32($1 & 15) }
  }

  /// The code.
  var text: String {
    let digits = String(number)
    return digits.prefix(2) + "-" + digits.dropFirst(2)
  }
}
