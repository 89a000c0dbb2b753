import Synchronization

/// Asks a run to stop. The run looks at it between sources and before it publishes; once publication has begun, it is brought to its end.
public final class StopFlag: Sendable {
  private let cause = Mutex<RunFailure?>(nil)

  /// Creates a flag that is not raised.
  public init() {}

  /// Raises the flag; the first cause stands.
  public func raise(_ failure: RunFailure) {
    cause.withLock { current in current = current ?? failure }
  }

  /// True once the flag is raised.
  public var isRaised: Bool { cause.withLock { $0 != nil } }

  /// Throws the cause once the flag is raised.
  public func check() throws(RunFailure) {
    if let failure = cause.withLock({ $0 }) { throw failure }
  }
}
