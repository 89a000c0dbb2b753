import Synchronization

/// Asks a run to stop. The run looks at it between sources and before it publishes; once publication has begun, it is
/// brought to its end.
package final class StopFlag: Sendable {
  private let cause = Mutex<RunFailure?>(nil)

  /// Creates a flag that is not raised.
  package init() {}

  /// Raises the flag; the first cause stands.
  package func raise(_ failure: RunFailure) {
    cause.withLock { current in current = current ?? failure }
  }

  private let lastWords = Mutex<(@Sendable (RunFailure) -> Void)?>(nil)

  /// Sets what is done when the process ends though the run hangs; nil for nothing any more.
  package func beforeAbandoning(_ body: (@Sendable (RunFailure) -> Void)?) { lastWords.withLock { $0 = body } }

  /// Does what `beforeAbandoning` asked for.
  package func abandon(_ failure: RunFailure) { lastWords.withLock { $0 }?(failure) }

  /// True once the flag is raised.
  package var isRaised: Bool { cause.withLock { $0 != nil } }

  /// Throws the cause once the flag is raised.
  package func check() throws(RunFailure) {
    if let failure = cause.withLock({ $0 }) { throw failure }
  }
}
