import Records

/// Writes `report-tables.html`: the same content as plain tables, for readers without JavaScript.
struct PlainReportWriter: DatasetWriter {
  let path = "report-tables.html"

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let rows = PlainReportRows(dataset)
    func part<Item>(_ items: [Item], _ write: @escaping (Item, inout ReportRow) -> Void) -> ReportTemplate.Part {
      { stream throws(PublicationError) in try ReportRow.write(items, to: stream, write) }
    }
    try ReportTemplate.write(
      ReportTemplate.tables, ["pipeline": dataset.pipeline, "style": ReportStyle.css],
      parts: [
        ("statistics", part(dataset.statistics, rows.statistic)), ("conflicts", part(dataset.conflicts, rows.conflict)),
        ("findings", part(dataset.findings, rows.finding)), ("sources", part(dataset.sources, rows.source)),
      ], path: path, to: stream)
  }
}

/// A table row as HTML with all text escaped. Written by hand, since a template engine looks up each value by name,
/// which would take longer than the rest of the page.
struct ReportRow {
  private var bytes: [UInt8] = []

  /// Writes the rows of a table, one per line.
  static func write<Item>(
    _ items: [Item], to stream: ByteStream, _ write: (Item, inout ReportRow) -> Void
  ) throws(PublicationError) {
    var row = ReportRow()
    for item in items {
      write(item, &row)
      row.markup("\n")
      try stream.append { $0.append(contentsOf: row.bytes) }
      row.bytes.removeAll(keepingCapacity: true)
    }
  }

  /// Appends trusted markup.
  mutating func markup(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a text.
  mutating func text(_ text: String) { ReportEscaping.escape(text, to: &bytes) }

  /// Appends a text in an element that isolates its text direction.
  mutating func isolated(_ text: String) {
    markup("<bdi>")
    self.text(text)
    markup("</bdi>")
  }
}

/// The row contents of the plain tables.
private struct PlainReportRows {
  private let sources: [String: Origin]
  private let observations: [Observation]
  /// The places of the observations, by id.
  private let places: [String: Int]
  /// Maximum number of figures shown beside a statistic.
  private static let maxFigures = 12

  init(_ dataset: SortedDataset) {
    sources = Dictionary(
      dataset.sources.map { ($0.origin.sourceID, $0.origin) }, uniquingKeysWith: { first, _ in first })
    let observations = dataset.observations
    self.observations = observations
    places = Dictionary(
      observations.indices.lazy.map { (observations[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func title(_ id: String) -> String { sources[id].map { $0.title.isEmpty ? id : $0.title } ?? id }

  func statistic(_ it: ReconciledStatistic, _ row: inout ReportRow) {
    row.markup("<tr id=\"s-")
    row.text(it.id)
    row.markup("\"><th scope=\"row\">")
    row.isolated(ReportWords.subject(it))
    row.markup("</th><td class=\"number\">")
    row.text(ReadableFigure.text(it.extent, it.unit))
    row.markup("</td><td>")
    row.text(it.status.rawValue)
    if !it.flags.isEmpty { row.text(" (\(it.flags.joined(separator: ", ")))") }
    row.markup("</td><td class=\"number\">")
    row.text(ColumnValue.score(it.confidence).plain)
    row.markup("</td><td>")
    row.text(it.officialValue.map { ReadableFigure.text(.value($0), it.unit) } ?? "")
    row.markup(" ")
    row.text(it.officialRelease)
    row.markup("</td><td>")
    row.isolated(it.explanation)
    row.markup("</td><td><ul class=\"quotes\">")
    for place in it.evidence.prefix(Self.maxFigures).compactMap({ places[$0] }) { figure(place, &row) }
    row.markup("</ul></td></tr>")
  }

  /// The figure at a place in the observations, which are too large to copy for three fields.
  private func figure(_ place: Int, _ row: inout ReportRow) {
    row.markup("<li><strong>")
    row.text(ReadableFigure.text(observations[place].extent, observations[place].unit))
    row.markup("</strong> ")
    row.text(title(observations[place].sourceID))
    row.markup(": <q>")
    row.isolated(observations[place].quote)
    row.markup("</q></li>")
  }

  func conflict(_ it: Conflict, _ row: inout ReportRow) {
    row.markup("<tr id=\"c-")
    row.text(it.id)
    row.markup("\"><th scope=\"row\">")
    row.text(it.kind.rawValue)
    row.markup("</th><td>")
    row.text(it.severity.rawValue)
    row.markup("</td><td>")
    row.isolated(it.explanation)
    row.markup("</td><td>")
    row.isolated(it.resolution)
    row.markup("</td></tr>")
  }

  func finding(_ it: Finding, _ row: inout ReportRow) {
    row.markup("<tr id=\"f-")
    row.text(it.id)
    row.markup("\"><th scope=\"row\">")
    row.text(it.check.rawValue)
    row.markup("</th><td>")
    row.text(it.severity.rawValue)
    row.markup("</td><td>")
    row.isolated(title(it.sourceID))
    row.markup("</td><td>")
    row.isolated(it.message)
    row.markup("</td></tr>")
  }

  func source(_ it: SourceRecord, _ row: inout ReportRow) {
    row.markup("<tr><th scope=\"row\">")
    row.isolated(title(it.origin.sourceID))
    row.markup("</th><td>")
    row.isolated(it.origin.location)
    row.markup("</td><td>")
    row.text(it.outcome.rawValue)
    row.markup("</td><td>")
    row.isolated(it.message)
    row.markup("</td></tr>")
  }
}
