import Records
import Testing

@testable import Extraction

@Suite("JSON as pages carry it")
struct StructuredJSONTests {
  private static let plain = JSONTree.object([JSONMember(name: "a", value: .number("21.50"), range: 1..<10)])

  @Test(
    "is read, repaired where need be",
    arguments: [
      (#"{"a":21.50}"#, 0), ("\u{FEFF} {\"a\":21.50}\n", 0), ("<!-- {\"a\":21.50} -->", 0),
      ("//<![CDATA[\n{\"a\":21.50}\n//]]>", 0),
      ("/* pay */ {\"a\": // hourly\n 21.50}", 0), (#"{"a":21.50,}"#, 1), (#"{"a":21.50};"#, 1),
      ("{&quot;a&quot;:21.50}", 1),
    ])
  func reads(text: String, repairs: Int) throws {
    let reading = try JSONParser.parse(text)
    #expect(reading.values.count == 1)
    #expect(reading.values.first?["a"] == .number("21.50"))
    #expect(reading.repairs.count == repairs)
  }

  @Test("keeps order, escapes and both values of a name")
  func keeps() throws {
    let reading = try JSONParser.parse(#"{"b":"\u20ac\ud83d\ude00\n\"","a":[1,-2.0e3,true,null],"b":2}"#)
    #expect(reading.values.first?.members.map(\.name) == ["b", "a", "b"])
    #expect(reading.values.first?["b"] == .string("€😀\n\""))
    #expect(
      reading.values.first?["a"] == .array([.number("1"), .number("-2.0e3"), .literal("true"), .literal("null")]))
  }

  @Test(
    "says why it cannot be read",
    arguments: [
      ("", "contains no value"), ("{", "name is missing"), (#"{"a":1"#, "ends inside"), (#"{"a" 1}"#, "colon"),
      (#"{"a":oops"#, "ends inside"),
      (#"{a:1}"#, "name is missing"),
      (#"["a" "b" 1}"#, "ends inside"),
      (#"{"a":"x"#, "unterminated"), ("undefined", "value is missing"),
      (String(repeating: "[", count: 100), "nested deeper"),
      ("[" + String(repeating: "1,", count: 200_001) + "1]", "more than"),
    ])
  func refuses(text: String, reason: String) {
    #expect {
      try JSONParser.parse(text)
    } throws: { error in
      (error as? JSONFailure)?.reason.contains(reason) == true
    }
  }

  @Test(
    "a broken value loses itself alone",
    arguments: [
      (#"{"a":NaN,"b":2}"#, "b=2"), (#"{"b":2,"a":-Infinity}"#, "b=2"), (#"{"a":undefined,"b":2}"#, "b=2"),
      (#"{"a":,"b":2}"#, "b=2"), (#"{"a":}"#, ""),
      (#"{"a":01,"b":2}"#, "b=2"), (#"{"a":45,000,"b":2}"#, "b=2"), (#"{"b":2,"a":45,000}"#, "b=2"),
      (#"{"a":1 "b":2}"#, "a=1 b=2"),
      (#"{"a":1,,"b":2}"#, "a=1 b=2"),
      (#"{"a":"He said "hi", twice","b":2}"#, "b=2"), (#"{"a":{{x}},"b":2}"#, "a= b=2"),
      (#"{"c":1, a:1, "b":2}"#, "c=1 b=2"), (#"{"b":2} trailing"#, "b=2"),
      ("{\"a\":\"one\n\ttwo\",\"b\":2}", "a=one  two b=2"),
    ])
  func survives(text: String, members: String) throws {
    let reading = try JSONParser.parse(text)
    #expect(reading.values.first?.members.map { "\($0.name)=\($0.value.text ?? "")" }.joined(separator: " ") == members)
    #expect(reading.repairs.count == 1)
  }

  @Test("a broken element keeps its place")
  func elements() throws {
    #expect(try JSONParser.parse("[1,NaN,3]").values.first == .array([.number("1"), .literal("null"), .number("3")]))
  }

  @Test(
    "numbers follow the grammar",
    arguments: [
      ("45000", "45000"), ("21.50", "21.5"), ("4.5e4", "45000"), ("45E-1", "4.5"), ("-0.25", "-0.25"), ("0", "0"),
      ("01", ""), (".5", ""), ("5.", ""),
      ("1e", ""),
      ("45,000", ""), ("+5", ""), ("1e999", ""), ("", ""),
    ])
  func numbers(text: String, value: String) {
    #expect((JSONNumber.value(text)?.plain ?? "") == value)
  }
}
