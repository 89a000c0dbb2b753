import Records

/// A row of a JSON Lines stream that contains rows of several tables.
package enum StreamRow: Sendable {
  /// A figure, and the topic of its page.
  case observation(Observation, topic: String)
  /// A finding, and the topic of its page.
  case finding(Finding, topic: String)
  /// A source, and what is known of its page besides the figures.
  case source(SourceRecord, facts: PageMetadata?)
  case statistic(ReconciledStatistic)
  case conflict(Conflict)
  /// Input that is not a valid record.
  case error(StreamError)
}

/// A record of a stream that could not be read, and so belongs to no source.
package struct StreamError: Sendable, Hashable {
  /// The record's line, or its number where records carry their length; from 1.
  package var line: Int
  /// Description of the problem.
  package var message: String
  /// The beginning of the record, by which it can be found.
  package var text: String

  /// Creates a row.
  package init(line: Int, message: String, text: String) {
    self.line = line
    self.message = message
    self.text = text
  }
}

/// Members of stream rows that are not columns.
enum StreamMember: String {
  /// For an observation: its rank on its page, from 0.
  case ordinal
  /// For a finding: the values from which its id is derived.
  case about
  /// For a source: `PageFactsJSON`.
  case facts
}

extension StreamRow {
  /// The table whose columns the row has, by file name; `errors` exists only in streams.
  var table: String {
    switch self {
    case .observation: Self.observations
    case .finding: Self.findings
    case .source: Self.sources
    case .statistic: Self.statistics
    case .conflict: Self.conflicts
    case .error: Self.errors
    }
  }

  static let observations = name(of: .observations)
  static let findings = name(of: .findings)
  static let sources = name(of: .sources)
  static let statistics = name(of: .statistics)
  static let conflicts = name(of: .conflicts)
  static let errors = "errors"

  private static func name<Row>(of table: DatasetTable<Row>) -> String { TableDescription(table).name }

  /// The row as an object: `table` first, then members that are not columns, then the columns.
  ///
  /// - Parameters:
  ///   - line: the line of its record.
  ///   - isIntermediate: whether the row will be reconciled and includes what that needs besides the columns.
  func object(line: Int?, isIntermediate: Bool) -> [(String, JSONValue)] {
    let head: [(String, JSONValue)] = [(ColumnName.table.rawValue, .string(table))]
    let place: [(String, JSONValue)] = line.map { [(ColumnName.line.rawValue, .integer($0))] } ?? []
    switch self {
    case .observation(let observation, let topic):
      let rank: [(String, JSONValue)] =
        isIntermediate ? [(StreamMember.ordinal.rawValue, .integer(observation.ordinal))] : []
      return head + place + [Self.topic(topic)] + rank + DatasetTable.observations.object(observation)
    case .finding(let finding, let topic):
      let about: [(String, JSONValue)] =
        (isIntermediate ? finding.about : nil).map { [(StreamMember.about.rawValue, .array($0.map(JSONValue.string)))] }
        ?? []
      return head + place + [Self.topic(topic)] + about + DatasetTable.findings.object(finding)
    case .source(let source, let facts):
      let known: [(String, JSONValue)] = facts.map { [(StreamMember.facts.rawValue, PageFactsJSON($0).value)] } ?? []
      return head + place + known + DatasetTable.sources.object(source)
    case .statistic(let statistic): return head + place + DatasetTable.statistics.object(statistic)
    case .conflict(let conflict): return head + place + DatasetTable.conflicts.object(conflict)
    case .error(let error):
      return head + [
        (ColumnName.line.rawValue, .integer(error.line)),
        (ColumnName.message.rawValue, .string(PublishedText.clean(error.message))),
        (ColumnName.text.rawValue, .string(PublishedText.clean(error.text))),
      ]
    }
  }

  private static func topic(_ topic: String) -> (String, JSONValue) {
    (ColumnName.topic.rawValue, .string(PublishedText.clean(topic)))
  }
}
