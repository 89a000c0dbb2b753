/// A line of a pipeline's `alerts.jsonl`: what was told of one run, and through which channels.
public struct AlertLine: Sendable, Hashable, Codable {
  /// What happened to a trouble.
  public enum Event: String, Sendable, Hashable, Codable {
    case began, ended
  }

  /// One trouble.
  public struct Item: Sendable, Hashable, Codable {
    /// Whether it began or ended.
    public var event: Event
    /// Stable key: `source:office-manager:stale`.
    public var trouble: String
    /// In words.
    public var words: String

    /// Creates an item.
    public init(event: Event, trouble: String, words: String) {
      self.event = event
      self.trouble = trouble
      self.words = words
    }
  }

  /// When it was told, ISO 8601 in UTC.
  public var time: String
  /// The run; empty where none came about.
  public var runID: String
  /// What began and ended, by key.
  public var items: [Item]
  /// Through what it was told: `stderr`, `command /usr/bin/mail`, `post chat.example.org`.
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
