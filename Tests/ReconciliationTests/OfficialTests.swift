import Foundation
import Records
import Testing

@testable import Reconciliation

@Suite("Official figures")
struct OfficialTests {
  private static let official: OfficialFigures = {
    func figure(_ year: Int, _ value: Decimal) -> OfficialFigure? {
      ReferencePeriod("\(year)-05").map {
        OfficialFigure(release: "OEWS May \(year)", program: "oews", period: $0, value: value)
      }
    }
    let key = OfficialFigures.Key(
      occupationCode: "43-6013", areaCode: "US", measure: .wage, statistic: .median, unitClass: "USD/year")
    return OfficialFigures([key: [figure(2023, 40_640), figure(2024, 44_640)].compactMap { $0 }])
  }()

  private static func median(
    _ source: String, _ value: Decimal, period: String? = nil, experience: String = ""
  ) -> Observation {
    Observation(
      id: "\(source)-\(value.plain)", sourceID: source, locator: .page, raw: "$\(value.plain)",
      occupation: Occupation(title: "x", code: "43-6013", basis: .page),
      measure: .wage, statistic: .median, extent: .value(value), unit: .pay(currency: "USD", per: .year),
      annual: .value(value), area: "US", areaCode: "US",
      experience: experience, period: period.flatMap { ReferencePeriod($0) })
  }

  private static func settle(_ observations: [Observation]) -> ReconciledTopic {
    reconcile(observations, pages: [], topic: "t", policy: ReconciliationPolicy(), official: official)
  }

  @Test("among figures that disagree the official one decides, before any newer period a page claims")
  func decides() throws {
    let statistic = try #require(
      Self.settle([Self.median("a", 44_640), Self.median("b", 47_500, period: "2025")]).statistics.first)
    #expect(
      statistic.rule == "official-reference" && statistic.extent == .value(44_640) && statistic.status == .resolved)
    #expect(
      statistic.officialValue == 44_640 && statistic.officialDeviationPercent == 0
        && statistic.officialRelease == "OEWS May 2024")
  }

  @Test(
    "where no page prints it, the columns tell how far off the page is",
    arguments: [
      (47_500, nil, "OEWS May 2024", "6.4"), (42_000, "2023", "OEWS May 2023", "3.3"),
      // As far as they are printed these are the official ones: nothing is off that only rounds, and without a period
      // the release that it equals is meant.
      (40_000, "2023", "OEWS May 2023", "0"), (40_640, nil, "OEWS May 2023", "0"), (40_000, "2019", "", ""),
    ] as [(Int, String?, String, String)])
  func columns(value: Int, period: String?, release: String, deviation: String) throws {
    let statistic = try #require(Self.settle([Self.median("a", Decimal(value), period: period)]).statistics.first)
    #expect(statistic.officialRelease == release && (statistic.officialDeviationPercent?.plain ?? "") == deviation)
  }

  @Test(
    "a figure that equals an older release is stale; one that the page dates is so by its own word",
    arguments: [
      (nil, Severity.warning), ("2023-05", .info),
    ] as [(String?, Severity)])
  func stale(period: String?, severity: Severity) throws {
    let conflicts = Self.settle([Self.median("a", 40_640, period: period)]).conflicts.filter { $0.kind == .stale }
    #expect(conflicts.map(\.severity) == [severity])
    #expect(conflicts.first?.explanation.contains("OEWS May 2023") ?? false)
    #expect(Self.settle([Self.median("a", 44_640)]).conflicts.isEmpty)
  }

  @Test("a figure for a level of experience is measured by nothing official")
  func qualified() throws {
    let statistic = try #require(Self.settle([Self.median("a", 40_640, experience: "entry")]).statistics.first)
    #expect(statistic.officialValue == nil)
  }
}
