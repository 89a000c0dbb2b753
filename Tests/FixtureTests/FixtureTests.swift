import Codelists
import Foundation
import Records
import Testing

/// The fixtures themselves: that page, text and labels of every guide fit together. What the program makes of them is
/// tested elsewhere.
@Suite struct FixtureTests {
  @Test("every page has its text and its labels", arguments: ["text", "expected"]) func everyPageHasItsFile(
    in folder: String
  ) {
    #expect(!Fixture.all.isEmpty)
    #expect(Fixture.names(in: folder) == Fixture.all.map(\.name))
  }

  @Test("labels are in the vocabulary of the datasets", arguments: Fixture.all)
  func labelsAreInTheVocabularyOfTheDatasets(_ fixture: Fixture) throws {
    for figure in try fixture.expected() {
      let measure = try #require(Measure(rawValue: figure["measure"]))
      #expect(Statistic(rawValue: figure["statistic"]) != nil)
      #expect(MeasurementUnit(code: figure["unit"]) != nil)
      #expect(
        QuantitativeValue(
          value: Decimal(plain: figure["value"]), low: Decimal(plain: figure["low"]),
          high: Decimal(plain: figure["high"])) != nil)
      #expect(figure["page"] == fixture.name)
      #expect(figure["group"] == (measure.hasArea ? "core" : "education"))
      #expect(figure["area"].isEmpty || Self.areaCodes.contains(figure["area"]))
      #expect(measure.hasArea || figure["area"].isEmpty)
      #expect(figure["period"].isEmpty || ReferencePeriod(figure["period"]) != nil)
      #expect(["", "1"].contains(figure["optional"]))
    }
  }

  @Test("every label quotes its line", arguments: Fixture.all) func everyLabelQuotesItsLine(_ fixture: Fixture) throws {
    let lines = try fixture.textLines()
    for figure in try fixture.expected() {
      let number = try #require(Int(figure["line"]))
      try #require(lines.indices.contains(number - 1))
      #expect(lines[number - 1].contains(figure["quote"]), "line \(number) does not hold \(figure["quote"])")
    }
  }

  @Test("labels are in reading order", arguments: Fixture.all) func labelsAreInReadingOrder(_ fixture: Fixture) throws {
    let lines = try fixture.expected().compactMap { Int($0["line"]) }
    #expect(lines == lines.sorted())
  }

  /// The quotes, in their order, are a subsequence of the page's source.
  @Test("the figures stand on the page in the same order", arguments: Fixture.all)
  func theFiguresStandOnThePageInTheSameOrder(_ fixture: Fixture) throws {
    let page = try fixture.page()
    var place = page.range(of: "<body")?.upperBound ?? page.startIndex
    for figure in try fixture.expected() {
      let found = try #require(
        page.range(of: figure["quote"], range: place..<page.endIndex), "\(figure["quote"]) is missing or out of order")
      place = found.upperBound
    }
  }

  /// What the eye does not see on the page must not be in the text, or the two could never yield the same observations.
  @Test(
    "figures that nobody sees on the page are left out of its text",
    arguments: [
      ("office-administrator", "$39,990"), ("office-administrator", "$37,350"), ("office-administrator", "598,540"),
      ("office-administrator", "$19,990"),
      ("office-administrator", "save $500"), ("administrator-career-path", "$41,250"),
      ("administrator-career-path", "29,000"),
      ("administrator-career-path", "(12,480)"), ("office-manager", "$6,420"), ("office-manager", "$5.0K"),
      ("office-manager", "[4000,5000"),
      ("phlebotomist-uk", "£18,005"), ("phlebotomist-uk", "£99,000"), ("no-figures", "$52,000"),
    ]) func unseenFiguresAreLeftOutOfTheText(name: String, unseen: String) throws
  {
    let fixture = Fixture(name: name)
    #expect(try fixture.page().contains(unseen))
    #expect(try !fixture.textLines().contains { $0.contains(unseen) })
  }

  @Test("the page of traps holds no figure") func theTrapPageHoldsNothing() throws {
    #expect(try Fixture(name: "no-figures").expected().isEmpty)
  }

  /// The dash between the ends of the range: U+2014 as UTF-8, read as windows-1253, saved as UTF-8.
  @Test(
    "the damaged page and its text hold mojibake",
    arguments: ["pages/administrator-career-path.html", "text/administrator-career-path.txt"])
  func theDamagedPageHoldsMojibake(path: String) throws {
    let bytes = try Data(contentsOf: Fixture.folder.appending(path: path))
    #expect(
      bytes.range(of: Data("35,000".utf8 + [0xCE, 0xB2, 0xE2, 0x82, 0xAC, 0xE2, 0x80, 0x9D] + "60,000".utf8)) != nil)
    #expect(bytes.range(of: Data("35,000—".utf8)) == nil)
  }

  @Test("the British page is not in the encoding that it names") func theBritishPageIsMislabelled() throws {
    let bytes = try Data(contentsOf: Fixture.folder.appending(path: "pages/phlebotomist-uk.html"))
    #expect(String(data: bytes, encoding: .utf8) == nil)
    #expect(bytes.range(of: Data("charset=iso-8859-1".utf8)) != nil)
    #expect(bytes.contains(0x92))
  }

  private static let areaCodes = Set(
    (Areas.states + Areas.federalDistrictAndTerritories + Areas.otherSubdivisions + Areas.countries).map(\.code))
}
