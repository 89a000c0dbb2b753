import Pages
import Testing

@testable import Extraction

private func row(_ cells: String..., in name: String = "row") -> String {
  div(name, cells.map { div("cell", $0) }.joined())
}

/// Tables made of other elements.
private let tables: [StructureCase] = [
  StructureCase(
    "a header row and rows alike", div("t", row("State", "Median pay"), row("Ohio", "$31,200"), row("Iowa", "$30,100")),
    ["*State | Median pay", "Ohio | $31,200", "Iowa | $30,100"]),
  StructureCase(
    "a header row built otherwise",
    div("t", row("State", "Median pay", in: "head"), row("Ohio", "$31,200"), row("Iowa", "$30,100")),
    ["*State | Median pay", "Ohio | $31,200", "Iowa | $30,100"]),
  StructureCase(
    "three columns, of which no header says what it holds",
    div("t", row("State", "2023", "2024"), row("Ohio", "$31,200", "$32,000"), row("Iowa", "$30,100", "$31,000")),
    ["*State | 2023 | 2024", "Ohio | $31,200 | $32,000", "Iowa | $30,100 | $31,000"]),
  StructureCase(
    "rows of spans",
    div(
      "t",
      ["State|Median pay", "Ohio|$31,200", "Iowa|$30,100"].map {
        div("r", $0.split(separator: "|").map { "<span>\($0)</span>" }.joined())
      }.joined()),
    ["*State | Median pay", "Ohio | $31,200", "Iowa | $30,100"]),
  StructureCase(
    "a flat grid",
    div(
      "grid",
      ["State", "Median pay", "Jobs", "Ohio", "$31,200", "4,100", "Iowa", "$30,100", "2,300"].map { div("", $0) }
        .joined()),
    ["*State | Median pay | Jobs", "Ohio | $31,200 | 4,100", "Iowa | $30,100 | 2,300"]),
]

private let noTables: [StructureCase] = [
  StructureCase("labels and values without a header", div("t", row("Median pay", "$31,200"), row("Growth", "7%")), []),
  StructureCase(
    "rows of different width",
    div("t", row("State", "Median pay"), row("Ohio", "$31,200"), row("Iowa", "$30,100", "low")), []),
  StructureCase(
    "a header that names nothing", div("t", row("Where", "Here"), row("Ohio", "$31,200"), row("Iowa", "$30,100")), []),
  StructureCase(
    "tiles in turn", div("grid", ["Pay", "$31,200", "Growth", "7%", "Jobs", "4,100"].map { div("", $0) }.joined()), []),
  StructureCase(
    "rows of several blocks",
    div(
      "t", row("State", "Median pay"), row("Ohio", "<p>$31,200</p><p>a year</p>"), row("Iowa", "<p>$30,100</p><p>x</p>")
    ), []),
]

/// Tables left as text in one paragraph.
private let pipes: [StructureCase] = [
  StructureCase(
    "with a rule under the header",
    "| City | Mid | Senior | |---|---|---| | Boston | $65K | $80K | | Tulsa | $51K | $62K |",
    ["*City | Mid | Senior", "Boston | $65K | $80K", "Tulsa | $51K | $62K"]),
  StructureCase(
    "aligned by colons", "| City | Mid | |:--|--:| | Boston | $65K | | Tulsa | $51K |",
    ["*City | Mid", "Boston | $65K", "Tulsa | $51K"]),
  StructureCase(
    "without a rule", "| City | Mid | | Boston | $65K | | Tulsa | $51K |",
    ["City | Mid", "Boston | $65K", "Tulsa | $51K"]),
]

private let noPipes: [String] = [
  "Home | Jobs | Pay | Guides | Contact | About us | Search", "| one | two |", "| a | b | | c | d | e | | f | g |",
  "Text before | a | b | | c | d | | e | f |",
  "| a | | b | | c | | d |", "",
]

@Suite struct RecordTableTests {
  @Test("rows and grids of other elements are tables", arguments: tables) func found(_ test: StructureCase) {
    #expect(StructureOutline(test.html).tables == [test.expected])
  }
  @Test("negatives: elements that are no table", arguments: noTables) func none(_ test: StructureCase) {
    #expect(StructureOutline(test.html).tables == [])
  }

  @Test("lines between pipe characters are tables", arguments: pipes)
  func pipe(_ test: StructureCase) {
    let grid = PipeLine.table(MarkedText(test.html, at: .page))
    let rows = grid.map { grid in
      grid.rows.enumerated().map {
        ($0.offset < grid.headerRows ? "*" : "") + $0.element.map(\.text.string).joined(separator: " | ")
      }
    }
    #expect(rows == test.expected)
  }

  @Test("negatives: pipe characters that rule no table", arguments: noPipes) func noPipe(_ text: String) {
    #expect(PipeLine.table(MarkedText(text, at: .page)) == nil)
  }

  @Test("a cell of such a table leads to its place in the text")
  func place() throws {
    let grid = try #require(
      PipeLine.table(MarkedText("| City | Pay | | Boston | $65K |", at: .text(line: 3, column: 1))))
    #expect(grid.rows.last?.last?.text.locator(atUTF8: 0) == .text(line: 3, column: 27))
  }

  @Test("figures of a table of other elements are a cell's, with header and row")
  func figuresOfCells() {
    let page =
      "<h1>Baker pay</h1>" + div("t", row("State", "Median pay"), row("Ohio", "$31,200"), row("Iowa", "$30,100"))
    #expect(figures(of: page) == ["wage/median 31200 USD/year US-OH", "wage/median 30100 USD/year US-IA"])
    #expect(extract(page).figures.map(\.method) == [.table, .table])
  }
}
