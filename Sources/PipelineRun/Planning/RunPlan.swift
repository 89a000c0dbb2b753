import Acquisition
import Files
import Foundation
import PipelineSpecs
import Records

/// A source in a run plan.
package struct PlannedSource: Sendable, Hashable, Codable {
  /// The origin; its location is the path as given in the manifest or on the command line.
  package var origin: Origin
  /// The path to read, relative to the working directory; `-` is standard input.
  package var path: String
  /// The subject of the page, if given.
  package var subject: SourceSubject?
  /// Why there is no page at the path, if known in advance.
  package var failure: AcquisitionError?
  /// The URL to fetch; nil for a page with a path.
  package var address: String?
  /// The location of the page in the WARC file at the path; nil for other files.
  package var record: WARCPlace?
  /// The expected content.
  package var expectation: PageExpectation?
  /// Maximum age of a fallback snapshot in seconds; nil: unlimited.
  package var maxAge: Int?
  /// What a person says of figures that no general rule reads right.
  package var hints: [ReadingHint] = []
  /// The page itself, if supplied with the source.
  var page: GivenPage?
}

/// A page supplied with its source.
struct GivenPage: Sendable, Hashable, Codable {
  var bytes: [UInt8]
  /// The media type, if known; nil: detected from content and URL.
  var mediaType: String?
  /// The charset, if known; nil: detected from the page.
  var charset: String?
}

/// The plan of a run: the sources of a pipeline and how to reconcile and publish them.
package struct RunPlan: Sendable, Codable {
  /// The folder under the output root.
  package var pipeline: String
  /// The group of sources compared with each other.
  package var topic: String
  /// The sources, in the order of the manifest or command line.
  package var sources: [PlannedSource]
  /// Files of official statistics, in addition to the reference database of the output root.
  package var references: [String] = []
  /// The aliases file.
  package var aliases: String?
  /// The decisions, in file order.
  package var decisions: [ReviewDecision] = []
  /// Weights and ladder.
  package var policy: ReconciliationPolicy
  /// ISO 3166 code of the default area.
  package var areaDefault: String?
  /// The output root, relative to the working directory.
  package var outputRoot: String
  /// The manifest's path; nil for bare pages.
  package var manifest: String?
  /// The output formats.
  package var outputs: [OutputFormat] = OutputFormat.usual
  /// License of the published data; empty if not stated.
  package var license = ""
  /// The fetch policy; nil if no page is fetched.
  package var fetching: FetchPolicy?
  /// When a source's new page is not believed.
  package var drops = DropPolicy()
  /// The policy for expired snapshots.
  package var onExpired = AgePolicy.Action.stop
  /// The publication gates.
  package var gates: [GateRule] = []
  /// What is kept of earlier runs.
  package var keep = RetentionPolicy()

  /// The pipeline's folder.
  package var pipelineFolder: String { (outputRoot as NSString).appendingPathComponent(pipeline) }
  /// The reviewers whose decisions and hints are applied, sorted.
  var reviewers: [String] { Set(decisions.map(\.by) + sources.flatMap { $0.hints.map(\.by) }).sorted() }
  /// The folder of the pipeline's archive.
  package var archiveFolder: String { "\(outputRoot)/snapshots/\(pipeline)" }
  /// The folder of cached extraction results; can be deleted at any time.
  var readPagesFolder: String { "\(outputRoot)/.cache/\(pipeline)" }
  /// The pages to fetch.
  package var targets: [FetchTarget] {
    sources.compactMap { source in source.address.map { FetchTarget(source: source.origin.sourceID, address: $0) } }
  }

  /// The base folder of the sources' locations.
  package var sourceRoot: String {
    let folder = manifest.map { parentFolder(of: $0) } ?? ""
    return URL(fileURLWithPath: folder.isEmpty ? "." : folder).standardizedFileURL.path
  }

  /// The plan of a manifest; `output` overrides the manifest's, and the default is `output` in the working directory.
  package init(manifest: PipelineManifest, output: String?) {
    pipeline = manifest.pipeline
    topic = manifest.topic
    policy = manifest.policy
    areaDefault = manifest.areaDefault
    outputRoot = output ?? manifest.output ?? "output"
    self.manifest = manifest.path
    references = manifest.references
    fetching = manifest.fetching
    outputs = manifest.outputs
    license = manifest.license
    aliases = manifest.aliases
    drops = manifest.drops
    onExpired = manifest.ages.action
    gates = manifest.gates
    keep = manifest.keep
    sources = manifest.sources.map { source in
      let origin = Origin(
        sourceID: source.id, topic: manifest.topic, publisher: source.publisher, title: source.title,
        location: source.address.map(redacted) ?? source.path,
        license: source.license)
      return PlannedSource(
        origin: origin, path: source.resolvedPath, subject: source.subject, address: source.address,
        expectation: source.expectation,
        maxAge: source.maxAge ?? manifest.ages.maxAge, hints: source.hints)
    }
  }

  /// The plan of a topic whose rows come from a stream, with equal source weights.
  init(topic: String) {
    pipeline = topic
    self.topic = topic
    policy = ReconciliationPolicy()
    outputRoot = ""
    sources = []
  }

  /// The implicit plan of bare pages and folders: the pipeline is named after the topic, with equal source weights.
  /// Throws a usage failure if the topic is not a valid folder name.
  package init(pages paths: [String], topic: String, output: String?) throws(RunFailure) {
    if let reason = unsafeNameReason(topic) { throw RunFailure(.usage, "the topic '\(topic)' \(reason)") }
    pipeline = topic
    self.topic = topic
    policy = ReconciliationPolicy()
    outputRoot = output ?? "output"
    sources = Array(plannedSources(paths, topic: topic))
  }
}

/// The pages given by paths, as sources named after their files, one at a time; paths without a page become failed
/// sources.
package func plannedSources(_ paths: [String], topic: String) -> some Sequence<PlannedSource> {
  InputListing(paths).lazy.map { input in
    switch input {
    case .page(let page):
      PlannedSource(
        origin: Origin(sourceID: page.sourceID, topic: topic, location: page.path), path: page.path, record: page.record
      )
    case .failure(let failure):
      PlannedSource(
        origin: Origin(sourceID: failure.sourceID, topic: topic, location: failure.error.path),
        path: failure.error.path, failure: failure.error)
    }
  }
}

/// Reads and validates a manifest. Throws `noInput` if it is missing, `manifest` with all errors, one per line.
///
/// - Parameter allowingMissingPages: a page whose file is missing is no error of the manifest: its source fails when it
///   is read, and the others do not.
package func loadManifest(_ path: String, allowingMissingPages: Bool = false) throws(RunFailure) -> PipelineManifest {
  try loadWritten(path, "manifest") { bytes throws(ManifestError) in
    try parseManifest(
      bytes, path: path, ruleNames: Stages.ruleNames, allowingMissingPages: allowingMissingPages)
  }
}

/// The plan of a manifest with its decisions; `output` overrides the manifest's. Throws like `loadManifest`, for either
/// file.
package func loadPlan(_ path: String, output: String? = nil) throws(RunFailure) -> RunPlan {
  let manifest = try loadManifest(path, allowingMissingPages: true)
  var plan = RunPlan(manifest: manifest, output: output)
  if let decisions = manifest.decisions { plan.decisions = try loadDecisions(decisions) }
  return plan
}

/// Reads and validates a decisions file; throws like `loadManifest`.
package func loadDecisions(_ path: String) throws(RunFailure) -> [ReviewDecision] {
  try loadWritten(path, "decisions") { bytes throws(ManifestError) in try parseDecisions(bytes, path: path) }
}

/// Reads and validates operator settings; throws like `loadManifest`.
package func loadOperatorSettings(_ path: String) throws(RunFailure) -> OperatorSettings {
  try loadWritten(path, "operator's settings") { bytes throws(ManifestError) in
    try parseOperatorSettings(bytes, path: path)
  }
}

/// What is made of a file that people write by hand; `what` names it in the message that there is none.
private func loadWritten<Value>(
  _ path: String, _ what: String, _ parse: ([UInt8]) throws(ManifestError) -> Value
) throws(RunFailure) -> Value {
  let bytes: [UInt8]
  do throws(AcquisitionError) {
    bytes = try readFile(path, limits: AcquisitionLimits(bytes: 1 << 20))
  } catch {
    throw RunFailure(.noInput, "\(what) \(error)")
  }
  do throws(ManifestError) {
    return try parse(bytes)
  } catch {
    throw RunFailure(.manifest, error.problems.map(\.description).joined(separator: "\n"))
  }
}

/// Whether an argument names a manifest rather than a page.
package func isManifestPath(_ path: String) -> Bool {
  ["yaml", "yml"].contains((path as NSString).pathExtension.lowercased())
}
