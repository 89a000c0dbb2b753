import Pages
import Testing

struct TableCase: Sendable, CustomTestStringConvertible {
  let trouble: String
  let html: String
  let rows: [[String]]
  var testDescription: String { trouble }
  init(_ trouble: String, _ html: String, _ rows: [String]...) {
    self.trouble = trouble
    self.html = html
    self.rows = rows
  }
}

private let tableCases: [TableCase] = [
  TableCase(
    "a plain table with a header row", "<table><tr><th>State<th>Pay<tr><td>Utah<td>$40,000</table>",
    ["*State | *Pay", "Utah | $40,000"]),
  TableCase(
    "a column span", "<table><tr><th colspan=2>Pay<tr><td>low<td>high</table>", ["*Pay | *^Pay", "low | high"]),
  TableCase("a row span", "<table><tr><th rowspan=2>A<td>1<td>x<tr><td>2<td>y</table>", ["*A | 1 | x", "*^A | 2 | y"]),
  TableCase(
    "row and column spans that meet", "<table><tr><th rowspan=2 colspan=2>A<td>1<tr><td>2<tr><td>3<td>4<td>5</table>",
    ["*A | *^A | 1", "*^A | *^A | 2", "3 | 4 | 5"]),
  TableCase(
    "overlapping spans: the first keeps the slot", "<table><tr><th>a<td rowspan=2>b<tr><td colspan=2>c</table>",
    ["*a | b", "c | ^b"]),
  TableCase(
    "a row span of 0 runs to the end of its group",
    "<table><tbody><tr><th rowspan=0>A<td>1<tr><td>2</tbody><tbody><tr><td>B<td>3</table>",
    ["*A | 1", "*^A | 2", "B | 3"]),
  TableCase(
    "a row span ends with its group", "<table><tbody><tr><th rowspan=9>A<td>1</tbody><tbody><tr><td>B<td>2</table>",
    ["*A | 1", "B | 2"]),
  TableCase("a row span past the last row makes no rows", "<table><tr><th rowspan=5>A<td>1</table>", ["*A | 1"]),
  TableCase(
    "an absurd column span on a banner", "<table><tr><th colspan=1000>Pay 2024<tr><td>a<td>b</table>",
    ["*Pay 2024 | *^Pay 2024", "a | b"]),
  TableCase("spans that are no numbers", "<table><tr><th colspan=two rowspan=-1>A<td colspan=''>1</table>", ["*A | 1"]),
  TableCase("a span of zero columns", "<table><tr><th colspan=0>A<td>1</table>", ["*A | 1"]),
  TableCase(
    "rows of unequal length", "<table><tr><th>A<th>B<th>C<tr><td>1<tr><td>1<td>2</table>",
    ["*A | *B | *C", "1 |  | ", "1 | 2 | "]),
  TableCase(
    "an empty cell in the middle", "<table><tr><th>A<th>B<th>C<tr><td>1<td></td><td>3</table>",
    ["*A | *B | *C", "1 |  | 3"]),
  TableCase("missing end tags", "<table><thead><tr><td>A<td>B<tbody><tr><td>1<td>2", ["*A | *B", "1 | 2"]),
  TableCase("cells without a row", "<table><th>A<th>B<tr><td>1<td>2</table>", ["*A | *B", "1 | 2"]),
  TableCase("empty rows", "<table><tr><th>A<th>B<tr></tr><tr><td>1<td>2</table>", ["*A | *B", "1 | 2"]),
  TableCase(
    "a form between table and rows", "<table><form><tr><th>A<th>B</tr><tr><td>1<td>2</tr></form></table>",
    ["*A | *B", "1 | 2"]),
  TableCase(
    "headers that scripts hide",
    "<table><tr><th>A<th style='display: none'>hidden<th>B<tr><td>1<td hidden>9<td>2</table>", ["*A | *B", "1 | 2"]),
  TableCase(
    "blocks and breaks in a cell",
    "<table><tr><th>Pay<td>$43,660 per year<br>$20.99 per hour<tr><th>Jobs<td><p>1</p><p>2</p></table>",
    ["*Pay | $43,660 per year\n$20.99 per hour", "*Jobs | 1\n2"]),
  TableCase(
    "a nested table comes after its outer one",
    "<table><tr><th>A<td>x<table><tr><th>N<td>9</table>y<tr><th>B<td>z</table>",
    ["*A | x\ny", "*B | z"], ["*N | 9"]),
  TableCase(
    "tables nested three deep",
    "<table><tr><th>A<td><table><tr><th>B<td>b<table><tr><th>C<td>c</table></table><td>a<table><tr><th>D<td>d</table></table>",
    ["*A |  | a"], ["*B | b"], ["*C | c"], ["*D | d"]),
  TableCase(
    "no header at all", "<table><tr><td>Utah<td>$40,000<tr><td>Ohio<td>$41,000</table>",
    ["Utah | $40,000", "Ohio | $41,000"]),
  TableCase(
    "a footer before the body stays where it stands",
    "<table><tfoot><tr><th>Sum<td>3</tfoot><tbody><tr><th>A<td>3</tbody></table>",
    ["*Sum | 3", "*A | 3"]),
  TableCase(
    "a footnote mark in a cell", "<table><tr><th>Nurse<sup>1</sup><td>$30,000<sup><a href='#n'>a</a></sup></table>",
    ["*Nurse | $30,000"]),
]

@Suite struct TableTests {
  @Test("a table is laid out as a grid", arguments: tableCases)
  func grid(_ example: TableCase) { #expect(grids(read(html: example.html)) == example.rows) }

  @Test(
    "leading header rows are counted",
    arguments: [
      ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", 1),
      ("<table><tr><th colspan=2>P<tr><th>A<th>B<tr><td>1<td>2</table>", 2),
      ("<table><tr><td>A<td>B<tr><td>1<td>2</table>", 0), ("<table><tr><th>A<td>1<tr><th>B<td>2</table>", 0),
      ("<table><thead><tr><td>A<td></thead><tr><td>1<td>2</table>", 1),
      ("<table><tr><th>A<th><tr><td>1<td>2</table>", 1),
    ])
  func headerRows(_ html: String, _ count: Int) {
    guard case .table(let grid)? = read(html: html).blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(grid.headerRows == count)
  }

  @Test(
    "tables that only arrange blocks are unfolded",
    arguments: [
      ("one cell", "<table><tr><td>Median pay</table>", ["p Median pay"]),
      ("one column", "<table><tr><td>Median pay<tr><td>$40,000</table>", ["p Median pay", "p $40,000"]),
      ("headings in cells", "<table><tr><td><h2>Pay</h2>text<td>aside</table>", ["h2 Pay", "p text", "p aside"]),
      ("a data table inside", "<table><tr><td>left<td><table><tr><th>A<td>1</table></table>", ["p left", "table"]),
      ("declared so", "<table role=presentation><tr><th>A<td>1</table>", ["p A", "p 1"]),
      ("no rows", "<table>stray</table>", ["p stray"]),
    ])
  func layout(_ name: String, _ html: String, _ blocks: [String]) { #expect(outline(read(html: html)) == blocks) }

  @Test("a table keeps its caption") func keepsTheCaption() {
    guard
      case .table(let grid)? = read(html: "<table><caption>Pay by <b>state</b></caption><tr><td>Utah<td>1</table>")
        .blocks.first?.kind
    else {
      Issue.record("no table")
      return
    }
    #expect(grid.caption?.string == "Pay by state")
  }

  @Test("misplaced content stands before its table") func showsMisplacedContentBeforeTheTable() {
    #expect(outline(read(html: "<table><tr><th>A<td>1</tr><p>stray</p></table>")) == ["p stray", "table"])
  }

  @Test("grids that spans blow up are cut") func cutsGridsThatSpansBlowUp() {
    let rows = String(repeating: "<tr><td colspan=1000 rowspan=60000>a<td>b", count: 400)
    let page = read(html: "<table><tr><th>x<th>y\(rows)</table>")
    #expect(checks(page) == ["truncated-page"])
    #expect(grids(page).first.map { $0.count < 402 } == true)
  }

  @Test("a cell knows its place") func locatesCells() {
    guard case .table(let grid)? = read(html: "<table><tr><th>A<td><b>1</b></table>").blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(
      grid.rows[0].map { $0.text.locator(atUTF8: 0).description } == [
        "/html/body/table/tr/th", "/html/body/table/tr/td/b",
      ])
  }
}
