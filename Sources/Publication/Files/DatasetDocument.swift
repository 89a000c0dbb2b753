import Records

/// Members of objects in `dataset.json` that are not columns.
package enum DocumentMember: String {
  /// For an observation: its rank on its page, from 0.
  case ordinal
  /// For an observation: the archived bytes.
  case snapshot
  /// For an observation: the steps from the printed text to the columns.
  case steps
  /// For a snapshot.
  case sha256, path
  /// For a step.
  case rule, input, output
}

/// Writes `dataset.json`: the complete run as nested JSON. Every statistic contains its observations, every observation
/// its snapshot and the steps from the printed text to its columns. Observations without a statistic follow in
/// `other_observations`.
package struct DatasetDocument: DatasetWriter {
  /// Members of the top-level object.
  package enum Member: String, CaseIterable {
    case schemaVersion = "schema_version"
    case pipeline, sources, statistics
    case otherObservations = "other_observations"
    case conflicts, findings, license, reviewers
  }

  /// The file's path relative to the run folder.
  package let path = "dataset.json"

  /// Writes the complete document, member by member.
  package func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let nesting = Nesting(dataset)
    try stream.write("{\n")
    try writeArray(.conflicts, dataset.conflicts, to: stream, JSONObjectLayout(DatasetTable.conflicts.columns).write)
    try writeArray(.findings, dataset.findings, to: stream, JSONObjectLayout(DatasetTable.findings.columns).write)
    try writeText(.license, dataset.license, to: stream)
    try writeArray(.otherObservations, nesting.unassigned(dataset.observations), to: stream, nesting.observation.write)
    try writeText(.pipeline, dataset.pipeline, to: stream)
    try stream.write(
      "  \(JSONValue.quoted(Member.reviewers.rawValue)): \(JSONValue.array(dataset.reviewers.map { .string(PublishedText.clean($0)) }).compact),\n"
    )
    try writeText(.schemaVersion, SchemaVersion.current, to: stream)
    try writeArray(.sources, dataset.sources, to: stream, JSONObjectLayout(DatasetTable.sources.columns).write)
    try writeArray(.statistics, dataset.statistics, to: stream, isLast: true, nesting.statistic.write)
    try stream.write("}\n")
  }

  private func writeText(_ name: Member, _ text: String, to stream: ByteStream) throws(PublicationError) {
    try stream.write("  \(JSONValue.quoted(name.rawValue)): \(JSONValue.quoted(PublishedText.clean(text))),\n")
  }

  /// Writes an array item by item, with at most one item in memory as text.
  private func writeArray<Item>(
    _ name: Member, _ items: [Item], to stream: ByteStream, isLast: Bool = false,
    _ write: (Item, inout [UInt8], Int) -> Void
  ) throws(PublicationError) {
    try stream.write("  \(JSONValue.quoted(name.rawValue)): [")
    for (index, item) in items.enumerated() {
      try stream.write(index == 0 ? "\n    " : ",\n    ")
      try stream.append { write(item, &$0, 2) }
    }
    try stream.write((items.isEmpty ? "]" : "\n  ]") + (isLast ? "\n" : ",\n"))
  }
}

/// Resolves nested records.
private struct Nesting {
  /// An observation with its snapshot and steps.
  let observation: JSONObjectLayout<Observation>
  /// A statistic with its observations.
  let statistic: JSONObjectLayout<ReconciledStatistic>
  private let assigned: Set<String>

  init(_ dataset: SortedDataset) {
    let sources = Dictionary(dataset.sources.map { ($0.origin.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
    let observations = dataset.observations
    let places = Dictionary(
      observations.indices.lazy.map { (observations[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    assigned = Set(dataset.statistics.flatMap(\.evidence))
    let snapshot = SnapshotWriter(sources)
    let step = JSONObjectLayout<DerivationStep>(
      others: [
        .text(DocumentMember.input.rawValue) { $0.input }, .text(DocumentMember.output.rawValue) { $0.output },
        .text(DocumentMember.rule.rawValue) { $0.rule },
      ])
    let observation = JSONObjectLayout(
      DatasetTable.observations.columns, leavingOut: [.snapshotSHA256, .snapshotPath],
      others: [
        .plain(DocumentMember.ordinal.rawValue) { String($0.ordinal) },
        .init(name: DocumentMember.snapshot.rawValue, write: snapshot.write),
        .array(DocumentMember.steps.rawValue, { $0.steps }, step.write),
      ])
    // An id without an observation is kept, so that readers can see that something is missing.
    let missing = JSONObjectLayout<String>(others: [.text(ColumnName.observationID.rawValue) { $0 }])
    let writeEvidence = { (id: String, bytes: inout [UInt8], indent: Int) in
      if let place = places[id] {
        observation.write(observations[place], to: &bytes, indent: indent)
      } else {
        missing.write(id, to: &bytes, indent: indent)
      }
    }
    self.observation = observation
    statistic = JSONObjectLayout(
      DatasetTable.statistics.columns, leavingOut: [.evidence],
      others: [.array(ColumnName.evidence.rawValue, { $0.evidence }, writeEvidence)])
  }

  func unassigned(_ observations: [Observation]) -> [Observation] {
    observations.indices.filter { !assigned.contains(observations[$0].id) }.map { observations[$0] }
  }
}

/// Writes the snapshot of observations: all those of one page share it, so it is made once.
private final class SnapshotWriter {
  private struct Written {
    var indent: Int
    var path: String
    var sha256: String
    var bytes: [UInt8]
  }
  private let layout: JSONObjectLayout<Observation>
  /// What was written last, by source.
  private var written: [String: Written] = [:]

  func write(_ observation: Observation, to bytes: inout [UInt8], indent: Int) {
    if let known = written[observation.sourceID], known.indent == indent, known.path == observation.snapshotPath,
      known.sha256 == observation.snapshotSHA256
    {
      bytes.append(contentsOf: known.bytes)
      return
    }
    let start = bytes.count
    layout.write(observation, to: &bytes, indent: indent)
    written[observation.sourceID] = Written(
      indent: indent, path: observation.snapshotPath, sha256: observation.snapshotSHA256, bytes: Array(bytes[start...]))
  }

  init(_ sources: [String: SourceRecord]) {
    layout = JSONObjectLayout(
      others: [
        .plain(ColumnName.fetchedAt.rawValue) {
          sources[$0.sourceID]?.fetchedAt.map { JSONValue.quoted(PublishedText.clean($0)) } ?? "null"
        },
        .text(ColumnName.location.rawValue) { sources[$0.sourceID]?.origin.location ?? "" },
        .text(DocumentMember.path.rawValue) { $0.snapshotPath },
        .text(ColumnName.publisher.rawValue) { sources[$0.sourceID]?.origin.publisher ?? "" },
        .text(DocumentMember.sha256.rawValue) { $0.snapshotSHA256 },
        .text(ColumnName.title.rawValue) { sources[$0.sourceID]?.origin.title ?? "" },
      ])
  }
}
