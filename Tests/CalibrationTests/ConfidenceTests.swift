import Foundation
import Records
import OfficialStatistics
import Testing

@testable import PipelineRun

/// What `confidence` in `statistics.csv` claims, held against labelled pages: `docs/confidence.md` has the shares
/// behind it.
@Suite("Confidence of published statistics", .enabled(if: KeptPages.arePresent, KeptPages.lack))
struct ConfidenceTests {
  /// A published statistic of a labelled page, and whether the labels have its figure as that measure and statistic of
  /// that place.
  struct Labelled {
    var confidence: Double
    var status: StatisticStatus
    var isRight: Bool
  }

  /// The statistics of pages with labels, settled by themselves with all official files.
  static func statistics(pages: String, gold: String) throws -> [Labelled] {
    let results = KeptPages.read(pages)
    let labels = try labels(gold)
    let observations = results.flatMap(\.observations)
    let settled = try Stages.settle(
      observations, pages: results.compactMap(\.facts), topic: "calibration", policy: ReconciliationPolicy(),
      library: try KeptPages.library.get(),
      coder: .builtIn)
    let byID = Dictionary(observations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return settled.topic.statistics.compactMap { statistic in
      guard statistic.key.measure.hasArea, let chosen = statistic.evidence.first.flatMap({ byID[$0] }),
        let page = labels[chosen.sourceID]
      else { return nil }
      let key = key(
        chosen.measure.rawValue, chosen.statistic.rawValue, chosen.extent.value?.double, chosen.extent.low?.double,
        chosen.extent.high?.double,
        chosen.unit.code, chosen.areaCode)
      if page.optional.contains(key) { return nil }
      return Labelled(confidence: statistic.confidence, status: statistic.status, isRight: page.core.contains(key))
    }
  }

  private static func key(
    _ measure: String, _ statistic: String, _ value: Double?, _ low: Double?, _ high: Double?, _ unit: String,
    _ area: String
  ) -> String {
    ([measure, statistic] + [value, low, high].map { $0.map { String(format: "%.2f", $0) } ?? "" } + [unit, area])
      .joined(separator: "|")
  }

  private static func labels(_ folder: String) throws -> [String: (core: Set<String>, optional: Set<String>)] {
    var labels: [String: (core: Set<String>, optional: Set<String>)] = [:]
    let path = KeptPages.folder.appending(path: folder).path
    for name in try FileManager.default.contentsOfDirectory(atPath: path) where name.hasSuffix(".csv") {
      var header: [String] = []
      var page = (core: Set<String>(), optional: Set<String>())
      try forEachDelimitedRow(of: path + "/" + name) { _, cells throws(ReferenceError) in
        if header.isEmpty {
          header = cells
        } else {
          let row = Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
          let key = key(
            row["measure"] ?? "", row["statistic"] ?? "", row["value"].flatMap(Double.init),
            row["low"].flatMap(Double.init), row["high"].flatMap(Double.init),
            row["unit"] ?? "", row["area"] ?? "")
          if row["optional"]?.isEmpty ?? true { page.core.insert(key) } else { page.optional.insert(key) }
        }
        return true
      }
      labels[String(name.dropLast(4))] = page
    }
    return labels
  }

  @Test(
    "published statistics of labelled pages are right 95 times of 100, and never less often than they say by more than chance"
  )
  func calibration() throws {
    let html = try Self.statistics(pages: "acceptance/html/pages", gold: "acceptance/html/gold")
    let seeds = try Self.statistics(pages: "seeds", gold: "acceptance/gold")
    let all = html + seeds
    #expect(all.count > 400)
    let decided = all.filter { $0.status != .contested }
    let right = Double(decided.count(where: \.isRight)) / Double(decided.count)
    #expect(right >= 0.95, "\(right) of \(decided.count)")
    let said = decided.reduce(0) { $0 + $1.confidence } / Double(decided.count)
    #expect(abs(said - right) < 0.04, "said \(said), right \(right)")
    for (tenth, group) in Dictionary(grouping: decided, by: { Int($0.confidence * 20) }).sorted(by: { $0.key < $1.key })
    where group.count >= 20 {
      let share = Double(group.count(where: \.isRight)) / Double(group.count)
      let said = group.reduce(0) { $0 + $1.confidence } / Double(group.count)
      let error = (said * (1 - said) / Double(group.count)).squareRoot()
      #expect(share >= said - 2.5 * error, "band \(tenth): said \(said), right \(share) of \(group.count)")
    }
  }

  @Test("what no rule decides says so: contested statistics are the only ones below a half")
  func contested() throws {
    let all = try Self.statistics(pages: "acceptance/html/pages", gold: "acceptance/html/gold")
    #expect(all.contains { $0.status == .contested })
    #expect(all.allSatisfy { $0.status == .contested || $0.confidence > 0.5 })
    #expect(all.allSatisfy { $0.status != .contested || $0.confidence <= 0.6 })
  }
}
