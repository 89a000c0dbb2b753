import Records

/// Something that needs a person: a source without its page, a gate that was not met, a run that failed.
package struct Trouble: Sendable, Hashable {
  /// Stable over runs for the same trouble: `source:office-manager:stale`, `gate:drift`, `run:inputOutput`.
  package var key: String
  /// The problem and what to do, in one or two sentences.
  package var words: String

  /// Creates a trouble.
  package init(key: String, words: String) {
    self.key = key
    self.words = words
  }
}

/// The outcome of a run, for alerts.
package struct RunEvent: Sendable {
  /// Name of the pipeline.
  package var pipeline: String
  /// The run id; empty if no run was created.
  package var runID: String
  /// The run's folder; empty if there is none.
  package var folder: String
  /// Exit status of the run.
  package var exitStatus: Int32
  /// In one sentence.
  package var outcome: String
  /// Problems that need attention.
  package var troubles: [Trouble]
  /// Whether the run came as far as its sources: a run that failed before says nothing of troubles that began earlier.
  package var coversSources: Bool
  /// Description of the changes since the previous published run; empty if there are none or nothing was published.
  package var changes: String
  /// Numbers of rows by table and status, as in `run.json`.
  package var counts: [String: Int]
  /// When the run began, in seconds since 1970.
  package var started: Double
  /// Duration, by the monotonic clock.
  package var duration: Duration
  /// The maximum age of a snapshot in use, in seconds; nil if all were read from files.
  package var oldestSnapshot: Int?

  /// Creates an event of a run about which nothing is known yet.
  package init(pipeline: String, started: Double) {
    self.pipeline = pipeline
    self.started = started
    runID = ""
    folder = ""
    exitStatus = 0
    outcome = ""
    troubles = []
    coversSources = false
    changes = ""
    counts = [:]
    duration = .zero
  }
}
