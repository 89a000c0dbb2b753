/// The secret token in the URL of a review session.
struct SessionToken: Sendable {
  /// 256 random bits as 64 hexadecimal digits.
  let text: String

  /// A new one, from the system's cryptographically secure generator.
  init() {
    var generator = SystemRandomNumberGenerator()
    text = (0..<4).map { _ in
      let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Compares a text with the token in constant time.
  func matches(_ other: Substring) -> Bool {
    let (own, given) = (Array(text.utf8), Array(other.utf8))
    guard own.count == given.count else { return false }
    var difference: UInt8 = 0
    for index in own.indices { difference |= own[index] ^ given[index] }
    return difference == 0
  }
}
