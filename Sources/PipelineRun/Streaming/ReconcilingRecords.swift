import Acquisition
import Publication
import Records
import OfficialStatistics

/// What reconciling a stream hands on.
package enum ReconciledPart: Sendable {
  /// The dataset of a topic whose last row has come.
  case topic(RunDataset)
  /// A row that is part of no topic: an error, of this stream or of the previous one.
  case error(StreamError)
}

/// Reconciles the rows of a stream a topic at a time. No more than one topic is held, and the names of those that are done.
///
/// - Parameters:
///   - path: the stream, `-` for standard input: rows of observations, findings and sources; those of one topic follow each other.
///   - topic: of rows that name none.
///   - plan: policy, decisions and files of official statistics; nil for the usual policy and none of the others.
///   - emit: gets what is done; what it throws ends the reading and is thrown on.
/// - Throws: what `emit` throws; `RunFailure` when official statistics cannot be read, of code `inputOutput` when the stream could not be read to its end, of code
///   `badData` when it ended within a row.
package func reconcile(records path: String, form: StreamForm, topic: String, plan: RunPlan?, emit: (ReconciledPart) throws -> Void) throws {
  try reconcile(from: try form.open(path), topic: topic, plan: plan, emit: emit)
}

/// The same from a stream that is open.
func reconcile(from input: RecordInput, topic: String, plan: RunPlan?, emit: (ReconciledPart) throws -> Void) throws {
  let reference: RunReference = if let plan { try RunReference(plan) } else { .none }
  let reader = StreamReader(topic: topic)
  var groups = TopicGroups()
  var lastIsError = false
  while let record = input.nextRecord() {
    lastIsError = false
    do throws(StreamReader.Malformed) {
      if let problem = record.problem { throw StreamReader.Malformed(problem) }
      let row = try reader.row(record.bytes, line: record.number, ordinal: { groups.open?.rank(of: $0) ?? 0 })
      groups.done = nil
      try groups.add(row, line: record.number)
    } catch {
      lastIsError = true
      groups.error = StreamError(record, error.message)
    }
    if let done = groups.takeDone() { try emit(.topic(try done.settled(by: plan, reference: reference))) }
    if let error = groups.takeError() { try emit(.error(error)) }
  }
  if let last = groups.open { try emit(.topic(try last.settled(by: plan, reference: reference))) }
  try checkWholeness(of: input, lastIsError: lastIsError)
}

/// Takes a stream of rows apart into topics.
private struct TopicGroups {
  /// The topic whose rows are coming.
  private(set) var open: TopicRows?
  /// The topic that the last row has ended.
  var done: TopicRows?
  /// The last row, where it is an error.
  var error: StreamError?
  private var finished: Set<String> = []

  mutating func takeDone() -> TopicRows? {
    defer { done = nil }
    return done
  }

  mutating func takeError() -> StreamError? {
    defer { error = nil }
    return error
  }

  mutating func add(_ row: StreamRow, line: Int) throws(StreamReader.Malformed) {
    guard let topic = row.topic else {
      if case .error(let told) = row { error = told }
      return
    }
    if topic != open?.topic {
      guard !finished.contains(topic) else {
        throw StreamReader.Malformed("the topic '\(topic)' has already ended: the rows of a topic must be contiguous")
      }
      if let ended = open { finished.insert(ended.topic) }
      done = open
      open = TopicRows(topic: topic)
    }
    try open?.add(row, line: line)
  }
}

extension StreamRow {
  /// The topic that a row is part of; nil for an error.
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
