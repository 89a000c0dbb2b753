import Foundation
import Testing

@testable import Records

@Suite("Plain decimals")
struct PlainDecimalTests {
  @Test(
    "a number is written without separators, exponent or trailing zeros",
    arguments: [("44640", "44640"), ("21.460", "21.46"), ("-2.50", "-2.5"), ("0.000", "0"), ("100000000000000000000", "100000000000000000000")])
  func writes(_ input: String, _ output: String) throws {
    #expect(try #require(Decimal(plain: input)).plain == output)
  }

  @Test("what is no plain decimal is refused", arguments: ["", "1e5", "12abc", "1.", ".5", "--1", "1,000", "٣"])
  func refuses(_ input: String) {
    #expect(Decimal(plain: input) == nil)
  }
}
