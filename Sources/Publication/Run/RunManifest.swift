import Foundation
import Records

/// `run.json`: metadata of a run. Everything that depends on the clock or machine is in this file only.
package struct RunManifest: Sendable, Hashable, Codable {
  /// An input of the run.
  package struct Input: Sendable, Hashable, Codable {
    /// The path as given, or the address.
    package var path: String
    /// 64 hexadecimal digits.
    package var sha256: String
    /// Size in bytes.
    package var bytes: Int

    /// Creates the record of an input.
    package init(path: String, sha256: String, bytes: Int) {
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
    }
  }

  /// Duration of a stage.
  package struct StageTiming: Sendable, Hashable, Codable {
    /// Name of the stage.
    package var stage: String
    /// Wall-clock time.
    package var milliseconds: Int

    /// Creates the timing of a stage.
    package init(stage: String, milliseconds: Int) {
      self.stage = stage
      self.milliseconds = milliseconds
    }
  }

  /// Age of the snapshot of a source at the start of the run.
  package struct SourceAge: Sendable, Hashable, Codable {
    /// The source.
    package var sourceID: String
    /// ISO 8601 instant of the fetch.
    package var fetchedAt: String
    /// Age in seconds.
    package var seconds: Int

    /// Creates the age of a source.
    package init(sourceID: String, fetchedAt: String, seconds: Int) {
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

  /// The result of a gate.
  package struct Gate: Sendable, Hashable, Codable {
    /// Its name in the manifest: `observations`, `drift` …
    package var name: String
    /// Whether it stops publication; otherwise it warns.
    package var stops: Bool
    /// One sentence.
    package var message: String

    /// Creates the result of a gate.
    package init(name: String, stops: Bool, message: String) {
      self.name = name
      self.stops = stops
      self.message = message
    }
  }

  /// Approval of a run that a gate had stopped.
  package struct Approval: Sendable, Hashable, Codable {
    /// The reviewer.
    package var by: String
    /// The reason.
    package var reason: String
    /// The time, ISO 8601 in UTC.
    package var date: String

    /// Creates an approval.
    package init(by: String, reason: String, date: String) {
      self.by = by
      self.reason = reason
      self.date = date
    }
  }

  /// Given by the publisher.
  package var runID = ""
  /// Sequence number of the run in its pipeline, from 1, independent of the clock; nil in runs of older versions.
  package var sequence: Int?
  /// Name of the pipeline; given by the publisher.
  package var pipeline = ""
  /// Schema version of the published files.
  package internal(set) var schemaVersion = SchemaVersion.current
  /// Version of the program.
  package var toolVersion: String
  /// When the run began, an ISO 8601 instant in UTC.
  package var started: String
  /// When the files were written; given by the publisher.
  package internal(set) var finished = ""
  /// The options of the run as given, by name.
  package var options: [String: String]
  /// The pipeline manifest; nil for bare pages.
  package var manifest: Input?
  /// The inputs.
  package var inputs: [Input]
  /// Numbers of rows, by table and by status or severity; given by the publisher.
  package internal(set) var counts: [String: Int] = [:]
  /// In the order in which the stages ran; the publisher appends its own.
  package var timings: [StageTiming]
  /// Ages of the snapshots used.
  package var sourceAges: [SourceAge]
  /// `published`, or a description of the problem.
  package var outcome: String
  /// The exit status of the program.
  package var exitStatus: Int
  /// Gate results; nil if there are none.
  package var gates: [Gate]?
  /// The earlier run that has the same files, if no input had changed since; otherwise nil.
  package var sameAs: String?
  /// The approval, if the run had been stopped by a gate.
  package var approval: Approval?

  /// Creates the manifest of a run that began at `started`.
  package init(
    toolVersion: String, started: Date, options: [String: String] = [:], manifest: Input? = nil, inputs: [Input],
    timings: [StageTiming] = [],
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

  /// Row counts by table and by status or severity: `statistics`, `statistics.contested`, `findings.error`,
  /// `sources.failed` …
  package static func counts(of dataset: RunDataset) -> [String: Int] {
    var counts = [
      "sources": dataset.sources.count, "observations": dataset.observations.count,
      "statistics": dataset.statistics.count,
      "conflicts": dataset.conflicts.count, "findings": dataset.findings.count, "tables": dataset.tables.count,
    ]
    for source in dataset.sources { counts["sources.\(source.outcome.rawValue)", default: 0] += 1 }
    for statistic in dataset.statistics { counts["statistics.\(statistic.status.rawValue)", default: 0] += 1 }
    for conflict in dataset.conflicts { counts["conflicts.\(conflict.severity.rawValue)", default: 0] += 1 }
    for finding in dataset.findings { counts["findings.\(finding.severity.rawValue)", default: 0] += 1 }
    return counts
  }
}
