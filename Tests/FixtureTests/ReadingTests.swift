import Foundation
import Normalization
import Pages
import Records
import Testing

/// What the program makes of the fixtures, page and text alike.
@Suite struct ReadingTests {
  @Test("every figure of a guide is found, and nothing else", arguments: Fixture.all, ["pages", "text"])
  func everyFigureIsFoundAndNothingElse(
    _ fixture: Fixture, in folder: String
  ) throws {
    let score = Score(expected: try fixture.expected(), rows: try FixtureReading(fixture, folder).rows)
    #expect(score.missed == [])
    #expect(score.extra == [])
    #expect(score.half == [])
  }

  /// Everything from the figure as written to the source it cites; only where it stands and how it was found may
  /// differ.
  @Test("page and text of a guide yield the same", arguments: Fixture.all) func pageAndTextYieldTheSame(
    _ fixture: Fixture
  ) throws {
    let page = try FixtureReading(fixture, "pages").rows.map(\.meaning)
    let text = try FixtureReading(fixture, "text").rows.map(\.meaning)
    #expect(page.count == text.count)
    for (fromPage, fromText) in zip(page, text) { #expect(fromPage == fromText) }
  }

  @Test("every step of a figure replays", arguments: Fixture.all, ["pages", "text"]) func everyStepReplays(
    _ fixture: Fixture, in folder: String
  ) throws {
    for observation in try FixtureReading(fixture, folder).observations {
      for step in observation.steps {
        #expect(DerivationRules.apply(step.rule, to: step.input) == step.output, "\(step.rule) of \(step.input)")
      }
      let extent = observation.steps.last { $0.rule == "extent" }?.output
      #expect(extent == written(observation.extent))
      #expect(observation.steps.last { $0.rule == "unit" }?.output == observation.unit.code)
      let annual = observation.steps.last { $0.rule == "annual" }?.output
      #expect(annual == observation.annual.map { written($0) + " " + (observation.unit.currency ?? "") + "/year" })
    }
  }

  /// The printed figure stands where the locator says in the file as archived, mangled characters included.
  @Test("a figure's place leads to it in the archived text", arguments: Fixture.all)
  func locatorsPointAtTheFigureInTheArchivedText(_ fixture: Fixture) throws {
    let lines = try fixture.textLines()
    for observation in try FixtureReading(fixture, "text").observations {
      guard case .text(let line, let column) = observation.locator else {
        Issue.record("\(observation.locator) is no place in a text")
        continue
      }
      try #require(lines.indices.contains(line - 1))
      let rest = String(String.UnicodeScalarView(lines[line - 1].unicodeScalars.dropFirst(column - 1)))
      #expect(rest.hasPrefix(String(observation.raw.prefix(while: \.isASCII))), "line \(line), column \(column)")
    }
  }

  @Test("a repaired range leads to its damaged characters") func theRepairedRangePointsAtItsMangledCharacters() throws {
    let fixture = Fixture(name: "administrator-career-path")
    let range = try #require(try FixtureReading(fixture, "text").observations.first { $0.raw == "35,000—60,000" })
    guard case .text(let line, let column) = range.locator else {
      Issue.record("\(range.locator) is no place in a text")
      return
    }
    let archived = String(
      String.UnicodeScalarView(try fixture.textLines()[line - 1].unicodeScalars.dropFirst(column - 1)))
    #expect(archived.hasPrefix("35,000β€”60,000"))
  }

  private func written(_ extent: QuantitativeValue) -> String {
    if let value = extent.value { return value.plain }
    return (extent.low?.plain ?? "") + ".." + (extent.high?.plain ?? "")
  }
}
