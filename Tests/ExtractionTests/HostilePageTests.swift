import Testing

@testable import Extraction

/// A page that can be made as long as one likes.
struct GrowingPage: Sendable, CustomTestStringConvertible {
  let name: String
  let page: @Sendable (Int) -> String
  /// Amounts of the page, by how often it repeats.
  var amounts: @Sendable (Int) -> Int = { $0 }
  var testDescription: String { name }
}

private func times(_ count: Int, _ piece: (Int) -> String) -> String { (0..<count).map(piece).joined() }

private let pages: [GrowingPage] = [
  GrowingPage(
    name: "cards",
    page: { "<h2>Pay</h2>" + times($0) { div("card", "<h3>Baker</h3><p>Median pay</p><p>$\(31_200 + $0)</p>") } }),
  GrowingPage(
    name: "rows of a table",
    page: { "<table><tr><th>State<th>Median pay" + times($0) { "<tr><td>Ohio<td>$\(31_200 + $0)" } + "</table>" }),
  GrowingPage(
    name: "columns of a table",
    page: {
      "<table><tr>" + times($0) { _ in "<th>Median pay" } + "<tr>" + times($0) { "<td>$\(31_200 + $0)" } + "</table>"
    }),
  GrowingPage(
    name: "items of a list", page: { "<h2>Pay</h2><ul>" + times($0) { "<li>Ohio: $\(31_200 + $0)" } + "</ul>" }),
  GrowingPage(
    name: "labels and values in one element",
    page: { "<div>" + times($0) { "<p>Median pay<p>$\(31_200 + $0)" } + "</div>" }),
  GrowingPage(
    name: "sentences of one paragraph",
    page: { "<p>" + times($0) { "The median salary in Ohio is $\(31_200 + $0) a year. " } + "</p>" }),
  GrowingPage(
    name: "one endless sentence",
    page: { "<p>The median salary is" + times($0) { " $\(31_200 + $0) a year in Ohio and" } + "</p>" }),
  GrowingPage(
    name: "headings of one level",
    page: { times($0) { "<h2>Pay in Ohio</h2><p>The median salary is $\(31_200 + $0) a year.</p>" } }),
  GrowingPage(
    name: "elements in elements",
    page: { times($0) { "<div class=card><h3>Baker</h3><p>Median pay</p><p>$\(31_200 + $0)</p>" } }),
  GrowingPage(
    name: "declarations",
    page: { times($0) { "<p>All salaries in CAD are means.</p><ul><li>Ohio: $\(31_200 + $0)</ul>" } }),
  GrowingPage(name: "lines of text", page: { "Pay\n\n" + times($0) { "Median pay\n$\(31_200 + $0)\n\n" } }),
]

/// What is asked of one figure must not grow with the page, whatever its shape; clocks say nothing of that on a loaded
/// machine.
@Suite("Pages made to be long", .timeLimit(.minutes(5)))
struct HostilePageTests {
  @Test(
    "every amount is looked at once, and the texts that may speak of it are no more on a page ten times as long",
    arguments: pages)
  func contexts(_ test: GrowingPage) {
    let (short, long) = (40, 400)
    let few = explainFigures(of: readTestPage(test.page(short)), subject: deskSubject)
    let many = explainFigures(of: readTestPage(test.page(long)), subject: deskSubject)
    #expect(few.count == test.amounts(short))
    #expect(many.count == test.amounts(long))
    let most = many.map(\.contexts.count).max() ?? 0
    #expect(most <= (few.map(\.contexts.count).max() ?? 0) + 2)
    #expect(most <= 40)
    #expect(many.allSatisfy { $0.quote.count <= 300 })
  }

  /// Pages on each of which one question was once asked of the whole for every part; they took minutes, and take
  /// moments.
  private static let repeated = [
    GrowingPage(
      name: "amounts without a word between them", page: { "<p>" + times($0) { _ in "$1,000 " } }, amounts: { $0 }),
    GrowingPage(
      name: "names of states in a title", page: { "<title>" + times(5 * $0) { _ in "Texas " } + "</title><p>x" },
      amounts: { _ in 0 }),
    GrowingPage(
      name: "cities in a row", page: { "<p>" + times(2 * $0) { _ in "in Boston, Chicago, " } }, amounts: { _ in 0 }),
    GrowingPage(name: "empty lines", page: { times(175 * $0) { _ in "\n" } + "x" }, amounts: { _ in 0 }),
  ]

  @Test("what repeats without end is read in time in proportion to it", arguments: repeated)
  func repeats(_ test: GrowingPage) {
    let length = 6_000
    #expect(
      explainFigures(of: readTestPage(test.page(length)), subject: deskSubject).count == test.amounts(length))
  }
}
