import struct Foundation.Decimal
import Records

extension ReportBody {
  /// The data of the report of one run, as one compact JSON object.
  func data(_ context: ReportContext) -> [UInt8] {
    // Without earlier runs there is nothing to compare with.
    let compared = context.history.runs.isEmpty ? [] : statistics
    let points = Dictionary(compared.map { ($0.id, $0.point) }, uniquingKeysWith: { first, _ in first })
    let history = context.history.adding(points, id: context.runID, started: context.started)
    var texts = texts
    let past = pastOfStatistics(history, &texts)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.values.reduce(past.count) { $0 + $1.count } + 65_536)
    func member(_ name: String, _ value: [UInt8]) {
      bytes.append(UInt8(ascii: bytes.isEmpty ? "{" : ","))
      JSONValue.writeQuoted(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: value)
    }
    func part(_ part: Part) { member(part.rawValue, parts[part] ?? Array("[]".utf8)) }
    for (name, value) in heading(context) { member(name, Self.bytes(value)) }
    part(.sources)
    member("runs", Self.bytes(.array(history.runs.map { .array([Self.text($0.id), Self.text($0.started)]) })))
    part(.observations)
    member("statistics", past)
    for other in [Part.conflicts, .findings, .steps, .ways] { part(other) }
    member("texts", Self.bytes(.array(texts.map(Self.text))))
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// The report's run metadata, and the explanations of its codes.
  private func heading(_ context: ReportContext) -> [(String, JSONValue)] {
    [
      ("pipeline", Self.text(pipeline)), ("run", Self.text(context.runID)), ("started", Self.text(context.started)),
      ("version", Self.text(context.toolVersion)),
      ("outcome", Self.text(context.outcome)), ("since", context.since.map { Self.text($0.runID) } ?? .null),
      ("changes", changes(context)),
      ("audit", context.audit?.json ?? .null),
      ("statuses", .object(StatisticStatus.allCases.map { ($0.rawValue, .string(ReportWords.meaning($0))) })),
      ("kinds", .object(ConflictKind.allCases.map { ($0.rawValue, .string(ReportWords.meaning($0))) })),
      ("checks", .object(FindingCheck.allCases.map { ($0.rawValue, .string($0.summary)) })),
    ]
  }

  private static func text(_ string: String) -> JSONValue { .string(PublishedText.clean(string)) }

  /// The statistics rows, each with its history over runs. Statuses that no other row uses are appended to the table of
  /// texts.
  private func pastOfStatistics(_ history: StatisticHistory, _ texts: inout [String]) -> [UInt8] {
    var places: [StatisticStatus: Int] = [:]
    func place(_ status: StatisticStatus) -> JSONValue {
      if let known = places[status] { return .integer(known) }
      let place = texts.firstIndex(of: status.rawValue) ?? texts.count
      if place == texts.count { texts.append(status.rawValue) }
      places[status] = place
      return .integer(place)
    }
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, statistic) in statistics.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: statistic.row)
      bytes.append(UInt8(ascii: ","))
      let stretches = history.stretches(of: statistic.id, unit: statistic.point.unit)
      JSONValue.array(
        stretches.map {
          .array([
            .integer($0.first), .integer($0.last), .number($0.point.value.plain), .decimal($0.point.low),
            .decimal($0.point.high), place($0.point.status),
          ])
        }
      ).writeCompact(to: &bytes)
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }

  /// Statistics that changed, then conflicts and findings.
  private func changes(_ context: ReportContext) -> JSONValue {
    guard let difference = context.since?.difference else { return .null }
    if difference.isEmpty { return .array([]) }
    let places = Dictionary(statistics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = difference.statistics.map { change -> JSONValue in
      .array([
        .string(change.kind.rawValue), Self.text(ReportWords.subject(change.statistic)),
        Self.text(DifferenceExport.words(change)),
        places[change.statistic.id].map(JSONValue.integer) ?? .null,
      ])
    }
    let notices = (difference.conflicts.map { ("conflict", $0) } + difference.findings.map { ("finding", $0) }).map {
      of, change -> JSONValue in
      .array([
        .string(change.kind.rawValue), .string("\(of) \(change.code) (\(change.severity.rawValue))"),
        Self.text(change.text), .null,
      ])
    }
    return .array(rows + notices)
  }
}

extension JSONValue {
  /// A number, or null if there is none.
  static func decimal(_ number: Decimal?) -> JSONValue { number.map { .number($0.plain) } ?? .null }
}
