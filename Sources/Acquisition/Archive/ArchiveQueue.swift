import Dispatch
import Synchronization

/// Writes to the archive in order on a separate queue, because compression can take longer than fetching.
final class ArchiveQueue: Sendable {
  private struct State {
    let writer: ArchiveWriter
    /// Locations of the responses of this run, by record identifier.
    var offsets: [String: Int] = [:]
    var visits: [Visit] = []
  }

  /// The name of the WARC file.
  let name: String
  private let state: Mutex<State>
  private let failure = Mutex<ArchiveError?>(nil)
  private let queue = DispatchQueue(label: "archive")
  /// Limits the number of pending writes, and thereby memory.
  private let room = DispatchSemaphore(value: 32)

  init(_ writer: sending ArchiveWriter) {
    name = writer.name
    state = Mutex(State(writer: writer))
  }

  /// Writes a request and its response, whose record gets the identifier.
  func add(_ exchange: FetchExchange, id: String, sha256: String, revisits earlier: StoredPage?) {
    submit { state throws(ArchiveError) in
      state.offsets[id] = try state.writer.write(exchange, id: id, sha256: sha256, revisits: earlier)
    }
  }

  /// Writes the outcome of a source; pages of this run get their location.
  func add(_ visit: Visit) {
    submit { state throws(ArchiveError) in
      var visit = visit
      if let page = visit.page, let offset = state.offsets[page.recordID] { visit.page?.offset = offset }
      try state.writer.write(visit)
      state.visits.append(visit)
    }
  }

  /// Throws once writing has failed.
  func check() throws(ArchiveError) {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Waits until everything is synced; returns the visits in the order added.
  func finish() throws(ArchiveError) -> [Visit] {
    submit { state throws(ArchiveError) in try state.writer.finish() }
    queue.sync {}
    try check()
    return state.withLock { $0.visits }
  }

  private func submit(_ body: @escaping @Sendable (inout State) throws(ArchiveError) -> Void) {
    room.wait()
    queue.async { [self] in
      defer { room.signal() }
      guard failure.withLock({ $0 == nil }) else { return }
      state.withLock { state in
        do throws(ArchiveError) {
          try body(&state)
        } catch {
          state.writer.discard()
          failure.withLock { $0 = error }
        }
      }
    }
  }
}
