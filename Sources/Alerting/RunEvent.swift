import Records

/// A problem that needs attention: a source without its page, a failed gate, a failed run.
package struct Trouble: Sendable, Hashable {
  /// The same in every run for the same problem: `source:office-manager:stale`, `gate:drift`, `run:inputOutput`.
  package var key: String
  /// The problem and what to do, in one or two sentences.
  package var words: String

  /// Creates a problem.
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
  /// Whether the run read its sources; a run that failed earlier cannot tell whether previous problems persist.
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

  /// Creates the event of a run whose outcome is not known yet.
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
