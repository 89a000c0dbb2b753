/// A line of a pipeline's `alerts.jsonl`: what was told of one run, and through which channels.
package struct AlertLine: Sendable, Hashable, Codable {
  /// What happened to a trouble.
  package enum Event: String, Sendable, Hashable, Codable {
    case began, ended
  }

  /// One trouble.
  package struct Item: Sendable, Hashable, Codable {
    /// Whether it began or ended.
    package var event: Event
    /// Stable key: `source:office-manager:stale`.
    package var trouble: String
    /// In words.
    package var words: String

    /// Creates an item.
    package init(event: Event, trouble: String, words: String) {
      self.event = event
      self.trouble = trouble
      self.words = words
    }
  }

  /// When it was told, ISO 8601 in UTC.
  package var time: String
  /// The run; empty where none came about.
  package var runID: String
  /// What began and ended, by key.
  package var items: [Item]
  /// Through what it was told: `stderr`, `command /usr/bin/mail`, `post chat.example.org`.
  package var channels: [String]

  /// Creates a line.
  package init(time: String, runID: String, items: [Item], channels: [String]) {
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
