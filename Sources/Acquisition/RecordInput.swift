import Dispatch
import Foundation
import Synchronization

/// How the records of a stream are delimited.
package enum RecordFraming: Sendable, Hashable {
  /// One record per line; empty lines are skipped.
  case lines
  /// Before each record its length in bytes, as an unsigned number of four bytes, the highest first.
  case lengthPrefixed
}

/// A raw record of a stream.
package struct StreamedRecord: Sendable, Hashable {
  /// Its line, or its number where records carry their length; from 1.
  package var number: Int
  /// The whole record, or its beginning where there is a problem.
  package var bytes: [UInt8]
  /// Why the record is not there as a whole.
  package var problem: String?

  /// Creates a record.
  package init(number: Int, bytes: [UInt8], problem: String? = nil) {
    self.number = number
    self.bytes = bytes
    self.problem = problem
  }
}

/// Reads the records of an open file, such as standard input, one by one; of a stream without end as well, since no
/// more than one record is held.
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
  /// Waiting for input takes a thread; it must not be one of those that work.
  private let queue = DispatchQueue(label: "records")
  /// How long a wait lasts before it looks whether it is still wanted, in milliseconds.
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

  /// Opens a file, or standard input for `-`; throws `AcquisitionError` where that fails.
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

  /// Why the stream could not be read to its end.
  package var failure: AcquisitionError? { state.withLock(\.failure) }
  /// Whether the stream ended within a record.
  package var isCut: Bool { state.withLock(\.isCut) }

  /// Waits for the next record, on a thread of its own; nil at the end, where reading fails, and where the task is
  /// cancelled.
  package func next() async -> StreamedRecord? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { [self] in continuation.resume(returning: nextRecord()) }
      }
    } onCancel: {
      isCancelled.withLock { $0 = true }
    }
  }

  /// Waits for the next record on this thread; nil at the end and where reading fails.
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
      // A last line without its end may be whole: who reads it knows.
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

  /// Passes over `count` bytes, and returns the first `limit` of them.
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

  /// Sees to it that there is a byte to take; false at the end.
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

  /// Waits until there is something to read, or the end; false if nobody wants it any more.
  private func isReadable() -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !isCancelled.withLock(\.self) {
      if poll(&polled, 1, Self.patience) != 0 { return true }
    }
    return false
  }
}
