import Dispatch
import Foundation
import PipelineRun

/// Turns SIGINT, SIGTERM and a deadline into a raised stop flag. The run then ends at the next place where nothing is half done; if it does not within the
/// grace period (a read that hangs), the process ends by itself, which leaves at most a temporary folder that the next run removes.
struct StopSignals {
  private let sources: [any DispatchSourceSignal]
  private static let grace = 5.0

  /// Begins to listen.
  init(stop: StopFlag, deadline: Duration?) {
    let queue = DispatchQueue(label: "stop-signals")
    let failures: [(Int32, RunFailure)] = [
      (SIGINT, RunFailure(.interrupted, "stopped by SIGINT; nothing was published")),
      (SIGTERM, RunFailure(.terminated, "stopped by SIGTERM; nothing was published")),
    ]
    sources = failures.map { number, failure in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        // A second signal is impatience: it ends the process at once.
        if stop.isRaised { _exit(failure.code.exitStatus) }
        stop.raise(failure)
        queue.asyncAfter(deadline: .now() + Self.grace) { Self.end(failure) }
      }
      source.resume()
      return source
    }
    if let deadline {
      let failure = RunFailure(.deadline, "the deadline of \(deadline) has passed; nothing was published")
      let timer = DispatchQueue.global()
      timer.asyncAfter(deadline: .now() + deadline / .seconds(1)) {
        stop.raise(failure)
        timer.asyncAfter(deadline: .now() + Self.grace) { Self.end(failure) }
      }
    }
  }

  private static func end(_ failure: RunFailure) {
    writeToStandardError("error: \(failure.message)\n")
    _exit(failure.code.exitStatus)
  }
}
