import Pages
import Records
import Testing

@Suite struct DecodedTextTests {
  private let encoding = PageEncoding(charset: "utf-8", basis: "valid-utf-8")

  @Test(
    "knows its lines",
    arguments: [
      ("", [""]), ("a", ["a"]), ("a\nb\r\nc\rd\n", ["a", "b", "c", "d", ""]), ("\n\n", ["", "", ""]),
      ("é\u{85}\u{2028}b", ["é\u{85}\u{2028}b"]),
    ])
  func lines(_ text: String, _ lines: [String]) {
    let decoded = DecodedText(text, encoding: encoding)
    let found = decoded.lineStarts.indices.map { line in
      decoded.markedText(utf8Range: decoded.utf8Range(ofLine: line)).string
    }
    #expect(found == lines)
  }

  @Test("columns are counted in scalars") func countsColumnsInScalars() {
    let text = String(repeating: "aé€📈", count: 1000) + "\nx" + String(repeating: "é", count: 3000) + "y"
    let decoded = DecodedText(text, encoding: encoding)
    #expect(decoded.locator(atUTF8: 0) == .text(line: 1, column: 1))
    #expect(decoded.locator(atUTF8: 10) == .text(line: 1, column: 5))
    #expect(decoded.locator(atUTF8: 9990) == .text(line: 1, column: 3997))
    #expect(decoded.locator(atUTF8: 10_001) == .text(line: 2, column: 1))
    #expect(decoded.locator(atUTF8: 10_002 + 6000) == .text(line: 2, column: 3002))
    #expect(decoded.locator(atUTF8: .max) == .text(line: 2, column: 3003))
  }

  @Test("every line of a range is marked") func marksEveryLineOfARange() {
    let decoded = DecodedText("ab\ncd\nef", encoding: encoding)
    let marked = decoded.markedText(utf8Range: 1..<7)
    #expect(marked.string == "b\ncd\ne")
    #expect(marked.marks.map(\.locator.description) == ["1:2", "2:1", "3:1"])
    #expect(marked.locator(atUTF8: 3) == .text(line: 2, column: 2))
  }
}
