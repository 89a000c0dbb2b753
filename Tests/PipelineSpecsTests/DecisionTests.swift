import Foundation
import Records
import Testing

@testable import PipelineSpecs

@Suite("Files of decisions")
struct DecisionTests {
  private func parse(_ entries: String) throws -> [ReviewDecision] {
    try parseDecisions(Array(("schema_version: 1\ndecisions:\n" + entries).utf8), path: "d.yaml")
  }

  private func problems(_ entries: String) -> [String] {
    do {
      _ = try parse(entries)
      return []
    } catch let error as ManifestError {
      return error.problems.map { "\($0.line): \($0.message)" }
    } catch {
      return ["\(error)"]
    }
  }

  private static let signed = "reason: r, by: b, date: 2026-11-27"

  @Test("every action with what it needs")
  func actions() throws {
    let decisions = try parse(
      """
        - {action: accept, expect: {source: a, quote: "of 2024"}, \(Self.signed)}
        - {action: reject, expect: {source: a, value: "$36,795"}, \(Self.signed)}
        - {action: ignore, expect: {source: a, value: 36795}, \(Self.signed)}
        - {action: scale, expect: {source: a, value: "36.8"}, factor: 1000, \(Self.signed)}
        - {action: map, expect: {source: a, value: "36.8"}, soc: 43-6013, area: US-CA, \(Self.signed)}
        - {action: override, statistic: 4f0a, expect: {value: "57100"}, value: 57500.5, \(Self.signed)}
        - {action: override, statistic: 4f0a, expect: {value: "57100"}, low: 50000, high: 60000, \(Self.signed)}
        - {action: acknowledge, conflict: 77aa, \(Self.signed)}
        - {action: acknowledge, finding: "0123", \(Self.signed)}
      """)
    #expect(
      decisions.map(\.action) == [
        .accept, .reject, .ignore, .scale, .map, .override, .override, .acknowledge, .acknowledge,
      ])
    #expect(decisions[2].expect == ReviewDecision.Guard(source: "a", value: "36795"))
    #expect(decisions[3].factor == 1000)
    #expect(decisions[4].occupationCode == "43-6013")
    #expect(decisions[4].areaCode == "US-CA")
    #expect(decisions[5].extent == .value(Decimal(string: "57500.5") ?? 0))
    #expect(decisions[6].extent == .range(low: 50_000, high: 60_000))
    #expect(decisions[8].id == "0123")
    #expect(decisions[1].place == "d.yaml:4")
    #expect(decisions[1].words == "reject by b, 2026-11-27: r")
  }

  @Test(
    "mistakes, all at once and with their lines",
    arguments: [
      (
        "  - {action: overide, \(signed)}",
        [
          "3: unknown action 'overide' (did you mean 'override'?); the actions are accept, reject, ignore, scale, map, override, acknowledge"
        ]
      ),
      ("  - {action: reject, \(signed)}", ["3: reject requires expect: {source: …} with a quote, a value or both"]),
      (
        "  - {action: reject, expect: {source: a}, \(signed)}",
        ["3: reject requires expect: {source: …} with a quote, a value or both"]
      ),
      (
        "  - {action: scale, expect: {source: a, value: x}, factor: 0, \(signed)}",
        ["3: factor must be a number other than 0, written without separators, not '0'"]
      ),
      ("  - {action: scale, expect: {source: a, value: x}, \(signed)}", ["3: scale requires a factor"]),
      ("  - {action: map, expect: {source: a, value: x}, \(signed)}", ["3: map requires a soc code or an area"]),
      (
        "  - {action: map, expect: {source: a, value: x}, soc: nurse, \(signed)}",
        ["3: soc must be a SOC 2018 code such as 43-6013, not 'nurse'"]
      ),
      (
        "  - {action: override, statistic: a, expect: {value: x}, \(signed)}",
        ["3: override requires a value, or low and high"]
      ),
      (
        "  - {action: override, statistic: a, expect: {value: x}, low: 9, high: 3, \(signed)}", ["3: low is above high"]
      ),
      (
        "  - {action: override, statistic: a, value: 3, \(signed)}",
        ["3: override requires expect: {value: …}, the value published without it"]
      ),
      ("  - {action: acknowledge, \(signed)}", ["3: acknowledge requires the id of a conflict or finding"]),
      ("  - {action: acknowledge, finding: a, factor: 2, \(signed)}", ["3: acknowledge does not take 'factor'"]),
      (
        "  - {action: acknowledge, finding: a, reason: r, by: b, date: tomorrow}",
        ["3: date must have the form 2026-11-27, not 'tomorrow'"]
      ),
      (
        "  - {action: acknowledge, finding: a}",
        [
          "3: a decision is missing the key 'by'", "3: a decision is missing the key 'date'",
          "3: a decision is missing the key 'reason'",
        ]
      ),
      (
        "  - nurse",
        [
          "3: a decision must be a mapping with the keys action, statistic, conflict, finding, expect, value, low, high, factor, soc, area, reason, by, date, not the text 'nurse'"
        ]
      ),
    ])
  func mistakes(entry: String, told: [String]) {
    #expect(problems(entry) == told)
  }
}
