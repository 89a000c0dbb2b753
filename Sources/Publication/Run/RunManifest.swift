import Foundation
import Records

/// `run.json`: how a run went. All that depends on the clock or the machine stands here and in no other file.
public struct RunManifest: Sendable, Hashable, Codable {
  /// A file or page the run read.
  public struct Input: Sendable, Hashable, Codable {
    /// The path as given, or the address.
    public var path: String
    /// 64 hexadecimal digits.
    public var sha256: String
    /// Size in bytes.
    public var bytes: Int

    /// Creates the record of an input.
    public init(path: String, sha256: String, bytes: Int) {
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
    }
  }

  /// How long a stage took.
  public struct StageTiming: Sendable, Hashable, Codable {
    /// Name of the stage.
    public var stage: String
    /// Wall-clock time.
    public var milliseconds: Int

    /// Creates the timing of a stage.
    public init(stage: String, milliseconds: Int) {
      self.stage = stage
      self.milliseconds = milliseconds
    }
  }

  /// How old the snapshot of a source was when the run began.
  public struct SourceAge: Sendable, Hashable, Codable {
    /// The source.
    public var sourceID: String
    /// ISO 8601 instant of the fetch.
    public var fetchedAt: String
    /// Age in seconds.
    public var seconds: Int

    /// Creates the age of a source.
    public init(sourceID: String, fetchedAt: String, seconds: Int) {
      self.sourceID = sourceID
      self.fetchedAt = fetchedAt
      self.seconds = seconds
    }

    private enum CodingKeys: String, CodingKey {
      case sourceID = "source_id"
      case fetchedAt = "fetched_at"
      case seconds
    }
  }

  /// What a gate before publication said.
  public struct Gate: Sendable, Hashable, Codable {
    /// Its name in the manifest: `observations`, `drift` …
    public var name: String
    /// Whether it keeps the run from being published; else it warns.
    public var stops: Bool
    /// One sentence.
    public var message: String

    /// Creates what a gate said.
    public init(name: String, stops: Bool, message: String) {
      self.name = name
      self.stops = stops
      self.message = message
    }
  }

  /// That a person published a run which a gate had stopped.
  public struct Approval: Sendable, Hashable, Codable {
    /// Who.
    public var by: String
    /// Why.
    public var reason: String
    /// When, ISO 8601 in UTC.
    public var date: String

    /// Creates an approval.
    public init(by: String, reason: String, date: String) {
      self.by = by
      self.reason = reason
      self.date = date
    }
  }

  /// Given by the publisher.
  public package(set) var runID = ""
  /// The place of the run among those of its pipeline, from 1: the order of runs, whatever the clock said. nil in runs of versions that did not count.
  public var sequence: Int?
  /// Name of the pipeline; given by the publisher.
  public package(set) var pipeline = ""
  /// Version of the published form.
  public internal(set) var schemaVersion = SchemaVersion.current
  /// Version of the program.
  public var toolVersion: String
  /// When the run began, an ISO 8601 instant in UTC.
  public var started: String
  /// When the files were written; given by the publisher.
  public internal(set) var finished = ""
  /// The options of the run as given, by name.
  public var options: [String: String]
  /// The pipeline's manifest as it was read; nil for bare pages.
  public var manifest: Input?
  /// What was read.
  public var inputs: [Input]
  /// Numbers of rows, by table and by status or severity; given by the publisher.
  public internal(set) var counts: [String: Int] = [:]
  /// In the order in which the stages ran; the publisher appends its own.
  public var timings: [StageTiming]
  /// How old the snapshots used were.
  public var sourceAges: [SourceAge]
  /// `published`, or why not all is well, in words.
  public var outcome: String
  /// The exit status of the program.
  public var exitStatus: Int
  /// What gates had to say; nil when nothing.
  public var gates: [Gate]?
  /// The run whose files these are too, since nothing that they are made of had changed; nil for other runs.
  public var sameAs: String?
  /// Who published the run though a gate had stopped it; nil for other runs.
  public var approval: Approval?

  /// Creates the manifest of a run that began at `started`.
  public init(
    toolVersion: String, started: Date, options: [String: String] = [:], manifest: Input? = nil, inputs: [Input], timings: [StageTiming] = [],
    sourceAges: [SourceAge] = [],
    outcome: String = "published", exitStatus: Int = 0
  ) {
    self.toolVersion = toolVersion
    self.started = started.formatted(.iso8601)
    self.options = options
    self.manifest = manifest
    self.inputs = inputs
    self.timings = timings
    self.sourceAges = sourceAges
    self.outcome = outcome
    self.exitStatus = exitStatus
  }

  private enum CodingKeys: String, CodingKey {
    case runID = "run_id"
    case sequence, pipeline
    case schemaVersion = "schema_version"
    case toolVersion = "tool_version"
    case started, finished, options, manifest, inputs, counts, timings
    case sourceAges = "source_ages"
    case outcome
    case exitStatus = "exit_status"
    case gates
    case sameAs = "same_as"
    case approval
  }

  /// The manifest as pretty JSON with sorted keys.
  func encoded() throws(PublicationError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    } catch {
      throw PublicationError(kind: .defect, operation: "encode", path: "run.json", reason: String(describing: error))
    }
  }

  /// The numbers of rows, and how they divide: `statistics`, `statistics.contested`, `findings.error`, `sources.failed` …
  public static func counts(of dataset: RunDataset) -> [String: Int] {
    var counts = [
      "sources": dataset.sources.count, "observations": dataset.observations.count, "statistics": dataset.statistics.count,
      "conflicts": dataset.conflicts.count, "findings": dataset.findings.count, "tables": dataset.tables.count,
    ]
    for source in dataset.sources { counts["sources.\(source.outcome.rawValue)", default: 0] += 1 }
    for statistic in dataset.statistics { counts["statistics.\(statistic.status.rawValue)", default: 0] += 1 }
    for conflict in dataset.conflicts { counts["conflicts.\(conflict.severity.rawValue)", default: 0] += 1 }
    for finding in dataset.findings { counts["findings.\(finding.severity.rawValue)", default: 0] += 1 }
    return counts
  }
}
