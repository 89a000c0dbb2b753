import Acquisition
import Publication
import Records
import OfficialStatistics

/// Output of reconciling a stream.
package enum ReconciledPart: Sendable {
  /// The dataset of a completed topic.
  case topic(RunDataset)
  /// A row outside any topic: an error of this stream or of the preceding filter.
  case error(StreamError)
}

/// Reconciles the rows of a stream topic by topic. Only one topic is held in memory, and the names of completed ones.
///
/// - Parameters:
///   - path: the stream, `-` for standard input: rows of observations, findings and sources.
///   - topic: the topic of rows that name none.
///   - plan: policy, decisions and official statistics; nil for the default policy without decisions or statistics.
///   - grouping: whether the rows of a topic are contiguous, and their maximum number.
///   - emit: receives completed topics in the order of their first rows; an error it throws ends reading and is
///     rethrown.
/// - Throws: what `emit` throws; `RunFailure` when official statistics cannot be read, of code `inputOutput` when the
///   stream could not be read to its end or rows not be held on the disk, of code `badData` when it ended within a row,
///   or a topic is larger than one may be.
package func reconcile(
  records path: String, form: StreamForm, topic: String, plan: RunPlan?, grouping: TopicGrouping = TopicGrouping(),
  emit: (ReconciledPart) throws -> Void
) throws {
  try reconcile(from: try form.open(path), topic: topic, plan: plan, grouping: grouping, emit: emit)
}

/// The same from an open stream.
func reconcile(
  from input: RecordInput, topic: String, plan: RunPlan?, grouping: TopicGrouping = TopicGrouping(),
  emit: (ReconciledPart) throws -> Void
) throws {
  let reader = StreamReader(topic: topic)
  var reconciliation = StreamReconciliation(
    reader: reader, plan: plan, reference: try plan.map(RunReference.init) ?? .none, grouping: grouping)
  var last = 0
  if grouping.isAnyOrder {
    let records = try GroupedRecords(input, reader: reader, grouping: grouping)
    while let record = try records.next() { try reconciliation.take(record, emit) }
    last = records.last
  } else {
    while let record = input.nextRecord() {
      try reconciliation.take(record, emit)
      last = record.number
    }
  }
  try reconciliation.end(emit)
  try checkWholeness(of: input, lastIsError: reconciliation.lastError == last && last > 0)
  if reconciliation.tooLarge > 0 {
    let topics = reconciliation.tooLarge == 1 ? "1 topic has" : "\(reconciliation.tooLarge) topics have"
    throw RunFailure(
      .badData,
      "\(input.name): \(topics) more than \(grouping.maxRows) rows, and what they say was not reconciled; rows of the table errors name them"
    )
  }
}

/// Processes the records of a stream and emits the results.
private struct StreamReconciliation {
  let reader: StreamReader
  let plan: RunPlan?
  let reference: RunReference
  private var groups: TopicGroups
  /// Number of the last record that is not a valid row; 0 if there is none.
  private(set) var lastError = 0
  /// Number of topics that were too large to be reconciled.
  private(set) var tooLarge = 0

  init(reader: StreamReader, plan: RunPlan?, reference: RunReference, grouping: TopicGrouping) {
    self.reader = reader
    self.plan = plan
    self.reference = reference
    groups = TopicGroups(maxRows: grouping.maxRows)
  }

  mutating func take(_ record: StreamedRecord, _ emit: (ReconciledPart) throws -> Void) throws {
    do throws(StreamReader.Malformed) {
      if let problem = record.problem { throw StreamReader.Malformed(problem) }
      let row = try reader.row(record.bytes, line: record.number, ordinal: { groups.open?.rank(of: $0) ?? 0 })
      try groups.add(row, line: record.number, bytes: record.bytes.count)
    } catch {
      lastError = max(lastError, record.number)
      groups.error = StreamError(record, error.message)
    }
    if let done = groups.takeDone() { try answer(done, emit) }
    if let error = groups.takeError() { try emit(.error(error)) }
  }

  mutating func end(_ emit: (ReconciledPart) throws -> Void) throws {
    if let last = groups.takeOpen() { try answer(last, emit) }
  }

  private mutating func answer(_ topic: consuming TopicRows, _ emit: (ReconciledPart) throws -> Void) throws {
    if let error = topic.tooLarge {
      tooLarge += 1
      return try emit(.error(error))
    }
    try emit(.topic(try topic.settled(by: plan, reference: reference)))
  }
}

/// Divides a stream of rows into topics.
private struct TopicGroups {
  let maxRows: Int
  /// The current topic.
  private(set) var open: TopicRows?
  /// The topic completed by the last row.
  private var done: TopicRows?
  /// The last row, if it is an error.
  var error: StreamError?
  private var finished: Set<String> = []

  init(maxRows: Int) { self.maxRows = maxRows }

  mutating func takeDone() -> TopicRows? {
    defer { done = nil }
    return done
  }

  mutating func takeOpen() -> TopicRows? {
    defer { open = nil }
    return open
  }

  mutating func takeError() -> StreamError? {
    defer { error = nil }
    return error
  }

  mutating func add(_ row: StreamRow, line: Int, bytes: Int) throws(StreamReader.Malformed) {
    guard let topic = row.topic else {
      if case .error(let told) = row { error = told }
      return
    }
    if topic != open?.topic {
      guard !finished.contains(topic) else {
        throw StreamReader.Malformed(
          "the topic '\(topic)' has already ended: the rows of a topic must be contiguous unless --any-order is given")
      }
      done = takeOpen()
      if let done { finished.insert(done.topic) }
      open = TopicRows(topic: topic, firstLine: line, limit: maxRows)
    }
    if open?.counts(bytes: bytes) == true { try open?.add(row, line: line) }
  }
}

extension StreamRow {
  /// The topic of a row; nil for an error.
  fileprivate var topic: String? {
    switch self {
    case .observation(_, let topic), .finding(_, let topic): topic
    case .source(let source, _): source.origin.topic
    case .statistic(let statistic): statistic.key.topic
    case .conflict(let conflict): conflict.topic
    case .error: nil
    }
  }
}
