import Foundation
import Testing

@testable import Records

@Suite("Plain decimals")
struct PlainDecimalTests {
  @Test(
    "a number is written without separators, exponent or trailing zeros",
    arguments: [
      ("44640", "44640"), ("21.460", "21.46"), ("-2.50", "-2.5"), ("0.000", "0"),
      ("100000000000000000000", "100000000000000000000"),
    ])
  func writes(_ input: String, _ output: String) throws {
    #expect(try #require(Decimal(plain: input)).plain == output)
  }

  @Test("the middle of two numbers is half of their sum, however many digits they have")
  func middle() throws {
    let texts = [
      "0", "1", "-3", "44640", "21.46", "0.01", "-2.5", "999999999999999999", "12345678901234567890123456789",
      "123456789012345678901234567890.12345678",
    ]
    let numbers = try texts.map { try #require(Decimal(plain: $0)) }
    for a in numbers { for b in numbers { #expect(Decimal.middle(a, b) == (a + b) / 2, "\(a) \(b)") } }
  }

  @Test("the product of two numbers is exact, however many digits they have")
  func product() throws {
    let texts = [
      "0", "1", "-1", "77.5", "-0.001", "1000", "1000000", "2.75", "999999999999999999", "100000000000000000",
      "4294967296", "12345678901234567890", "0.5", "0.25", "21.46", "0.000000000001",
    ]
    let numbers = try texts.map { try #require(Decimal(plain: $0)) }
    for a in numbers {
      for b in numbers {
        #expect(a.times(b) == a * b, "\(a) \(b)")
        #expect(a.times(b).plain == (a * b).plain, "\(a) \(b)")
      }
    }
  }

  @Test("sums, differences and comparisons are exact, however many digits the numbers have")
  func sums() throws {
    let texts = [
      "0", "1", "-1", "0.5", "-0.001", "0.0001", "44640", "21.46", "-993900.5", "1000000000000", "999999999999999",
      "1000000000000000", "12345678901234567890.25",
    ]
    let numbers = try texts.map { try #require(Decimal(plain: $0)) }
    for a in numbers {
      for b in numbers {
        #expect(a.plus(b) == a + b, "\(a) \(b)")
        #expect(a.minus(b) == a - b, "\(a) \(b)")
        #expect(a.plus(b).hashValue == (a + b).hashValue, "\(a) \(b)")
        #expect(a.minus(b).plain == (a - b).plain, "\(a) \(b)")
        #expect(a.isBelow(b) == (a < b), "\(a) \(b)")
      }
    }
  }

  @Test(
    "a whole multiple of a number is recognized, however many digits it has",
    arguments: [
      ("44640", "10", true), ("44645", "10", false), ("-20", "10", true), ("0", "1040", true), ("52000", "1040", true),
      ("52000.01", "1040", false), ("0.75", "0.25", true), ("0.7501", "0.25", false),
      ("12345678901234567890", "10", true), ("12345678901234567895", "10", false),
    ])
  func multiple(_ number: String, _ step: String, _ isMultiple: Bool) throws {
    let (number, step) = (try #require(Decimal(plain: number)), try #require(Decimal(plain: step)))
    #expect(number.isMultiple(of: step) == isMultiple)
  }

  @Test(
    "numbers are rounded half away from zero",
    arguments: [
      ("21.465", 2, "21.47"), ("-21.465", 2, "-21.47"), ("21.4", 2, "21.4"), ("44640", 2, "44640"),
      ("44640", -2, "44600"),
      ("44650", -2, "44700"), ("0.04", 1, "0"), ("1500", -3, "2000"), ("2000", -3, "2000"),
    ])
  func rounds(_ input: String, _ places: Int, _ output: String) throws {
    #expect(try #require(Decimal(plain: input)).rounded(places: places).plain == output)
  }

  @Test("what is no plain decimal is refused", arguments: ["", "1e5", "12abc", "1.", ".5", "--1", "1,000", "٣"])
  func refuses(_ input: String) {
    #expect(Decimal(plain: input) == nil)
  }

  @Test("a number is written the same however many digits it has and wherever its point stands")
  func everyForm() throws {
    let digits = [
      "0", "1", "9", "10", "44640", "100", "123456789", "999999999999999999", "1000000000000000000",
      "18446744073709551616", "12345678901234567890123456789",
    ]
    for text in digits {
      let significand = try #require(Decimal(string: text, locale: nil))
      for exponent in -24...24 {
        for sign in [FloatingPointSign.plus, .minus] {
          let number = Decimal(sign: sign, exponent: exponent, significand: significand)
          guard !number.isNaN else { continue }
          let whole =
            exponent >= 0
            ? text + String(repeating: "0", count: exponent)
            : String(repeating: "0", count: max(0, -exponent - text.count + 1)) + text
          var expected = exponent >= 0 ? whole : "\(whole.dropLast(-exponent)).\(whole.suffix(-exponent))"
          if exponent < 0 { while expected.hasSuffix("0") { expected.removeLast() } }
          if expected.hasSuffix(".") { expected.removeLast() }
          if text == "0" { expected = "0" }
          #expect(number.plain == (sign == .minus && expected != "0" ? "-" : "") + expected)
        }
      }
    }
    // Figures of everyday sizes are written without Foundation's help.
    #expect(DecimalParts(Decimal(44640))?.plain == "44640")
    #expect(DecimalParts(.nan) == nil)
  }
}
