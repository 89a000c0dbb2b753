import Acquisition
import Files
import Foundation

/// Sorts the records of a stream by a number, stably: an external merge sort.
///
/// What exceeds `memory` is spilled to an anonymous file as sorted runs, which `next` merges. The file is as large as
/// the stream.
final class RowSorter {
  private let memory: Int
  private let folder: String
  private var held: [UInt8] = []
  /// Offsets of records in `held`.
  private var entries: [Entry] = []
  private var file: AnonymousFile?
  private var ends: [Int] = []
  private var runs: [SortedRun]?
  /// What is being returned: a number, and the run that is searched for more records with it.
  private var group = 0
  private var run = 0

  private struct Entry {
    var group: Int
    var start: Int
    var count: Int
  }

  /// Size of the pieces in which a run is written, in bytes.
  private static let piece = 1 << 20

  /// Creates a sorter without records.
  ///
  /// - Parameters:
  ///   - memory: how many bytes of records are held in memory before they are written to disk.
  ///   - folder: the folder for the temporary file.
  init(memory: Int, folder: String) {
    self.memory = memory
    self.folder = folder
  }

  /// Adds a record; not allowed after the first call of `next`. Throws `inputOutput` or `cannotCreate`, for example if
  /// the disk is full.
  func add(_ record: StreamedRecord, group: Int) throws(RunFailure) {
    // Growing it step by step would hold it twice at the last step; unused capacity costs nothing.
    if held.isEmpty { held.reserveCapacity(memory + TopicGrouping.rowBytes) }
    let start = held.count
    StoredRecord.append(record, group: group, to: &held)
    entries.append(Entry(group: group, start: start, count: held.count - start))
    if held.count >= memory { try spill() }
  }

  /// The next record by number, then by arrival; nil after the last. Throws `inputOutput`.
  func next() throws(RunFailure) -> (group: Int, record: StreamedRecord)? {
    var runs = if let runs = self.runs { runs } else { try opened() }
    // Moved out while it changes, to avoid copying its buffer.
    self.runs = []
    defer { self.runs = runs }
    while true {
      while run < runs.count {
        if runs[run].group == group {
          let record = try reading { () throws(SystemError) in try runs[run].take(from: file) }
          return (group, record)
        }
        run += 1
      }
      guard let least = runs.compactMap(\.group).min() else { return nil }
      group = least
      run = 0
    }
  }

  /// Writes the held records as a run.
  private func spill() throws(RunFailure) {
    let file = if let file = self.file { file } else { try made() }
    self.file = file
    try reading { () throws(SystemError) in
      var piece: [UInt8] = []
      for entry in sortedEntries() {
        piece += held[entry.start..<(entry.start + entry.count)]
        if piece.count >= Self.piece {
          try file.append(piece[...])
          piece.removeAll(keepingCapacity: true)
        }
      }
      try file.append(piece[...])
    }
    ends.append(file.count)
    held.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }

  private func sortedEntries() -> [Entry] { entries.sorted { ($0.group, $0.start) < ($1.group, $1.start) } }

  /// The runs to be merged. Records that were never written to disk form a run of their own.
  private func opened() throws(RunFailure) -> [SortedRun] {
    if file != nil, !entries.isEmpty { try spill() }
    defer {
      held = []
      entries = []
    }
    guard let file else {
      var whole: [UInt8] = []
      whole.reserveCapacity(held.count)
      for entry in sortedEntries() { whole += held[entry.start..<(entry.start + entry.count)] }
      return [SortedRun(whole)]
    }
    // Read-ahead buffers of all runs together take about as much memory as was held before.
    let ahead = min(Self.piece, max(1 << 14, memory / ends.count))
    return try reading { () throws(SystemError) in
      var runs: [SortedRun] = []
      for (start, end) in zip([0] + ends, ends) { runs.append(try SortedRun(start..<end, ahead: ahead, in: file)) }
      return runs
    }
  }

  private func made() throws(RunFailure) -> AnonymousFile {
    do throws(SystemError) { return try AnonymousFile(in: folder) } catch {
      throw RunFailure(
        error.isFullDisk ? .inputOutput : .cannotCreate,
        "cannot create a temporary file in \(folder): \(error); set TMPDIR to use another folder")
    }
  }

  private func reading<Value>(_ body: () throws(SystemError) -> Value) throws(RunFailure) -> Value {
    do throws(SystemError) { return try body() } catch {
      throw RunFailure(
        .inputOutput,
        "cannot write the temporary file for sorting in \(folder): \(error); set TMPDIR to use another folder")
    }
  }
}

/// A sorted run, read from the start.
private struct SortedRun {
  /// Bytes that were read but not consumed yet.
  private var buffer: [UInt8]
  private var position = 0
  /// The part that has not been read yet.
  private var rest: Range<Int>
  private let ahead: Int
  /// The number of the next record; nil at the end.
  private(set) var group: Int?

  /// A run in memory.
  init(_ bytes: [UInt8]) {
    buffer = bytes
    rest = 0..<0
    ahead = 0
    group = bytes.isEmpty ? nil : StoredRecord.Head(bytes, at: 0).group
  }

  /// A run in a file, read `ahead` bytes at a time.
  init(_ places: Range<Int>, ahead: Int, in file: AnonymousFile) throws(SystemError) {
    buffer = []
    rest = places
    self.ahead = ahead
    try look(file)
  }

  /// Consumes the next record; there must be one.
  mutating func take(from file: AnonymousFile?) throws(SystemError) -> StreamedRecord {
    let head = StoredRecord.Head(buffer, at: position)
    try fill(StoredRecord.headSize + head.length, file)
    let record = StoredRecord.record(head, in: buffer, at: position)
    position += StoredRecord.headSize + head.length
    try look(file)
    return record
  }

  private mutating func look(_ file: AnonymousFile?) throws(SystemError) {
    try fill(StoredRecord.headSize, file)
    group = position < buffer.count ? StoredRecord.Head(buffer, at: position).group : nil
  }

  /// Ensures that `count` bytes are available, unless the run ends.
  private mutating func fill(_ count: Int, _ file: AnonymousFile?) throws(SystemError) {
    guard buffer.count - position < count, !rest.isEmpty, let file else { return }
    let end = min(rest.upperBound, rest.lowerBound + max(ahead, count - (buffer.count - position)))
    let read = try file.read(rest.lowerBound..<end)
    // The file was truncated by someone else, or the disk failed.
    guard read.count == end - rest.lowerBound else { throw SystemError(EIO) }
    buffer = Array(buffer[position...]) + read
    position = 0
    rest = end..<rest.upperBound
  }
}

/// A record in a run: a header of four numbers, its problem, its bytes.
private enum StoredRecord {
  static let headSize = 24

  struct Head {
    var group: Int
    var number: Int
    /// Length of the problem text; -1 if there is none.
    var problem: Int
    var bytes: Int

    var length: Int { max(0, problem) + bytes }

    init(_ buffer: [UInt8], at place: Int) {
      (group, number, problem, bytes) = buffer.withUnsafeBytes { buffer in
        (
          Int(buffer.loadUnaligned(fromByteOffset: place, as: Int64.self)),
          Int(buffer.loadUnaligned(fromByteOffset: place + 8, as: Int64.self)),
          Int(buffer.loadUnaligned(fromByteOffset: place + 16, as: Int32.self)),
          Int(buffer.loadUnaligned(fromByteOffset: place + 20, as: Int32.self))
        )
      }
    }
  }

  static func append(_ record: StreamedRecord, group: Int, to buffer: inout [UInt8]) {
    withUnsafeBytes(of: Int64(group)) { buffer += $0 }
    withUnsafeBytes(of: Int64(record.number)) { buffer += $0 }
    withUnsafeBytes(of: Int32(record.problem?.utf8.count ?? -1)) { buffer += $0 }
    withUnsafeBytes(of: Int32(record.bytes.count)) { buffer += $0 }
    if let problem = record.problem { buffer += problem.utf8 }
    buffer += record.bytes
  }

  static func record(_ head: Head, in buffer: [UInt8], at place: Int) -> StreamedRecord {
    let words = place + headSize
    let bytes = words + max(0, head.problem)
    let problem = head.problem < 0 ? nil : String(decoding: buffer[words..<bytes], as: UTF8.self)
    return StreamedRecord(number: head.number, bytes: Array(buffer[bytes..<(bytes + head.bytes)]), problem: problem)
  }
}
