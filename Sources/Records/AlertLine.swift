/// A line of a pipeline's `alerts.jsonl`: the alerts sent for one run, and the channels used.
package struct AlertLine: Sendable, Hashable, Codable {
  /// Whether a problem started or was resolved.
  package enum Event: String, Sendable, Hashable, Codable {
    case began, ended
  }

  /// One problem.
  package struct Item: Sendable, Hashable, Codable {
    /// Whether it started or was resolved.
    package var event: Event
    /// Stable key: `source:office-manager:stale`.
    package var trouble: String
    /// Human-readable description.
    package var words: String

    /// Creates an item.
    package init(event: Event, trouble: String, words: String) {
      self.event = event
      self.trouble = trouble
      self.words = words
    }
  }

  /// Time of the alert, ISO 8601 in UTC.
  package var time: String
  /// The run id; empty if no run was created.
  package var runID: String
  /// Problems that started or were resolved, by key.
  package var items: [Item]
  /// The channels used: `stderr`, `command /usr/bin/mail`, `post chat.example.org`.
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
