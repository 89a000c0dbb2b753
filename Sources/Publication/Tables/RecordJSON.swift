import Records

/// Records of a run as JSON objects with the columns of its files, for queries about single records.
package enum RecordJSON {
  /// One object on one line: the requested record as `record`, and related records.
  ///
  /// - Parameter text: the human-readable explanation, line by line.
  package static func line(
    _ record: PublishedRecord, observations: [Observation], conflicts: [Conflict], findings: [Finding],
    sources: [SourceRecord], text: [String]
  ) -> String {
    JSONValue.object([
      ("kind", .string(record.kind)), ("record", .object(columns(record))),
      ("observations", .array(observations.map { .object(DatasetTable.observations.object($0)) })),
      ("conflicts", .array(conflicts.map { .object(DatasetTable.conflicts.object($0)) })),
      ("findings", .array(findings.map { .object(DatasetTable.findings.object($0)) })),
      ("sources", .array(sources.map { .object(DatasetTable.sources.object($0)) })),
      ("explanation", .array(text.map { .string(PublishedText.clean($0)) })),
    ]).compact + "\n"
  }

  private static func columns(_ record: PublishedRecord) -> [(String, JSONValue)] {
    switch record {
    case .statistic(let statistic): DatasetTable.statistics.object(statistic)
    case .observation(let observation): DatasetTable.observations.object(observation)
    case .conflict(let conflict): DatasetTable.conflicts.object(conflict)
    case .finding(let finding): DatasetTable.findings.object(finding)
    }
  }
}

/// A row of one of the files of a run.
package enum PublishedRecord: Sendable {
  case observation(Observation)
  case statistic(ReconciledStatistic)
  case conflict(Conflict)
  case finding(Finding)

  /// Its kind: `statistic`, `observation`, `conflict` or `finding`.
  package var kind: String {
    switch self {
    case .observation: "observation"
    case .statistic: "statistic"
    case .conflict: "conflict"
    case .finding: "finding"
    }
  }

  /// Its id.
  package var id: String {
    switch self {
    case .observation(let it): it.id
    case .statistic(let it): it.id
    case .conflict(let it): it.id
    case .finding(let it): it.id
    }
  }
}
