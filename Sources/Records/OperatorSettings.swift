/// The operator's notification settings: a separate file (`--operator`), because it specifies commands and URLs to call,
/// which a manifest must not.
public struct OperatorSettings: Sendable, Hashable {
  /// A notification channel.
  public enum Channel: Sendable, Hashable {
    /// A program with arguments, run without a shell; receives the message on standard input.
    case command([String])
    /// A URL that receives the event as JSON by POST.
    case post(String)
  }

  /// A channel with its timeout.
  public struct Hook: Sendable, Hashable {
    /// The channel.
    public var channel: Channel
    /// After this time, the command is killed or the request is cancelled.
    public var timeout: Duration

    /// Creates a hook.
    public init(channel: Channel, timeout: Duration = .seconds(30)) {
      self.channel = channel
      self.timeout = timeout
    }
  }

  /// Called when a run fails, a source has a problem or a gate warns, and when this is resolved.
  public var onFailure: [Hook]
  /// Called when a published run differs from the previous one.
  public var onChange: [Hook]
  /// A folder for a file `laborledger-<pipeline>.prom` in the Prometheus text format; nil for none.
  public var metrics: String?
  /// URL of a dead man's switch, called with `/start` before a run and `/<exit status>` after it; `{pipeline}` is replaced by the pipeline's name.
  public var ping: String?
  /// Timeout for a ping.
  public var pingTimeout: Duration

  /// Settings without any notifications.
  public init(
    onFailure: [Hook] = [], onChange: [Hook] = [], metrics: String? = nil, ping: String? = nil, pingTimeout: Duration = .seconds(10)
  ) {
    self.onFailure = onFailure
    self.onChange = onChange
    self.metrics = metrics
    self.ping = ping
    self.pingTimeout = pingTimeout
  }
}
