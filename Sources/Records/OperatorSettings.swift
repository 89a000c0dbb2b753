/// The operator's notification settings: a separate file (`--operator`), because it specifies commands and URLs to
/// call, which a manifest must not.
package struct OperatorSettings: Sendable, Hashable {
  /// A notification channel.
  package enum Channel: Sendable, Hashable {
    /// A program with arguments, run without a shell; receives the message on standard input.
    case command([String])
    /// A URL that receives the event as JSON by POST.
    case post(String)
  }

  /// A channel with its timeout.
  package struct Hook: Sendable, Hashable {
    /// The channel.
    package var channel: Channel
    /// After this time, the command is killed or the request is cancelled.
    package var timeout: Duration

    /// Creates a hook.
    package init(channel: Channel, timeout: Duration = .seconds(30)) {
      self.channel = channel
      self.timeout = timeout
    }
  }

  /// Called when a run fails, a source has a problem or a gate warns, and when this is resolved.
  package var onFailure: [Hook]
  /// Called when a published run differs from the previous one.
  package var onChange: [Hook]
  /// A folder for a file `laborledger-<pipeline>.prom` in the Prometheus text format; nil for none.
  package var metrics: String?
  /// URL of a dead man's switch, called with `/start` before a run and `/<exit status>` after it; `{pipeline}` is
  /// replaced by the pipeline's name.
  package var ping: String?
  /// Timeout for a ping.
  package var pingTimeout: Duration

  /// Settings without any notifications.
  package init(
    onFailure: [Hook] = [], onChange: [Hook] = [], metrics: String? = nil, ping: String? = nil,
    pingTimeout: Duration = .seconds(10)
  ) {
    self.onFailure = onFailure
    self.onChange = onChange
    self.metrics = metrics
    self.ping = ping
    self.pingTimeout = pingTimeout
  }
}
