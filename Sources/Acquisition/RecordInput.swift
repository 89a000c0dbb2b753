import Dispatch
import Foundation
import Synchronization

/// How the records of a stream are delimited.
package enum RecordFraming: Sendable, Hashable {
  /// One record per line; empty lines are skipped.
  case lines
  /// Each record is preceded by its length in bytes, as a big-endian unsigned 32-bit number.
  case lengthPrefixed
}

/// A raw record of a stream.
package struct StreamedRecord: Sendable, Hashable {
  /// Its line, or its number for length-prefixed records; from 1.
  package var number: Int
  /// The complete record, or its beginning if there is a problem.
  package var bytes: [UInt8]
  /// Why the record is incomplete.
  package var problem: String?

  /// Creates a record.
  package init(number: Int, bytes: [UInt8], problem: String? = nil) {
    self.number = number
    self.bytes = bytes
    self.problem = problem
  }
}

/// Reads the records of an open file, such as standard input, one by one; endless streams are supported, since no more
/// than one record is kept in memory.
package final class RecordInput: Sendable {
  private struct State {
    var buffer: [UInt8] = []
    var position = 0
    var number = 0
    var isOver = false
    var isCut = false
    var failure: AcquisitionError?
  }

  private let descriptor: Int32
  /// As given, for messages.
  package let name: String
  private let framing: RecordFraming
  private let maxBytes: Int
  private let state = Mutex(State())
  private let isCancelled = Mutex(false)
  /// Waiting for input blocks a thread, which must not be a worker thread.
  private let queue = DispatchQueue(label: "records")
  /// The interval for checking for cancellation while waiting, in milliseconds.
  private static let patience: Int32 = 100
  private static let piece = 1 << 18
  /// The part kept of an oversized record.
  private static let kept = 1024

  /// Creates a reader for a file descriptor; `name` identifies it in errors.
  ///
  /// - Parameter mostBytes: longer records are skipped and reported.
  package init(descriptor: Int32, name: String, framing: RecordFraming, maxBytes: Int) {
    self.descriptor = descriptor
    self.name = name
    self.framing = framing
    self.maxBytes = maxBytes
  }

  /// Opens a file, or standard input for `-`; throws `AcquisitionError` on failure.
  package convenience init(path: String, framing: RecordFraming, maxBytes: Int) throws(AcquisitionError) {
    guard path != "-" else {
      self.init(descriptor: STDIN_FILENO, name: "standard input", framing: framing, maxBytes: maxBytes)
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      throw AcquisitionError(
        kind: code == ENOENT ? .missing : .unreadable, path: path, reason: String(cString: strerror(code)))
    }
    self.init(descriptor: descriptor, name: path, framing: framing, maxBytes: maxBytes)
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// Why the stream could not be read to its end; nil if there was no failure.
  package var failure: AcquisitionError? { state.withLock(\.failure) }
  /// Whether the stream ended within a record.
  package var isCut: Bool { state.withLock(\.isCut) }

  /// Waits for the next record on a separate thread; nil at the end, on a read error, or if the task is cancelled.
  package func next() async -> StreamedRecord? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { [self] in continuation.resume(returning: nextRecord()) }
      }
    } onCancel: {
      isCancelled.withLock { $0 = true }
    }
  }

  /// Waits for the next record on this thread; nil at the end or on a read error.
  package func nextRecord() -> StreamedRecord? {
    state.withLock { state in
      switch framing {
      case .lines: line(&state)
      case .lengthPrefixed: measured(&state)
      }
    }
  }

  private func line(_ state: inout State) -> StreamedRecord? {
    while true {
      var line: [UInt8] = []
      var length = 0
      var isEnded = false
      while !isEnded, fill(&state) {
        let rest = state.buffer[state.position...]
        let end = rest.firstIndex(of: 0x0A)
        let part = rest[..<(end ?? rest.endIndex)]
        length += part.count
        line += part.prefix(max(0, maxBytes - line.count))
        state.position += part.count + (end == nil ? 0 : 1)
        isEnded = end != nil
      }
      guard isEnded || length > 0 else { return nil }
      state.number += 1
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty { continue }
      if length > maxBytes { return tooLong(line, length, state.number) }
      // A last line without a line end may be complete; the reader decides.
      if !isEnded { state.isCut = true }
      return StreamedRecord(number: state.number, bytes: line)
    }
  }

  private func measured(_ state: inout State) -> StreamedRecord? {
    let prefix = take(4, limit: 4, &state)
    guard !prefix.isEmpty else { return nil }
    state.number += 1
    let length = prefix.reduce(0) { $0 << 8 | Int($1) }
    let bytes = prefix.count == 4 ? take(length, limit: min(length, maxBytes), &state) : []
    guard prefix.count == 4, bytes.count == min(length, maxBytes), !state.isCut else {
      state.isCut = true
      return StreamedRecord(
        number: state.number, bytes: Array(bytes.prefix(Self.kept)),
        problem: "the stream ends in the middle of the record")
    }
    return length > maxBytes ? tooLong(bytes, length, state.number) : StreamedRecord(number: state.number, bytes: bytes)
  }

  private func tooLong(_ bytes: [UInt8], _ length: Int, _ number: Int) -> StreamedRecord {
    StreamedRecord(
      number: number, bytes: Array(bytes.prefix(Self.kept)),
      problem: "has \(length) bytes, more than the limit of \(maxBytes) bytes for one record")
  }

  /// Consumes `count` bytes and returns the first `limit` of them.
  private func take(_ count: Int, limit: Int, _ state: inout State) -> [UInt8] {
    var bytes: [UInt8] = []
    var left = count
    while left > 0 {
      guard fill(&state) else {
        if left < count { state.isCut = true }
        break
      }
      let part = state.buffer[state.position..<(state.position + min(left, state.buffer.count - state.position))]
      bytes += part.prefix(max(0, limit - bytes.count))
      left -= part.count
      state.position += part.count
    }
    return bytes
  }

  /// Ensures that there is a byte to read; false at the end.
  private func fill(_ state: inout State) -> Bool {
    if state.position < state.buffer.count { return true }
    while !state.isOver {
      guard isReadable() else {
        state.isOver = true
        return false
      }
      let count = read(into: &state.buffer)
      state.position = 0
      if count > 0 { return true }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count < 0 {
        state.failure = AcquisitionError(kind: .unreadable, path: name, reason: String(cString: strerror(errno)))
      }
      state.buffer = []
      state.isOver = true
    }
    return false
  }

  private func read(into buffer: inout [UInt8]) -> Int {
    var count = 0
    buffer = [UInt8](unsafeUninitializedCapacity: Self.piece) { target, filled in
      count = Foundation.read(descriptor, target.baseAddress, Self.piece)
      filled = max(0, count)
    }
    return count
  }

  /// Waits for input or the end of the stream; false if cancelled.
  private func isReadable() -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !isCancelled.withLock(\.self) {
      if poll(&polled, 1, Self.patience) != 0 { return true }
    }
    return false
  }
}
