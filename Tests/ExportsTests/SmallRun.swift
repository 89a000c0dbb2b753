import Foundation
import Records

@testable import Publication

/// A run of two pages: figures that agree, one that a person decided, a range, a conflict and a finding.
enum SmallRun {
  static let pay = MeasurementUnit.pay(currency: "USD", per: .year)
  static let sha = [String(repeating: "a1", count: 32), String(repeating: "b2", count: 32)]

  static let manifest = RunManifest(
    toolVersion: "1.2.3", started: Date(timeIntervalSince1970: 1_795_373_101),
    manifest: .init(path: "pipelines/x.yaml", sha256: sha[0], bytes: 12),
    inputs: [.init(path: "a.html", sha256: sha[0], bytes: 4711)])

  static var dataset: RunDataset {
    var decided = statistic(
      "s2", .typical, .range(low: 35_000, high: 60_000), evidence: ["b2b2b2b2b2b2b2b2"], area: "US",
      places: "Houston; Texas")
    decided.isByPerson = true
    decided.status = .overridden
    decided.explanation = "override by B. Reviewer, 2026-11-27: told by the publisher. Without the decision: 1."
    var rejected = observation(
      1, "b2b2b2b2b2b2b2b2", .range(low: 35_000, high: 60_000), "$35,000–$60,000",
      "between $35,000–$60,000 \u{2028}a year")
    rejected.decision = "accept by A. Reviewer, 2026-11-26: looked at"
    var dataset = RunDataset(
      pipeline: "small", sources: [source(0), source(1)],
      observations: [
        observation(0, "a1a1a1a1a1a1a1a1", .value(44_640), "$44,640", "a median of $44,640 a year, \"before\" tax"),
        rejected,
      ],
      statistics: [
        statistic(
          "s1", .median, .value(44_640), evidence: ["a1a1a1a1a1a1a1a1", "c3c3c3c3c3c3c3c3"], area: "US-TX",
          places: "Texas"), decided,
      ],
      conflicts: [
        Conflict(
          topic: "t", statisticIDs: ["s1"], kind: .vintage, severity: .warning, observations: ["a1a1a1a1a1a1a1a1"],
          values: ["44640 USD/year"],
          explanation: "Two years.", resolution: "The newest.", decidedBy: "newest-period")
      ],
      findings: [Finding(sourceID: "page-0", check: .completeness, severity: .info, message: "One place lacks.")],
      tables: [PageTable(sourceID: "page-0", number: 1, rows: [["State", "Pay"], ["Utah", "$41,200"]])])
    dataset.license = "CC-BY-4.0"
    dataset.reviewers = ["A. Reviewer", "B. Reviewer"]
    return dataset
  }

  private static func source(_ index: Int) -> SourceRecord {
    SourceRecord(
      origin: Origin(
        sourceID: "page-\(index)", topic: "t", publisher: "Publisher & Sons", title: "Pay",
        location: index == 0 ? "https://example.org/pay" : "pages/b.txt",
        license: "quoted"), outcome: index == 0 ? .fetched : .read, httpStatus: index == 0 ? 200 : nil,
      fetchedAt: index == 0 ? "2026-11-22T06:00:00Z" : nil,
      snapshotSHA256: sha[index], snapshotPath: index == 0 ? "x.warc.gz#12" : "pages/b.txt", bytes: 4711,
      mediaType: "text/html", charset: "utf-8",
      charsetBasis: "http", occupationCode: "43-6013", observations: 1, findings: 1 - index)
  }

  private static func observation(
    _ source: Int, _ id: String, _ extent: QuantitativeValue, _ raw: String, _ quote: String
  ) -> Observation {
    Observation(
      id: id, sourceID: "page-\(source)", snapshotSHA256: sha[source],
      snapshotPath: source == 0 ? "x.warc.gz#12" : "pages/b.txt",
      locator: source == 0 ? .xpath("/html/body/p[1]") : .text(line: 3, column: 9), section: ["Pay", "By state"],
      quote: quote, raw: raw,
      occupation: Occupation(title: "medical secretary", code: "43-6013", basis: .manifest), measure: .wage,
      statistic: source == 0 ? .median : .typical, extent: extent, unit: pay, annual: extent, area: "Texas",
      areaCode: source == 0 ? "US-TX" : "US",
      period: ReferencePeriod("2024-05"), confidence: 0.93,
      steps: [DerivationStep(rule: "numeral", input: raw, output: "44640")])
  }

  private static func statistic(
    _ id: String, _ statistic: Statistic, _ extent: QuantitativeValue, evidence: [String], area: String, places: String
  ) -> ReconciledStatistic {
    var row = ReconciledStatistic(
      id: id,
      key: StatisticKey(
        topic: "t", occupationCode: "43-6013", occupationTitle: "", measure: .wage, statistic: statistic,
        unitClass: "USD/year", areaCode: area, experience: "",
        setting: "", credential: "", industry: ""), occupationTitle: "Medical Secretaries",
      area: area == "US" ? "United States" : "Texas", extent: extent,
      unit: pay, period: ReferencePeriod("2024-05"), intervalLow: 44_635, intervalHigh: 44_645, status: .single,
      rule: "single-source", confidence: 0.9,
      sources: 1, observations: 1, spreadPercent: 0, evidence: evidence,
      explanation: "page-0 says $44,640; nobody else does.")
    row.areaLabel = places
    row.sourceIDs = ["page-0"]
    return row
  }
}
