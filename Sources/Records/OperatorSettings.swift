/// What the operator of an installation wants to be told, and how: a file of the operator's own (`--operator`), since it names commands that are run and addresses that
/// are called, which a manifest may not.
package struct OperatorSettings: Sendable, Hashable {
  /// How one kind of event is told.
  package enum Channel: Sendable, Hashable {
    /// A program with its arguments, without a shell; it gets the message on standard input.
    case command([String])
    /// An address that gets the event as JSON by POST.
    case post(String)
  }

  /// A channel and how long it may take.
  package struct Hook: Sendable, Hashable {
    /// How.
    package var channel: Channel
    /// Then the command is killed, or the request given up.
    package var timeout: Duration

    /// Creates a hook.
    package init(channel: Channel, timeout: Duration = .seconds(30)) {
      self.channel = channel
      self.timeout = timeout
    }
  }

  /// Told when a run fails, a source is in trouble or a gate warns, and when that ends.
  package var onFailure: [Hook]
  /// Told when a published run differs from the one before.
  package var onChange: [Hook]
  /// A folder for a file `laborledger-<pipeline>.prom` in the Prometheus text format; nil for none.
  package var metrics: String?
  /// An address of a dead man's switch, which is called with `/start` before a run and with `/<exit status>` after it; `{pipeline}` in it stands for the pipeline's name.
  package var ping: String?
  /// For how long a ping may take.
  package var pingTimeout: Duration

  /// Settings under which nothing is told to anybody.
  package init(
    onFailure: [Hook] = [], onChange: [Hook] = [], metrics: String? = nil, ping: String? = nil, pingTimeout: Duration = .seconds(10)
  ) {
    self.onFailure = onFailure
    self.onChange = onChange
    self.metrics = metrics
    self.ping = ping
    self.pingTimeout = pingTimeout
  }
}
