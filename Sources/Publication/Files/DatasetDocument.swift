import Records

/// Members of objects in `dataset.json` that are not columns.
package enum DocumentMember: String {
  /// Of an observation: its rank on its page, from 0.
  case ordinal
  /// Of an observation: the archived bytes.
  case snapshot
  /// Of an observation: the steps from the printed text to the columns.
  case steps
  /// Of a snapshot.
  case sha256, path
  /// Of a step.
  case rule, input, output
}

/// Writes `dataset.json`: the complete run as nested JSON. Every statistic contains its observations, every observation its snapshot and the steps from the
/// printed text to its columns. Observations without a statistic follow in `other_observations`.
package struct DatasetDocument: DatasetWriter {
  /// Members of the whole.
  package enum Member: String, CodingKey, CaseIterable {
    case schemaVersion = "schema_version"
    case pipeline, sources, statistics
    case otherObservations = "other_observations"
    case conflicts, findings, license, reviewers
  }

  package let path = "dataset.json"

  package func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let nesting = Nesting(dataset)
    try stream.write("{\n")
    try writeArray(.conflicts, dataset.conflicts, to: stream) { .object(DatasetTable.conflicts.object($0)) }
    try writeArray(.findings, dataset.findings, to: stream) { .object(DatasetTable.findings.object($0)) }
    try writeText(.license, dataset.license, to: stream)
    try writeArray(.otherObservations, nesting.unassigned(dataset.observations), to: stream, encode: nesting.observation)
    try writeText(.pipeline, dataset.pipeline, to: stream)
    try stream.write(
      "  \(JSONValue.quoted(Member.reviewers.rawValue)): \(JSONValue.array(dataset.reviewers.map { .string(PublishedText.clean($0)) }).compact),\n")
    try writeText(.schemaVersion, SchemaVersion.current, to: stream)
    try writeArray(.sources, dataset.sources, to: stream) { .object(DatasetTable.sources.object($0)) }
    try writeArray(.statistics, dataset.statistics, to: stream, isLast: true, encode: nesting.statistic)
    try stream.write("}\n")
  }

  private func writeText(_ name: Member, _ text: String, to stream: ByteStream) throws(PublicationError) {
    try stream.write("  \(JSONValue.quoted(name.rawValue)): \(JSONValue.quoted(PublishedText.clean(text))),\n")
  }

  /// Writes an array item by item, with at most one item in memory as text.
  private func writeArray<Item>(
    _ name: Member, _ items: [Item], to stream: ByteStream, isLast: Bool = false, encode: (Item) -> JSONValue
  ) throws(PublicationError) {
    try stream.write("  \(JSONValue.quoted(name.rawValue)): [")
    for (index, item) in items.enumerated() {
      try stream.write(index == 0 ? "\n    " : ",\n    ")
      try stream.append { encode(item).writePretty(to: &$0, indent: 2) }
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
    var members = DatasetTable.statistics.object(statistic).filter { $0.0 != ColumnName.evidence.rawValue }
    members.append((ColumnName.evidence.rawValue, .array(statistic.evidence.map(evidence))))
    return .object(members)
  }

  /// An id without an observation is kept, so that readers notice the missing one.
  private func evidence(_ id: String) -> JSONValue {
    observations[id].map(observation) ?? .object([(ColumnName.observationID.rawValue, .string(id))])
  }

  func observation(_ observation: Observation) -> JSONValue {
    let nested = [ColumnName.snapshotSHA256.rawValue, ColumnName.snapshotPath.rawValue]
    var members = DatasetTable.observations.object(observation).filter { !nested.contains($0.0) }
    members.append((DocumentMember.ordinal.rawValue, .integer(observation.ordinal)))
    members.append((DocumentMember.snapshot.rawValue, snapshot(of: observation)))
    members.append((DocumentMember.steps.rawValue, .array(observation.steps.map(step))))
    return .object(members)
  }

  private func step(_ step: DerivationStep) -> JSONValue {
    .object([
      (DocumentMember.input.rawValue, text(step.input)), (DocumentMember.output.rawValue, text(step.output)), (DocumentMember.rule.rawValue, text(step.rule)),
    ])
  }

  private func snapshot(of observation: Observation) -> JSONValue {
    let source = sources[observation.sourceID]
    return .object([
      (ColumnName.fetchedAt.rawValue, source?.fetchedAt.map(text) ?? .null), (ColumnName.location.rawValue, text(source?.origin.location ?? "")),
      (DocumentMember.path.rawValue, text(observation.snapshotPath)), (ColumnName.publisher.rawValue, text(source?.origin.publisher ?? "")),
      (DocumentMember.sha256.rawValue, .string(observation.snapshotSHA256)), (ColumnName.title.rawValue, text(source?.origin.title ?? "")),
    ])
  }

  private func text(_ text: String) -> JSONValue { .string(PublishedText.clean(text)) }
}
