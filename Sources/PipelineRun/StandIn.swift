import Foundation
import Records

/// Stands in for rooms that are not built yet, so that what surrounds them can be tested: amounts in dollars, one statistic. To be deleted with the first merge.
enum StandIn {
  static func mediaType(_ bytes: [UInt8], _ name: String) -> String { bytes.first == UInt8(ascii: "<") ? "text/html" : "text/plain" }

  static func observe(_ snapshot: Snapshot, subject: SourceSubject?, areaDefault: String?) -> ObservedPage {
    let text = String(decoding: snapshot.bytes, as: UTF8.self)
    let id = snapshot.origin.sourceID
    let occupation = Occupation(title: subject?.title ?? "", code: subject?.code, basis: subject?.basis)
    var observations: [Observation] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for match in line.matches(of: /\$(\d{2,3}),(\d{3})/) {
        guard let value = Decimal(plain: String(match.1 + match.2)) else { continue }
        let column = line.unicodeScalars.distance(from: line.startIndex, to: match.range.lowerBound) + 1
        let locator = SourceLocator.text(line: number + 1, column: column)
        observations.append(
          Observation(
            id: StableID.make([id, snapshot.sha256, locator.description]), sourceID: id, snapshotSHA256: snapshot.sha256, snapshotPath: snapshot.path,
            locator: locator, ordinal: observations.count, quote: String(line.prefix(300)), raw: String(match.0), occupation: occupation, measure: .wage,
            statistic: .typical, extent: .value(value), unit: .pay(currency: "USD", per: .year), annual: .value(value), areaCode: areaDefault ?? "US",
            steps: [DerivationStep(rule: "numeral", input: String(match.0), output: value.plain)]))
      }
    }
    return ObservedPage(
      observations: observations, findings: [], facts: PageFacts(sourceID: id, subject: occupation), tables: [], charset: "utf-8", charsetBasis: "valid-utf-8")
  }

  static func reconcile(
    _ observations: [Observation], pages: [PageFacts], topic: String, policy: ReconciliationPolicy
  ) -> (statistics: [ReconciledStatistic], conflicts: [Conflict], findings: [Finding]) {
    guard let first = observations.first else { return ([], [], []) }
    let key = StatisticKey(
      topic: topic, occupationCode: first.occupation.code ?? "", occupationTitle: first.occupation.title, measure: first.measure, statistic: first.statistic,
      unitClass: "USD/year", areaCode: first.areaCode, experience: "", setting: "", credential: "", industry: "")
    let statistic = ReconciledStatistic(
      id: StableID.make(["statistic"] + key.columns), key: key, occupationTitle: first.occupation.title, area: "", extent: first.extent, unit: first.unit,
      period: nil, intervalLow: nil, intervalHigh: nil, status: .single, rule: "single-source", confidence: 1, sources: 1, observations: observations.count,
      spreadPercent: nil, evidence: observations.map(\.id), explanation: "Stands in.")
    return ([statistic], [], [])
  }
}
