import Pages
import Testing

@testable import Extraction

/// A page, the language it says it is in, and something decided of it as a whole.
struct PageContextCase: Sendable, CustomTestStringConvertible {
  let name: String
  let page: String
  let language: String
  let expected: String
  var testDescription: String { name }

  init(_ name: String, _ page: String, language: String = "", _ expected: String) {
    (self.name, self.page, self.language, self.expected) = (name, page, language, expected)
  }
}

private func titled(_ title: String, _ body: String = "<p>About the work.</p>") -> String {
  "<title>\(title)</title><h1>\(title)</h1>" + body
}

/// Where a page as a whole is about.
private let places: [PageContextCase] = [
  PageContextCase("a title that ends with a state", titled("Baker salary in Ohio"), "US-OH"),
  PageContextCase(
    "before the name of the site", "<title>Baker salary in Ohio | Northgate</title><p>About the work.</p>", "US-OH"),
  PageContextCase("a title on pay with one place", titled("Baker Salary Columbus, OH (2026)"), "CBSA:18140"),
  PageContextCase("a place that opens the title in the possessive", titled("Ohio’s occupations to watch"), "US-OH"),
  PageContextCase("a province by its letters", titled("Baker apprenticeships | TradePath BC"), "CA-BC"),
  PageContextCase(
    "the one country that the page speaks of",
    "<p>Bakers in Germany work at night.</p><p>In Germany most of them are trained.</p>", "DE"),
  PageContextCase("a text whose first line ends with a state", "Baker pay in Ohio\n\nThe work is hard.", "US-OH"),
  PageContextCase("no place", titled("Baker salary"), "none"),
  PageContextCase("the page's own country", titled("Baker salary in the United States"), "none"),
  PageContextCase(
    "links to pages of other places",
    titled(
      "Baker salary",
      "<ul><li><a href=o>Bakers in Ohio</a></li><li><a href=i>Bakers in Iowa</a></li></ul><p>About the work.</p>"),
    "none"),
  PageContextCase(
    "a city named in passing", titled("Baker salary", "<p>A bakery in Omaha (photo)</p><p>Pay differs.</p>"), "none"),
  PageContextCase(
    "several countries",
    "<p>Bakers in Germany work at night.</p><p>In Germany and in France most are trained.</p><p>So in France.</p>",
    "none"),
]

/// How a page writes numbers: the decimal mark, and whether `R` is the rand.
private let conventions: [PageContextCase] = [
  PageContextCase("English", "<p>They earn $31,200.</p>", language: "en", "point"),
  PageContextCase("German", "<p>Das Gehalt ist 2.300 € und 12,50 € die Stunde.</p>", language: "de", "comma"),
  PageContextCase(
    "Spanish for readers who write as in English", "<p>Ganan $31,200, $32,400 y $33,600.50 al año.</p>", language: "es",
    "point"),
  PageContextCase(
    "Spanish of Spain", "<p>Ganan 19.000 euros, 24.500 euros y 12,50 euros.</p>", language: "es", "comma"),
  PageContextCase(
    "the rand of South Africa",
    "<p>Bakers in South Africa earn R9,500 a month.</p><p>In South Africa it is the same.</p>", "point rand"),
  PageContextCase("an R that is no rand", "<p>Rule R2 and form R9,500 apply in Ohio.</p>", "point"),
]

/// Which country a page is about, and which state where its title names one.
private let countries: [PageContextCase] = [
  PageContextCase("by its language tag", "<p>They earn $31,200.</p>", language: "en-AU", "AU"),
  PageContextCase("a state of its title", titled("Baker pay in Ohio"), "US US-OH"),
  PageContextCase("letters in its title", titled("Bakery jobs | TradePath BC"), "CA"),
  PageContextCase("pounds", "<p>They earn £21,300.</p>", "GB"),
  PageContextCase("a name that several countries have", "<p>Victoria pays. So does Victoria.</p>", "none"),
  PageContextCase("a country by its title", titled("Baker pay in Manitoba"), "CA"),
  PageContextCase(
    "a country named again and again", "<p>Canada pays.</p><p>Canada works.</p><p>Canada bakes.</p>", "CA"),
  PageContextCase("the one country that is named, once", "<p>They work in Canada.</p>", "CA"),
  PageContextCase(
    "a country named as often as the United States",
    "<p>In the United States, and in Canada, and in the U.S. again.</p><p>Canada.</p>", "none"),
]

/// What a page's title says that its amounts are.
private let topics: [PageContextCase] = [
  PageContextCase("pay", titled("Baker salary guide"), "pay"),
  PageContextCase("prices", titled("How much does a kitchen cost?"), "prices"),
  PageContextCase("both: pay goes first", titled("Cost of living and salary"), "pay"),
  PageContextCase("neither", titled("A day at the bakery"), "other"),
  PageContextCase(
    "the first short lines of a text", "A day at the bakery\n\nPrices of bread\n\nThe bread is good.", "prices"),
]

@Suite struct PageContextTests {
  private static func layout(_ test: PageContextCase) -> (page: Page, blocks: [LayoutBlock], language: String) {
    let page = readTestPage(test.page, language: test.language)
    let language = PageLanguage.language(page)
    return (page, LayoutFinder(page, conventions: .of(page, language: language)).blocks, language)
  }

  @Test("the place that a page is about", arguments: places)
  func place(_ test: PageContextCase) {
    let (page, blocks, language) = Self.layout(test)
    #expect((PagePlace.place(page, layout: blocks, language: language)?.code ?? "none") == test.expected)
  }

  @Test("how a page writes numbers", arguments: conventions)
  func writing(_ test: PageContextCase) {
    let page = readTestPage(test.page, language: test.language)
    let found = WritingConventions.of(page, language: PageLanguage.language(page))
    #expect((found.decimalComma ? "comma" : "point") + (found.homeSigns["R"] == "ZAR" ? " rand" : "") == test.expected)
    #expect(found.hasMarkup == test.page.hasPrefix("<"))
  }

  @Test("which country and state a page is of", arguments: countries)
  func country(_ test: PageContextCase) {
    let (page, blocks, _) = Self.layout(test)
    let parts = [PageCountry.country(page, layout: blocks), PageCountry.region(page, layout: blocks)].filter {
      !$0.isEmpty
    }
    #expect((parts.isEmpty ? "none" : parts.joined(separator: " ")) == test.expected)
  }

  @Test("what a page's title says that its amounts are", arguments: topics)
  func topic(_ test: PageContextCase) {
    let (page, blocks, _) = Self.layout(test)
    #expect("\(PageTopic.of(page, layout: blocks))" == test.expected)
  }
}
