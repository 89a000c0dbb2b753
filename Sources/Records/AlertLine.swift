/// A line of a pipeline's `alerts.jsonl`: the alerts sent for one run, and the channels used.
public struct AlertLine: Sendable, Hashable, Codable {
  /// Whether a problem started or was resolved.
  public enum Event: String, Sendable, Hashable, Codable {
    case began, ended
  }

  /// One problem.
  public struct Item: Sendable, Hashable, Codable {
    /// Whether it started or was resolved.
    public var event: Event
    /// Stable key: `source:office-manager:stale`.
    public var trouble: String
    /// Human-readable description.
    public var words: String

    /// Creates an item.
    public init(event: Event, trouble: String, words: String) {
      self.event = event
      self.trouble = trouble
      self.words = words
    }
  }

  /// Time of the alert, ISO 8601 in UTC.
  public var time: String
  /// The run id; empty if no run was created.
  public var runID: String
  /// Problems that started or were resolved, by key.
  public var items: [Item]
  /// The channels used: `stderr`, `command /usr/bin/mail`, `post chat.example.org`.
  public var channels: [String]

  /// Creates a line.
  public init(time: String, runID: String, items: [Item], channels: [String]) {
    self.time = time
    self.runID = runID
    self.items = items
    self.channels = channels
  }

  private enum CodingKeys: String, CodingKey {
    case time
    case runID = "run_id"
    case items, channels
  }
}
