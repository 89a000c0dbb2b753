import Foundation
import Codelists
import Records

/// Builds the data of a dataset's report: rows are arrays, repeated texts are indices into a table of texts, records
/// refer to one another by index.
struct ReportData {
  private let pages: [String: SourcePage]
  private var steps: [DerivationStep: Int] = [:]
  private var stepRows = CompactRows()
  /// The derivations from text to number, as step indices: figures in one column mostly share one.
  private var ways: [[Int]: Int] = [:]
  private var wayRows = CompactRows()
  /// The last derivation and its index: neighbours mostly share one.
  private var lastWay: (steps: [DerivationStep], numbers: [Int], index: Int) = ([], [], -1)
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
    let observationIndex = Self.index(dataset.observations) { $0.id }
    let statisticIndex = Self.index(dataset.statistics) { $0.id }
    let sourceIndex = Self.index(dataset.sources) { $0.origin.sourceID }
    var body = ReportBody(pipeline: dataset.pipeline)
    texts.reserveCapacity(4 * dataset.observations.count)
    steps.reserveCapacity(2 * dataset.observations.count)
    stepRows.begin()
    wayRows.begin()
    body.set(.sources, dataset.sources) { source($0, &$1) }
    body.set(.observations, dataset.observations) { observation($0, sourceIndex, &$1) }
    body.statistics = dataset.statistics.map {
      var row = CompactRows()
      statistic($0, observationIndex, &row)
      return ReportBody.Statistic($0, row: row.bytes)
    }
    body.set(.conflicts, dataset.conflicts) { conflict($0, statisticIndex, observationIndex, &$1) }
    body.set(.findings, dataset.findings) { finding($0, sourceIndex, observationIndex, &$1) }
    stepRows.end()
    wayRows.end()
    body.parts[.steps] = ReportBody.embedded(stepRows.bytes)
    body.parts[.ways] = ReportBody.embedded(wayRows.bytes)
    body.texts = table
    body.counts = .init(
      statistics: dataset.statistics.count, conflicts: dataset.conflicts.count, findings: dataset.findings.count,
      sources: dataset.sources.count)
    return body
  }

  /// The places of items, by id; of several with one id, the first.
  private static func index<Item>(_ items: [Item], _ id: (Item) -> String) -> [String: Int] {
    Dictionary(items.indices.map { (id(items[$0]), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of a text that is likely to be repeated.
  private mutating func shared(_ string: String) -> Int {
    if let known = texts[string] { return known }
    texts[string] = table.count
    table.append(string)
    return table.count - 1
  }

  private func places(_ ids: [String], _ index: [String: Int], _ row: inout CompactRows) {
    row.array(ids) { id, row in if let place = index[id] { row.integer(place) } }
  }

  private func source(_ source: SourceRecord, _ row: inout CompactRows) {
    let origin = source.origin
    row.begin()
    row.text(origin.sourceID)
    row.text(origin.title.isEmpty ? origin.sourceID : origin.title)
    row.text(origin.publisher)
    row.text(origin.location)
    row.text(source.outcome.rawValue)
    row.integer(source.httpStatus ?? 0)
    row.text(source.fetchedAt ?? "")
    row.text(String(source.snapshotSHA256.prefix(16)))
    row.integer(source.bytes)
    row.text(source.charset)
    row.integer(source.observations)
    row.integer(source.findings)
    row.text(source.message)
    row.text(origin.license)
    row.text(pages[origin.sourceID].map { SourcePageWriter(page: $0).name } ?? "")
    row.end()
  }

  private mutating func observation(_ it: Observation, _ sources: [String: Int], _ row: inout CompactRows) {
    let compared = it.comparable
    let locator = it.locator.description
    let parent = parent(locator)
    let figure =
      QuotedFigure.range(of: it.raw, in: it.quote).map {
        it.quote.utf16.distance(from: it.quote.startIndex, to: $0.lowerBound)
      } ?? -1
    row.begin()
    row.text(it.id)
    row.integer(sources[it.sourceID] ?? 0)
    row.integer(shared(it.section.joined(separator: " › ")))
    row.integer(shared(it.quote))
    row.text(it.raw)
    row.integer(shared(String(parent)))
    row.text(String(locator[parent.endIndex...]))
    row.integer(shared(ReadableFigure.text(it.extent, it.unit)))
    row.decimal(compared.value ?? compared.low)
    row.decimal(compared.value ?? compared.high)
    row.integer(shared(it.method.rawValue))
    row.literal(String(it.confidence))
    row.integer(shared(it.period?.description ?? ""))
    row.integer(shared(it.citedSource))
    row.text(it.decision)
    row.integer(way(it.steps))
    row.integer(figure)
    row.integer(placement(it))
    row.end()
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

  /// The path of the block that contains a location, without its last two of at least five steps; locations in one
  /// table share it.
  private func parent(_ locator: String) -> Substring {
    let slash = UInt8(ascii: "/")
    guard locator.utf8.count(where: { $0 == slash }) > 3, let last = locator.utf8.lastIndex(of: slash),
      let before = locator.utf8[..<last].lastIndex(of: slash)
    else { return locator.prefix(0) }
    return locator[..<before]
  }

  /// The index of a step: equal texts get the same step on every page.
  private mutating func step(_ step: DerivationStep) -> Int {
    if let known = steps[step] { return known }
    let number = steps.count
    steps[step] = number
    stepRows.begin()
    stepRows.integer(shared(step.rule))
    stepRows.integer(shared(step.input))
    stepRows.integer(shared(step.output))
    stepRows.end()
    return number
  }

  private mutating func way(_ taken: [DerivationStep]) -> Int {
    if lastWay.index >= 0, lastWay.steps == taken { return lastWay.index }
    let (last, known) = (lastWay.steps, lastWay.numbers)
    // Comparing steps is far cheaper than looking them up.
    let numbers = taken.indices.map { $0 < last.count && last[$0] == taken[$0] ? known[$0] : step(taken[$0]) }
    let index = ways[numbers] ?? ways.count
    if index == ways.count {
      ways[numbers] = index
      wayRows.array(numbers) { $1.integer($0) }
    }
    lastWay = (taken, numbers, index)
    return index
  }

  /// The row of a statistic without its last column, which contains its history.
  private mutating func statistic(
    _ it: ReconciledStatistic, _ observations: [String: Int], _ row: inout CompactRows
  ) {
    let figure = ReadableFigure.text(it.extent, it.unit)
    row.begin()
    row.text(it.id)
    row.integer(shared(it.occupationTitle))
    row.integer(shared(it.key.occupationCode))
    row.integer(shared(StatisticLabels.title(it.key.measure)))
    row.integer(shared(StatisticLabels.title(it.key.statistic)))
    row.integer(shared(ReportWords.qualifiers(it)))
    row.integer(shared(it.area.isEmpty ? it.key.areaCode : it.area))
    row.integer(shared(it.key.areaCode))
    row.text(figure)
    row.decimal(it.extent.representative)
    row.integer(shared(it.unit.code))
    row.integer(shared(it.status.rawValue))
    row.integer(shared(it.rule))
    row.literal(ColumnValue.score(it.confidence).plain)
    row.decimal(it.intervalLow)
    row.decimal(it.intervalHigh)
    row.decimal(it.spreadPercent)
    row.decimal(it.officialValue)
    row.decimal(it.officialDeviationPercent)
    row.integer(shared(it.officialRelease))
    row.begin()
    for flag in it.flags { row.integer(shared(flag)) }
    row.end()
    row.integer(shared(it.period?.description ?? ""))
    row.text(it.explanation)
    places(it.evidence, observations, &row)
    row.integer(it.sources)
    row.text(it.officialValue.map { ReadableFigure.text(.value($0), it.unit) } ?? "")
    row.integer(shared(StatisticLabels.title(it.key.measure, it.key.statistic)))
    row.end()
  }

  private mutating func conflict(
    _ it: Conflict, _ statistics: [String: Int], _ observations: [String: Int], _ row: inout CompactRows
  ) {
    row.begin()
    row.text(it.id)
    row.integer(shared(it.kind.rawValue))
    row.integer(shared(it.severity.rawValue))
    row.text(it.explanation)
    row.text(it.resolution)
    row.integer(shared(it.decidedBy))
    places(it.statisticIDs, statistics, &row)
    places(it.observations, observations, &row)
    row.end()
  }

  private mutating func finding(
    _ it: Finding, _ sources: [String: Int], _ observations: [String: Int], _ row: inout CompactRows
  ) {
    // Attribution findings are already part of each figure's sentence.
    let isSaid = it.check == .attribution
    row.begin()
    row.text(it.id)
    row.integer(shared(it.check.rawValue))
    row.integer(shared(it.severity.rawValue))
    row.literal(sources[it.sourceID].map(String.init) ?? "null")
    row.text(it.message)
    row.text(isSaid ? "" : it.expected)
    row.text(isSaid ? "" : it.actual)
    row.text(it.locator.description)
    places(it.observations, observations, &row)
    row.end()
  }
}
