import Acquisition
import Publication
import Records

/// The answer to one record of a list of pages.
package struct RecordAnswer: Sendable {
  /// The record's line, or its number.
  package var line: Int
  /// Observations and findings in the order of the page; last the source, or the error of a record that names none.
  package var rows: [StreamRow]
}

/// Allowance for a record in addition to a page of maximum size in base64.
private let maxRecordBytes = (AcquisitionLimits().bytes / 3 + 1) * 4 + (1 << 20)

/// The format of the records of a stream.
package enum StreamForm: String, Sendable, CaseIterable {
  /// One record per line.
  case jsonl
  /// Each record is preceded by its length: four bytes, big-endian.
  case lengthPrefixed = "length-prefixed"

  /// Opens a file, or standard input for `-`. Throws `noInput` on failure.
  func open(_ path: String) throws(RunFailure) -> RecordInput {
    do throws(AcquisitionError) {
      return try RecordInput(path: path, framing: self == .jsonl ? .lines : .lengthPrefixed, maxBytes: maxRecordBytes)
    } catch {
      throw RunFailure(.noInput, error.description)
    }
  }
}

/// Reads the pages of a list as they arrive and passes on the answer to each record in list order. At most two records
/// per worker are held.
///
/// - Parameters:
///   - path: the list; `-` is standard input.
///   - jobs: number of workers; it does not affect the order of answers.
///   - topic: the topic of records that name none.
///   - emit: receives each answer as soon as the preceding ones have been delivered; an error it throws ends reading
///     and is rethrown.
/// - Throws: what `emit` throws; when the list could not be read to its end, `inputOutput`; when it ended within a
///   record, one of `badData`; when it is not there, one of `noInput`.
package func extract(
  records path: String, form: StreamForm, jobs: Int, topic: String, emit: (RecordAnswer) throws -> Void
) async throws {
  try await extract(from: try form.open(path), jobs: jobs, topic: topic, emit: emit)
}

/// The same from an open stream.
func extract(
  from input: RecordInput, jobs: Int, topic: String = "", limits: AcquisitionLimits = AcquisitionLimits(),
  emit: (RecordAnswer) throws -> Void
) async throws {
  var last: RecordAnswer?
  try await orderedMap(pulling: { await input.next() }, jobs: jobs, body: { answer($0, topic: topic, limits: limits) })
  { answer in
    last = answer
    try emit(answer)
  }
  try checkWholeness(of: input, lastIsError: last?.isError ?? false)
}

extension RecordAnswer {
  /// Whether the record names no source.
  fileprivate var isError: Bool { if case .error? = rows.last { true } else { false } }
}

/// Throws if the stream is incomplete. A last line without a line end is accepted if it can be parsed.
func checkWholeness(of input: RecordInput, lastIsError: Bool) throws(RunFailure) {
  if let failure = input.failure { throw RunFailure(.inputOutput, failure.description) }
  if input.isCut, lastIsError { throw RunFailure(.badData, "\(input.name): the stream ends in the middle of a record") }
}

private func answer(_ record: StreamedRecord, topic: String, limits: AcquisitionLimits) -> RecordAnswer {
  do throws(PageRecord.Malformed) {
    if let problem = record.problem { throw PageRecord.Malformed(message: problem) }
    var page = try PageRecord.read(record.bytes)
    if (page.topic ?? "").isEmpty { page.topic = topic }
    let result = told(readSource(try page.source(), areaDefault: nil, limits: limits).checked(against: page.url))
    let topic = result.record.origin.topic
    let rows =
      result.observations.map { StreamRow.observation($0, topic: topic) }
      + result.findings.map { .finding($0, topic: topic) }
    return RecordAnswer(line: record.number, rows: rows + [.source(result.record, facts: result.facts)])
  } catch {
    return RecordAnswer(line: record.number, rows: [.error(StreamError(record, error.message))])
  }
}

extension StreamError {
  /// The row for an invalid record.
  init(_ record: StreamedRecord, _ message: String) {
    self.init(
      line: record.number, message: message,
      text: String(String(decoding: record.bytes.prefix(400), as: UTF8.self).prefix(100)))
  }
}

extension SourceResult {
  /// The result, unless the archive contains a different page at that offset.
  fileprivate func checked(against url: String?) -> SourceResult {
    guard let url, record.outcome != .failed, record.origin.location != url else { return self }
    let reason = "the archive has \(record.origin.location) at \(record.snapshotPath)"
    var origin = record.origin
    origin.location = url
    let finding = Finding(
      sourceID: origin.sourceID, check: .unreadablePage, severity: .error,
      message: "\(url) could not be read: \(reason).")
    let failed = SourceRecord(origin: origin, outcome: .failed, findings: 1, message: reason)
    return SourceResult(record: failed, observations: [], findings: [finding], facts: nil, tables: [])
  }
}
