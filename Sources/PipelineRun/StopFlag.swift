import Synchronization

/// Asks a run to stop. The run checks it between sources and before publishing; once publication has started, it is
/// completed.
package final class StopFlag: Sendable {
  private let cause = Mutex<RunFailure?>(nil)

  /// Creates a flag that is not raised.
  package init() {}

  /// Raises the flag; the first cause is kept.
  package func raise(_ failure: RunFailure) {
    cause.withLock { current in current = current ?? failure }
  }

  private let lastWords = Mutex<(@Sendable (RunFailure) -> Void)?>(nil)

  /// Sets the action to take if the process exits while the run hangs; nil for none.
  package func beforeAbandoning(_ body: (@Sendable (RunFailure) -> Void)?) { lastWords.withLock { $0 = body } }

  /// Performs the action set by `beforeAbandoning`.
  package func abandon(_ failure: RunFailure) { lastWords.withLock { $0 }?(failure) }

  /// True once the flag is raised.
  package var isRaised: Bool { cause.withLock { $0 != nil } }

  /// Throws the cause once the flag is raised.
  package func check() throws(RunFailure) {
    if let failure = cause.withLock({ $0 }) { throw failure }
  }
}
