import Acquisition
import Foundation
import PipelineSpecs
import Records

/// A source as a run is to read it.
public struct PlannedSource: Sendable, Hashable, Codable {
  /// Whom the page is by; its location is the path as the manifest or the command line gives it.
  public var origin: Origin
  /// Where to read from, seen from the working folder; `-` is standard input.
  public var path: String
  /// What the page is about, if the manifest says.
  public var subject: SourceSubject?
  /// Why there is no page at the path, where that is known before reading.
  public var failure: AcquisitionError?
  /// Where to fetch from; nil for a page with a path.
  public var address: String?
  /// Where the page stands in the WARC file at the path; nil for other files.
  public var record: WARCPlace?
  /// What the page is expected to give.
  public var expectation: PageExpectation?
  /// The greatest age of a snapshot that stands in, in seconds; nil: any.
  public var maxAge: Int?
  /// What a person says of figures that no general rule reads right.
  public var hints: [ReadingHint] = []
  /// The page itself, where whoever names the source gives it along.
  var page: GivenPage?
}

/// A page that came with its source.
struct GivenPage: Sendable, Hashable, Codable {
  var bytes: [UInt8]
  /// As whoever gives the page knows it; nil: decided by content and address.
  var mediaType: String?
  /// Likewise; nil: decided by the page.
  var charset: String?
}

/// What one run is to do: the sources of one pipeline and how they are settled and published.
public struct RunPlan: Sendable, Codable {
  /// The folder under the output root.
  public var pipeline: String
  /// The group of sources compared with each other.
  public var topic: String
  /// In the order of the manifest or the command line.
  public var sources: [PlannedSource]
  /// Files of official statistics, beside the reference database of the output root.
  public var references: [String] = []
  /// The file of reviewed titles for the crosswalk.
  public var aliases: String?
  /// What reviewers decided, in the order of the file.
  public var decisions: [ReviewDecision] = []
  /// Weights and ladder.
  public var policy: ReconciliationPolicy
  /// ISO 3166 code for figures without a named place.
  public var areaDefault: String?
  /// The output root, seen from the working folder.
  public var outputRoot: String
  /// The manifest's path; nil for bare pages.
  public var manifest: String?
  /// The forms in which the run is published.
  public var outputs: [OutputFormat] = OutputFormat.usual
  /// What may be done with what is published; empty where the manifest does not say.
  public var license = ""
  /// How pages are fetched; nil when none is.
  public var fetching: FetchPolicy?
  /// When a source's new page is not believed.
  public var drops = DropPolicy()
  /// What is done with a source whose snapshot is too old.
  public var onExpired = AgePolicy.Action.stop
  /// What the dataset must be like to be published.
  public var gates: [GateRule] = []
  /// What is kept of earlier runs.
  public var keep = RetentionPolicy()

  /// The pipeline's folder.
  public var pipelineFolder: String { (outputRoot as NSString).appendingPathComponent(pipeline) }
  /// The persons whose decisions and hints it carries out, sorted.
  var reviewers: [String] { Set(decisions.map(\.by) + sources.flatMap { $0.hints.map(\.by) }).sorted() }
  /// The folder of the pipeline's archive.
  public var archiveFolder: String { "\(outputRoot)/snapshots/\(pipeline)" }
  /// The folder of what was read from fetched pages before; it may be deleted at any time.
  var readPagesFolder: String { "\(outputRoot)/.cache/\(pipeline)" }
  /// The pages that are fetched.
  public var targets: [FetchTarget] {
    sources.compactMap { source in source.address.map { FetchTarget(source: source.origin.sourceID, address: $0) } }
  }

  /// The folder to which the sources' locations are relative.
  public var sourceRoot: String {
    let folder = manifest.map { ($0 as NSString).deletingLastPathComponent } ?? ""
    return URL(fileURLWithPath: folder.isEmpty ? "." : folder).standardizedFileURL.path
  }

  /// The plan of a manifest; `output`, where given, goes before the manifest's own, and `output` in the working folder comes last.
  public init(manifest: PipelineManifest, output: String?) {
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
        sourceID: source.id, topic: manifest.topic, publisher: source.publisher, title: source.title, location: source.address.map(redacted) ?? source.path,
        license: source.license)
      return PlannedSource(
        origin: origin, path: source.resolvedPath, subject: source.subject, address: source.address, expectation: source.expectation,
        maxAge: source.maxAge ?? manifest.ages.maxAge, hints: source.hints)
    }
  }

  /// The plan of a topic whose rows come from elsewhere: every source weighs the same.
  init(topic: String) {
    pipeline = topic
    self.topic = topic
    policy = ReconciliationPolicy()
    outputRoot = ""
    sources = []
  }

  /// The implicit plan of bare pages and folders: the pipeline is named after the topic, every source weighs the same.
  /// Throws a usage failure for a topic that cannot name a folder.
  public init(pages paths: [String], topic: String, output: String?) throws(RunFailure) {
    if let reason = unsafeNameReason(topic) { throw RunFailure(.usage, "the topic '\(topic)' \(reason)") }
    pipeline = topic
    self.topic = topic
    policy = ReconciliationPolicy()
    outputRoot = output ?? "output"
    sources = plannedSources(paths, topic: topic)
  }
}

/// The pages that paths stand for, as sources named by their files; paths without a page are sources that have failed.
public func plannedSources(_ paths: [String], topic: String) -> [PlannedSource] {
  let expansion = expandInputs(paths)
  let pages = expansion.inputs.map {
    PlannedSource(origin: Origin(sourceID: $0.sourceID, topic: topic, location: $0.path), path: $0.path, record: $0.record)
  }
  let failed = expansion.failures.map {
    PlannedSource(origin: Origin(sourceID: $0.sourceID, topic: topic, location: $0.error.path), path: $0.error.path, failure: $0.error)
  }
  return pages + failed
}

/// Reads and checks a manifest. Throws a failure of code `noInput` when there is none, of code `manifest` with all its mistakes, one a line.
public func loadManifest(_ path: String) throws(RunFailure) -> PipelineManifest {
  try loadWritten(path, "manifest") { bytes throws(ManifestError) in try parseManifest(bytes, path: path, ruleNames: Stages.ruleNames) }
}

/// The plan of a manifest with the decisions that it names; `output` goes before the manifest's own. Throws as `loadManifest` does, for either file.
public func loadPlan(_ path: String, output: String? = nil) throws(RunFailure) -> RunPlan {
  let manifest = try loadManifest(path)
  var plan = RunPlan(manifest: manifest, output: output)
  if let decisions = manifest.decisions { plan.decisions = try loadDecisions(decisions) }
  return plan
}

/// Reads and checks a file of decisions; throws as `loadManifest` does.
public func loadDecisions(_ path: String) throws(RunFailure) -> [ReviewDecision] {
  try loadWritten(path, "decisions") { bytes throws(ManifestError) in try parseDecisions(bytes, path: path) }
}

/// Reads and checks an operator's settings; throws as `loadManifest` does.
public func loadOperatorSettings(_ path: String) throws(RunFailure) -> OperatorSettings {
  try loadWritten(path, "operator's settings") { bytes throws(ManifestError) in try parseOperatorSettings(bytes, path: path) }
}

/// What is made of a file that people write by hand; `what` names it in the message that there is none.
private func loadWritten<Value>(_ path: String, _ what: String, _ parse: ([UInt8]) throws(ManifestError) -> Value) throws(RunFailure) -> Value {
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

/// True for arguments that name a manifest rather than a page.
public func isManifestPath(_ path: String) -> Bool { ["yaml", "yml"].contains((path as NSString).pathExtension.lowercased()) }
