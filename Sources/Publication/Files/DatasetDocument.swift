import Records

/// Writes `dataset.json`: the whole run, nested. Every statistic carries its observations, every observation its snapshot and the steps that led from the
/// printed text to its columns. Observations that stand behind no statistic follow in `other_observations`.
struct DatasetDocument: DatasetWriter {
  /// Of the form of all published files; additive changes raise the minor part, others the major one.
  static let schemaVersion = "1.0"

  let path = "dataset.json"

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let nesting = Nesting(dataset)
    try stream.write("{\n")
    try writeArray("conflicts", dataset.conflicts, to: stream) { .object(DatasetTable.conflicts.object($0)) }
    try writeArray("findings", dataset.findings, to: stream) { .object(DatasetTable.findings.object($0)) }
    try writeArray("other_observations", nesting.unassigned(dataset.observations), to: stream, encode: nesting.observation)
    try stream.write("  \"pipeline\": \(JSONValue.string(dataset.pipeline).compact),\n")
    try stream.write("  \"schema_version\": \(JSONValue.string(Self.schemaVersion).compact),\n")
    try writeArray("sources", dataset.sources, to: stream, encode: nesting.source)
    try writeArray("statistics", dataset.statistics, to: stream, isLast: true, encode: nesting.statistic)
    try stream.write("}\n")
  }

  /// Writes an array item by item, so that no more than one item is held as text.
  private func writeArray<Item>(
    _ name: String, _ items: [Item], to stream: ByteStream, isLast: Bool = false, encode: (Item) -> JSONValue
  ) throws(PublicationError) {
    try stream.write("  \(JSONValue.quoted(name)): [")
    for (index, item) in items.enumerated() {
      try stream.write((index == 0 ? "\n    " : ",\n    ") + encode(item).pretty(indent: 2))
    }
    try stream.write((items.isEmpty ? "]" : "\n  ]") + (isLast ? "\n" : ",\n"))
  }
}

/// Looks up what is nested into what.
private struct Nesting {
  private let observations: [String: Observation]
  private let sources: [String: SourceRecord]
  private let assigned: Set<String>

  init(_ dataset: SortedDataset) {
    observations = Dictionary(dataset.observations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(dataset.sources.map { ($0.origin.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
    assigned = Set(dataset.statistics.flatMap(\.evidence))
  }

  func unassigned(_ observations: [Observation]) -> [Observation] { observations.filter { !assigned.contains($0.id) } }

  func statistic(_ statistic: ReconciledStatistic) -> JSONValue {
    var members = DatasetTable.statistics.object(statistic).filter { $0.0 != "evidence" }
    // An id without its observation is kept as such: the reader sees that something is missing.
    members.append(("evidence", .array(statistic.evidence.map { id in observations[id].map(observation) ?? .object([("observation_id", .string(id))]) })))
    return .object(members)
  }

  func observation(_ observation: Observation) -> JSONValue {
    var members = DatasetTable.observations.object(observation).filter { $0.0 != "snapshot_sha256" && $0.0 != "snapshot_path" }
    members.append(("ordinal", .integer(observation.ordinal)))
    members.append(("snapshot", snapshot(of: observation)))
    members.append(
      (
        "steps",
        .array(
          observation.steps.map {
            .object([("input", text($0.input)), ("output", text($0.output)), ("rule", text($0.rule))])
          })
      ))
    return .object(members)
  }

  private func snapshot(of observation: Observation) -> JSONValue {
    let source = sources[observation.sourceID]
    return .object([
      ("sha256", .string(observation.snapshotSHA256)), ("path", text(observation.snapshotPath)), ("fetched_at", source?.fetchedAt.map(text) ?? .null),
      ("location", text(source?.origin.location ?? "")), ("publisher", text(source?.origin.publisher ?? "")), ("title", text(source?.origin.title ?? "")),
    ])
  }

  func source(_ source: SourceRecord) -> JSONValue {
    .object(
      DatasetTable.sources.object(source) + [("license", text(source.origin.license)), ("snapshot_path", text(source.snapshotPath))])
  }

  private func text(_ text: String) -> JSONValue { .string(PublishedText.clean(text)) }
}
