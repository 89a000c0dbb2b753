import Pages
import Records
import Testing

private func text(_ source: String) -> Page { read(Array(source.utf8), mediaType: "text/plain") }

/// A text, and what it is read as: rows of its one table, or blocks.
struct TextCase: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String
  let expected: [String]
  var testDescription: String { name }

  init(_ name: String, _ source: String, _ expected: [String]) {
    (self.name, self.source, self.expected) = (name, source, expected)
  }
}

@Suite struct TextReaderTests {
  @Test(
    "lines between bars are rows of a table",
    arguments: [
      TextCase(
        "bars around rows, and a rule under the header", "| State | Pay |\n|---|---|\n| Ohio | $1 |",
        ["*State | *Pay", "Ohio | $1"]),
      TextCase(
        "bars at the end of rows alone", "State | Pay |\n---|---|\nOhio | $1 |", ["*State | *Pay", "Ohio | $1"]),
      TextCase(
        "a rule behind every row that holds a header cell",
        "| State | Pay |\n|---|\n| Ohio | $1 |\n|---|\n| Iowa | $2 |\n|---|",
        ["*State | *Pay", "Ohio | $1", "Iowa | $2"]
      ),
      TextCase("no rule, and no header", "| Ohio | $1 |\n| Iowa | $2 |", ["Ohio | $1", "Iowa | $2"]),
      TextCase("a rule with colons for alignment", "|a|b|\n|:--|--:|\n|1|2|", ["*a | *b", "1 | 2"]),
      TextCase("a row with too few cells", "| a | b |\n|---|---|\n| 1 |", ["*a | *b", "1 | "]),
      TextCase("an empty cell in a column", "| a |  | c |\n|---|---|---|\n| 1 |  | 3 |", ["*a | * | *c", "1 |  | 3"]),
      TextCase(
        "an escaped bar is part of its cell", "| a \\| b | c |\n|---|---|\n| 1 | 2 |", ["*a \\| b | *c", "1 | 2"]),
      TextCase(
        "two header rows, of which the first spans",
        "| Type | Cost |  |\n|---|\n|  | Tuition | Fees |\n| Day | $1000 | $200 |",
        ["*Type | *Cost | *^Cost", "* | *Tuition | *Fees", "Day | $1000 | $200"]
      ),
    ])
  func pipes(_ test: TextCase) { #expect(grids(text(test.source)) == [test.expected]) }

  @Test(
    "negatives: lines that are no table", arguments: ["one | pipe", "a||", "|---|---|", "5 | 6", "|", "||||", "|-|"])
  func noTable(_ source: String) { #expect(grids(text(source)) == []) }

  @Test(
    "lines with tabs are rows of a table",
    arguments: [
      ("State\tPay\nOhio\t$1", ["State | Pay", "Ohio | $1"]), ("a\t\tc\n1\t2\t3", ["a |  | c", "1 | 2 | 3"]),
    ])
  func tabs(_ source: String, _ rows: [String]) { #expect(grids(text(source)) == [rows]) }

  @Test("negatives: tabs that part no cells", arguments: ["a b\nc d", "\ta\nb"])
  func noTabs(_ source: String) { #expect(grids(text(source)) == []) }

  @Test(
    "bullets make items of a list, and indentation their depth",
    arguments: [
      ("• one\n• two", ["li1 one", "li1 two"]), ("- one\n    - two", ["li1 one", "li2 two"]), ("* one", ["li1 one"]),
      ("  ▪ one", ["li1 one"]),
      ("•one", ["li1 one"]),
      ("-5 degrees below", ["p -5 degrees below"]), ("• - one", ["li1 one"]), ("– one", ["li1 one"]),
    ])
  func lists(_ source: String, _ blocks: [String]) {
    #expect(outline(text("Title line here\n" + source)) == ["h1 Title line here"] + blocks)
  }

  @Test(
    "a short line above something longer is a heading",
    arguments: [
      TextCase(
        "the first line above a sentence", "Title\nA first sentence ends here.",
        ["h1 Title", "p A first sentence ends here."]),
      TextCase(
        "a line between sentences",
        "Title\nA sentence.\nPay by state\nIt is told below, state by state.",
        ["h1 Title", "p A sentence.", "h2 Pay by state", "p It is told below, state by state."]
      ),
      TextCase(
        "a line above a list", "Title\nA sentence.\n\nPay\n- one\n- two",
        ["h1 Title", "p A sentence.", "h2 Pay", "li1 one", "li1 two"]),
      TextCase(
        "lines behind number signs", "# One\ntext\n### Three\ntext", ["h1 One", "p text", "h3 Three", "p text"]),
      TextCase("a number sign without a blank is none", "#hashtag", ["p #hashtag"]),
      TextCase(
        "a label above a value is none", "Title\nA sentence.\n\nMedian salary\n$47,500",
        ["h1 Title", "p A sentence.", "p Median salary", "p $47,500"]),
      TextCase(
        "a first line in small letters is none", "a small first line\nand more", ["p a small first line", "p and more"]),
    ])
  func headings(_ test: TextCase) { #expect(outline(text(test.source)) == test.expected) }

  @Test("lines that were wrapped are joined") func joinsLinesThatWereWrapped() {
    let source = """
      A sentence that a mailer wrapped at some seventy columns goes on
      here in small letters.
      A second sentence stands on a line of its own and ends with a dot.
      """
    #expect(
      outline(text(source)) == [
        "p A sentence that a mailer wrapped at some seventy columns goes on here in small letters.",
        "p A second sentence stands on a line of its own and ends with a dot.",
      ])
  }

  @Test("a wrapped line knows where it stands") func aWrappedLineKnowsWhereItStands() throws {
    let page = text("A sentence that a mailer wrapped at some seventy columns pays\n  about $50,000 a year.")
    let block = try #require(page.blocks.first?.text)
    let offset = try #require(block.string.range(of: "$")).lowerBound.utf16Offset(in: block.string)
    #expect(block.locator(atUTF8: offset) == .text(line: 2, column: 9))
  }

  @Test(
    "lines end in every way that files have", arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\n\n\nb\n  c  \n"])
  func linesOfAllKinds(_ source: String) {
    #expect(text(source).blocks.map(\.text.string) == ["a", "b", "c"])
  }

  @Test("lines without letters or digits are nothing", arguments: ["---", "=====", "* * *", "________", "", " \n\t\n"])
  func nothing(_ source: String) {
    #expect(text(source).blocks == [])
  }

  @Test("a group begins behind a blank line") func groupsStartBehindBlankLines() {
    #expect(outline(text("a.\nb.\n\nc.\nd."), groups: true) == ["p a.", "p b.", "+p c.", "p d."])
  }

  /// The dash was three characters before.
  @Test("columns count the archived characters, not the repaired ones")
  func placesBehindRepairedCharactersAreThoseOfTheArchive() throws {
    let page = text("The pay is 35,000β€”60,000 and then $70,000 a year.\n  •  35,000β€”60,000 or $80,000")
    #expect(page.blocks.first?.text.string == "The pay is 35,000—60,000 and then $70,000 a year.")
    #expect(try place(of: "$70,000", in: page.blocks[0].text) == .text(line: 1, column: 37))
    #expect(try place(of: "$80,000", in: page.blocks[1].text) == .text(line: 2, column: 25))
    #expect(try place(of: "35,000", in: page.blocks[1].text) == .text(line: 2, column: 6))
  }

  @Test("places in a long line are those of the archive") func placesInALongLineAreThoseOfTheArchive() throws {
    let line = (0..<2000).map { "café \($0)" }.joined(separator: " ")
    let page = text(line + "\n" + line)
    for number in [0, 7, 99, 512, 1999] {
      let word = " \(number)"
      let column = try #require(line.range(of: "é" + word)).lowerBound
      let expected = line.unicodeScalars.distance(from: line.startIndex, to: column) + 1
      #expect(try place(of: "é" + word, in: page.blocks[1].text) == .text(line: 2, column: expected))
    }
  }

  private func place(of words: String, in text: MarkedText) throws -> SourceLocator {
    let range = try #require(text.string.range(of: words))
    return text.locator(atUTF8: text.string.utf8.distance(from: text.string.startIndex, to: range.lowerBound))
  }
}
