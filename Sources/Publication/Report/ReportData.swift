import Foundation
import Codelists
import Records

/// Builds the data of a dataset's report: rows are arrays, repeated texts are indices into a table of texts, records
/// refer to one another by index.
struct ReportData {
  private let pages: [String: SourcePage]
  private var steps: [DerivationStep: Int] = [:]
  private var stepTable: [JSONValue] = []
  /// The derivations from text to number, as step indices: figures in one column mostly share one.
  private var ways: [[Int]: Int] = [:]
  private var wayTable: [JSONValue] = []
  private var texts: [String: Int] = ["": 0]
  private var table: [String] = [""]

  /// The data of a dataset.
  static func body(of dataset: SortedDataset) -> ReportBody {
    var data = ReportData(
      pages: Dictionary(dataset.pages.map { ($0.sourceID, $0) }, uniquingKeysWith: { first, _ in first }))
    return data.body(dataset)
  }

  private init(pages: [String: SourcePage]) { self.pages = pages }

  private mutating func body(_ dataset: SortedDataset) -> ReportBody {
    let observationIndex = Dictionary(
      dataset.observations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let statisticIndex = Dictionary(
      dataset.statistics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sourceIndex = Dictionary(
      dataset.sources.enumerated().map { ($1.origin.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
    var body = ReportBody(pipeline: dataset.pipeline)
    body.set(.sources, dataset.sources.map { source($0) })
    body.set(.observations, dataset.observations.map { observation($0, sourceIndex) })
    body.statistics = dataset.statistics.map { ReportBody.Statistic($0, row: statistic($0, observationIndex)) }
    body.set(.conflicts, dataset.conflicts.map { conflict($0, statisticIndex, observationIndex) })
    body.set(.findings, dataset.findings.map { finding($0, sourceIndex, observationIndex) })
    body.set(.steps, stepTable)
    body.set(.ways, wayTable)
    body.texts = table
    body.counts = .init(
      statistics: dataset.statistics.count, conflicts: dataset.conflicts.count, findings: dataset.findings.count,
      sources: dataset.sources.count)
    return body
  }

  /// The index of a text that is likely to be repeated.
  private mutating func shared(_ string: String) -> JSONValue {
    if let known = texts[string] { return .integer(known) }
    texts[string] = table.count
    table.append(string)
    return .integer(table.count - 1)
  }

  private func text(_ string: String) -> JSONValue { .string(PublishedText.clean(string)) }

  private func number(_ decimal: Decimal?) -> JSONValue { .decimal(decimal) }

  private func places(_ ids: [String], _ index: [String: Int]) -> JSONValue {
    .array(ids.compactMap { index[$0].map(JSONValue.integer) })
  }

  private func source(_ source: SourceRecord) -> JSONValue {
    let location = source.origin.location
    return .array([
      text(source.origin.sourceID), text(source.origin.title.isEmpty ? source.origin.sourceID : source.origin.title),
      text(source.origin.publisher),
      text(location),
      text(source.outcome.rawValue), .integer(source.httpStatus ?? 0), text(source.fetchedAt ?? ""),
      text(String(source.snapshotSHA256.prefix(16))),
      .integer(source.bytes),
      text(source.charset), .integer(source.observations), .integer(source.findings), text(source.message),
      text(source.origin.license),
      .string(pages[source.origin.sourceID].map { SourcePageWriter(page: $0).name } ?? ""),
    ])
  }

  private mutating func observation(_ it: Observation, _ sources: [String: Int]) -> JSONValue {
    let compared = it.comparable
    let locator = it.locator.description
    let parent = parent(locator)
    let figure =
      QuotedFigure.range(of: it.raw, in: it.quote).map {
        it.quote.utf16.distance(from: it.quote.startIndex, to: $0.lowerBound)
      } ?? -1
    return .array([
      text(it.id), .integer(sources[it.sourceID] ?? 0), shared(it.section.joined(separator: " › ")), shared(it.quote),
      text(it.raw), shared(parent),
      text(String(locator.dropFirst(parent.count))),
      shared(ReadableFigure.text(it.extent, it.unit)), number(compared.value ?? compared.low),
      number(compared.value ?? compared.high),
      shared(it.method.rawValue),
      .number(String(it.confidence)), shared(it.period?.description ?? ""), shared(it.citedSource), text(it.decision),
      way(it.steps), .integer(figure), .integer(placement(it)),
    ])
  }

  /// How precisely the figure is marked on its archived page: 0 no page, 1 the figure, 2 the text around it, 3 not at
  /// all.
  private func placement(_ it: Observation) -> Int {
    switch pages[it.sourceID]?.placements[it.id] {
    case nil: 0
    case .exact?: 1
    case .surroundings?: 2
    case MarkPlacement.none?: 3
    }
  }

  /// The path of the block that contains a location; locations in one table share it.
  private func parent(_ locator: String) -> String {
    let steps = locator.split(separator: "/", omittingEmptySubsequences: false)
    return steps.count > 4 ? steps.dropLast(2).joined(separator: "/") : ""
  }

  /// The index of a step: equal texts get the same step on every page.
  private mutating func step(_ step: DerivationStep) -> Int {
    if let known = steps[step] { return known }
    steps[step] = stepTable.count
    stepTable.append(.array([shared(step.rule), shared(step.input), shared(step.output)]))
    return stepTable.count - 1
  }

  private mutating func way(_ taken: [DerivationStep]) -> JSONValue {
    let numbers = taken.map { step($0) }
    if let known = ways[numbers] { return .integer(known) }
    ways[numbers] = wayTable.count
    wayTable.append(.array(numbers.map(JSONValue.integer)))
    return .integer(wayTable.count - 1)
  }

  /// The row of a statistic without its last column, which contains its history.
  private mutating func statistic(_ it: ReconciledStatistic, _ observations: [String: Int]) -> [JSONValue] {
    [
      text(it.id), shared(it.occupationTitle), shared(it.key.occupationCode),
      shared(StatisticLabels.title(it.key.measure)),
      shared(StatisticLabels.title(it.key.statistic)), shared(ReportWords.qualifiers(it)),
      shared(it.area.isEmpty ? it.key.areaCode : it.area),
      shared(it.key.areaCode), text(ReadableFigure.text(it.extent, it.unit)), number(it.extent.representative),
      shared(it.unit.code),
      shared(it.status.rawValue),
      shared(it.rule), .number(ColumnValue.score(it.confidence).plain), number(it.intervalLow), number(it.intervalHigh),
      number(it.spreadPercent),
      number(it.officialValue), number(it.officialDeviationPercent), shared(it.officialRelease),
      .array(it.flags.map { shared($0) }),
      shared(it.period?.description ?? ""), text(it.explanation), places(it.evidence, observations),
      .integer(it.sources),
      text(it.officialValue.map { ReadableFigure.text(.value($0), it.unit) } ?? ""),
      shared(StatisticLabels.title(it.key.measure, it.key.statistic)),
    ]
  }

  private mutating func conflict(
    _ it: Conflict, _ statistics: [String: Int], _ observations: [String: Int]
  ) -> JSONValue {
    .array([
      text(it.id), shared(it.kind.rawValue), shared(it.severity.rawValue), text(it.explanation), text(it.resolution),
      shared(it.decidedBy),
      places(it.statisticIDs, statistics), places(it.observations, observations),
    ])
  }

  private mutating func finding(_ it: Finding, _ sources: [String: Int], _ observations: [String: Int]) -> JSONValue {
    // Attribution findings are already part of each figure's sentence.
    let isSaid = it.check == .attribution
    return .array([
      text(it.id), shared(it.check.rawValue), shared(it.severity.rawValue),
      sources[it.sourceID].map(JSONValue.integer) ?? .null, text(it.message),
      text(isSaid ? "" : it.expected), text(isSaid ? "" : it.actual), text(it.locator.description),
      places(it.observations, observations),
    ])
  }
}
