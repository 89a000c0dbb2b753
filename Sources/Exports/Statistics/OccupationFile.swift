import Foundation
import Publication
import Records

/// Writes `occupations.jsonl`: one schema.org `Occupation` per line, as JSON-LD, with its estimated pay: an annual
/// distribution for each area, level of experience and further qualifier. Contested figures are left out, as are those
/// in a unit that schema.org cannot express.
struct OccupationFile: DatasetWriter {
  let path = "occupations.jsonl"

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let pay = dataset.statistics.filter {
      $0.key.measure == .wage && $0.status != .contested && Self.payPerYear($0) != nil
    }
    let groups = Dictionary(grouping: pay) { [$0.key.occupationCode, $0.key.occupationTitle] }
    for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let statistics = groups[key], let first = statistics.first else { continue }
      try stream.append { Self.occupation(first, statistics).writeLine(to: &$0) }
    }
  }

  private static func occupation(_ first: ReconciledStatistic, _ statistics: [ReconciledStatistic]) -> JSONValue {
    let distributions = Dictionary(grouping: statistics) {
      [$0.key.areaCode, $0.key.experience, $0.key.setting, $0.key.credential, $0.key.industry, currency($0)]
    }
    let keys = distributions.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var members: [(String, JSONValue)] = [
      ("@context", .string("https://schema.org/")), ("@type", .string("Occupation")),
      ("name", text(first.occupationTitle)),
    ]
    if !first.key.occupationCode.isEmpty {
      members.append(
        (
          "occupationalCategory",
          .object([
            ("@type", .string("CategoryCode")), ("inCodeSet", .string("https://www.bls.gov/soc/2018/")),
            ("codeValue", .string(first.key.occupationCode)),
            ("name", text(first.occupationTitle)),
          ])
        ))
    }
    members.append(("estimatedSalary", .array(keys.compactMap { distributions[$0].map(distribution) })))
    return .object(members)
  }

  private static func distribution(_ statistics: [ReconciledStatistic]) -> JSONValue {
    let first = statistics[0]
    let names = ([first.area] + first.key.qualifiers).filter { !$0.isEmpty }
    var members: [(String, JSONValue)] = [
      ("@type", .string("MonetaryAmountDistribution")),
      ("name", text(names.isEmpty ? "base" : names.joined(separator: ", "))),
      ("currency", .string(currency(first))),
      ("duration", .string("P1Y")),
    ]
    var given: Set<String> = []
    for statistic in statistics {
      for (name, value) in figures(statistic) where given.insert(name).inserted {
        members.append((name, .number(value.plain)))
      }
    }
    if !first.area.isEmpty {
      members.append(
        (
          "areaServed",
          .object([
            ("@type", .string("AdministrativeArea")), ("name", text(first.area)),
            ("identifier", .string(first.key.areaCode)),
          ])
        ))
    }
    members.append(("identifier", .array(statistics.map { .string($0.id) })))
    return .object(members)
  }

  /// The properties of `MonetaryAmountDistribution` for a statistic. There is none for the mean.
  private static func figures(_ statistic: ReconciledStatistic) -> [(String, Decimal)] {
    switch statistic.key.statistic {
    case .median: statistic.extent.value.map { [("median", $0)] } ?? []
    case .p10: statistic.extent.value.map { [("percentile10", $0)] } ?? []
    case .p25: statistic.extent.value.map { [("percentile25", $0)] } ?? []
    case .p75: statistic.extent.value.map { [("percentile75", $0)] } ?? []
    case .p90: statistic.extent.value.map { [("percentile90", $0)] } ?? []
    case .typical:
      [("minValue", statistic.extent.low), ("maxValue", statistic.extent.high)].compactMap { name, value in
        value.map { (name, $0) }
      }
    case .mean, .level, .projected, .annual: []
    }
  }

  private static func payPerYear(_ statistic: ReconciledStatistic) -> String? {
    guard case .pay(let currency, .year) = statistic.unit, !figures(statistic).isEmpty else { return nil }
    return currency
  }

  private static func currency(_ statistic: ReconciledStatistic) -> String { statistic.unit.currency ?? "" }

  private static func text(_ text: String) -> JSONValue { .string(PublishedText.clean(text)) }
}
