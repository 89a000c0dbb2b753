import Records

/// Something that needs a person: a source without its page, a gate that was not met, a run that failed.
public struct Trouble: Sendable, Hashable {
  /// Stable over runs for the same trouble: `source:office-manager:stale`, `gate:drift`, `run:inputOutput`.
  public var key: String
  /// The problem and what to do, in one or two sentences.
  public var words: String

  /// Creates a trouble.
  public init(key: String, words: String) {
    self.key = key
    self.words = words
  }
}

/// The outcome of a run, for alerts.
public struct RunEvent: Sendable {
  /// Name of the pipeline.
  public var pipeline: String
  /// The run id; empty if no run was created.
  public var runID: String
  /// The run's folder; empty if there is none.
  public var folder: String
  /// Exit status of the run.
  public var exitStatus: Int32
  /// In one sentence.
  public var outcome: String
  /// Problems that need attention.
  public var troubles: [Trouble]
  /// Whether the run came as far as its sources: a run that failed before says nothing of troubles that began earlier.
  public var coversSources: Bool
  /// Description of the changes since the previous published run; empty if there are none or nothing was published.
  public var changes: String
  /// Numbers of rows by table and status, as in `run.json`.
  public var counts: [String: Int]
  /// When the run began, in seconds since 1970.
  public var started: Double
  /// Duration, by the monotonic clock.
  public var duration: Duration
  /// The maximum age of a snapshot in use, in seconds; nil if all were read from files.
  public var oldestSnapshot: Int?

  /// Creates an event of a run about which nothing is known yet.
  public init(pipeline: String, started: Double) {
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
