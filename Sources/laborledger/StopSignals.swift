import Dispatch
import Foundation
import PipelineRun
import Synchronization

/// Translates SIGINT, SIGTERM and a deadline into a stop flag. The run then ends at the next safe point; if it does not
/// within the grace period (a hanging read), the process exits, leaving at most a temporary folder that the next run
/// removes.
enum StopSignals {
  private static let grace = 5.0

  /// Starts handling signals. The handler only writes the signal number to a pipe, which a dedicated thread reads
  /// (self-pipe trick, Bernstein). A dispatch source is installed asynchronously and would miss early signals.
  static func listen(stop: StopFlag, deadline: Duration?, undone: String = "nothing was published") {
    let failures: [Int32: RunFailure] = [
      SIGINT: RunFailure(.interrupted, "stopped by SIGINT; \(undone)"),
      SIGTERM: RunFailure(.terminated, "stopped by SIGTERM; \(undone)"),
    ]
    receive { number in
      guard let failure = failures[number] else { return }
      // A second signal ends the process at once.
      if stop.isRaised { _exit(failure.code.exitStatus) }
      stop.raise(failure)
      DispatchQueue.global().asyncAfter(deadline: .now() + grace) { end(failure, stop) }
    }
    if let deadline {
      let failure = RunFailure(.deadline, "the deadline of \(deadline) was exceeded; \(undone)")
      let timer = DispatchQueue.global()
      timer.asyncAfter(deadline: .now() + deadline / .seconds(1)) {
        stop.raise(failure)
        timer.asyncAfter(deadline: .now() + grace) { end(failure, stop) }
      }
    }
  }

  /// Starts handling signals for a program that is normally ended by one: the first calls `end`, a second ends the
  /// process at once.
  static func listen(end: @escaping @Sendable () -> Void) {
    let isEnding = Mutex(false)
    receive { _ in
      if isEnding.withLock({ before in
        defer { before = true }
        return before
      }) {
        _exit(0)
      }
      end()
    }
  }

  /// Calls `body` with the number of every SIGINT and SIGTERM, on a thread of its own.
  private static func receive(_ body: @escaping @Sendable (Int32) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    let reading = ends[0]
    signalPipe.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] { signal(number, passSignal) }
    Thread.detachNewThread {
      var number: UInt8 = 0
      while true {
        let count = read(reading, &number, 1)
        if count < 0, errno == EINTR { continue }
        guard count == 1 else { return }
        body(Int32(number))
      }
    }
  }

  private static func end(_ failure: RunFailure, _ stop: StopFlag) {
    stop.abandon(failure)
    writeToStandardError("error: \(failure.message)\n")
    _exit(failure.code.exitStatus)
  }
}

/// The end of the pipe that `passSignal` writes to.
private let signalPipe = Atomic<Int32>(-1)

/// A signal handler: only async-signal-safe operations are allowed (signal-safety(7)).
private func passSignal(_ number: Int32) {
  let before = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(signalPipe.load(ordering: .relaxed), &byte, 1)
  errno = before
}
