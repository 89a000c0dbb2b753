import Foundation
import Records
import Testing

@testable import OccupationCoding

@Suite("Evidence of a page beside a title")
struct EvidenceTests {
  private let coder = OccupationCoder.builtIn

  @Test(
    "a title that is open takes the code that the page gives",
    arguments: [
      // title, subject, its code, cited, mentions, expected
      ("drivers", "Truck Drivers", "53-3032", [], [], "53-3032"),
      ("engineers", "Structural Engineer", "17-2051", [], [], "17-2051"),
      ("senior", "Structural Engineer", "17-2051", [], [], "17-2051"),
      ("driver", "", nil, ["53-3032"], [], "53-3032"),
      ("driver", "", nil, ["53-3032", "53-3033"], [], nil),
      ("driver", "", nil, [], [("truck driver", 4), ("light truck driver", 1)], "53-3032"),
      ("driver", "", nil, [], [("truck driver", 1)], nil),
      ("driver", "", nil, [], [], nil),
      // An exact title stands whatever the page is about.
      ("registered nurses", "Truck Drivers", "53-3032", ["53-3032"], [("truck driver", 40)], "29-1141"),
      // Several jobs, one of them the subject.
      ("registered nurses / pharmacists", "Registered Nurses", "29-1141", ["29-1051"], [("pharmacist", 9)], nil),
      // Nothing in common.
      ("wizards", "Truck Drivers", "53-3032", [], [], nil),
    ] as [(String, String, String?, [String], [(String, Int)], String?)])
  func page(
    title: String, subject: String, code: String?, cited: [String], mentions: [(String, Int)], expected: String?
  ) {
    let evidence = CodingEvidence(
      subject: (subject, code), citedCodes: cited, mentions: mentions.map { (title: $0.0, count: $0.1) })
    #expect(coder.code(title, evidence: evidence).code == expected)
  }

  private static let pay = [
    "a": OfficialPay(low: 30_000, median: 40_000, high: 60_000),
    "b": OfficialPay(low: 60_000, median: 90_000, high: 140_000),
    "c": OfficialPay(low: 31_000, median: 42_000, high: 61_000),
  ]

  @Test(
    "pay decides between candidates where one alone fits, never by a single amount",
    arguments: [
      (["a", "b"], [39_000, 42_000], "a"), (["a", "b"], [85_000, 95_000], "b"), (["a", "b"], [39_000], nil),
      (["a", "b"], [39_000, 39_000], nil),
      (["a", "c"], [39_000, 42_000], nil), (["a", "b"], [39_000, 95_000], nil), (["a"], [39_000, 42_000], nil),
      (["a", "x"], [39_000, 42_000], nil),
      (["a", "b"], [59_000, 60_000], nil),
    ] as [([String], [Int], String?)])
  func pay(codes: [String], amounts: [Int], expected: String?) {
    let candidates = codes.map { CodedTitle.Candidate(code: $0, share: 0.5) }
    #expect(candidateByPay(candidates, amounts: amounts.map { Decimal($0) }, pay: Self.pay) == expected)
  }

  private func observation(_ title: String, source: String, code: String? = nil, ordinal: Int = 0) -> Observation {
    var observation = Observation(
      id: "\(source)-\(title)-\(ordinal)", sourceID: source, snapshotSHA256: "", snapshotPath: "", locator: .page,
      section: [], quote: "", raw: "",
      occupation: Occupation(title: title, code: code, basis: code.map { _ in .alias }), measure: .wage,
      statistic: .mean, extent: .value(1),
      unit: .pay(currency: "USD", per: .year), annual: nil)
    observation.ordinal = ordinal
    return observation
  }

  @Test("an open title is one finding a run, with its candidates; a warning where it is a page's subject")
  func uncoded() throws {
    let observations = [
      observation("drivers", source: "b"), observation("Driver", source: "a"),
      observation("driver", source: "a", ordinal: 1),
      observation("wizard", source: "a"),
      observation("nurse", source: "a", code: "29-1141"), observation("payroll clerk, pharmacy assistant", source: "a"),
    ]
    let facts = PageMetadata(sourceID: "c", subject: Occupation(title: "Drivers"))
    let findings = uncodedTitleFindings(observations, pages: [facts], coder: coder)
    #expect(findings.map(\.sourceID) == ["c"])
    #expect(findings.first?.severity == .warning)
    #expect(findings.first?.observations.count == 3)
    #expect(findings.first?.expected.hasPrefix("53-3032") == true)
    #expect(uncodedTitleFindings(observations, pages: [], coder: coder).map(\.severity) == [.info])
  }

  @Test("decisions that no page has, and such as contradict an official title, are told")
  func decisions() {
    let coder = OccupationCoder(decisions: [
      OccupationAlias(title: "Bulb wizard", code: "47-2111", reviewedBy: "a"),
      OccupationAlias(title: "Desk lead", code: "43-1011", reviewedBy: "a"),
      OccupationAlias(title: "Registered nurses", code: "29-2061", reviewedBy: "a"),
    ])
    let findings = coder.aliasFindings(
      [observation("Bulb Wizards", source: "a"), observation("registered nurse", source: "a")], pages: [])
    #expect(findings.map(\.check) == [.aliasUnused, .aliasContradiction])
    #expect(findings[0].message == "1 of 3 titles in the aliases file occur on no page of this run: desk lead.")
    #expect(findings[1].expected == "29-1141")
    #expect(OccupationCoder.builtIn.aliasFindings([], pages: []).isEmpty)
  }
}
