import Records

/// One page of a pipeline, as its manifest names it.
public struct ManifestSource: Sendable, Hashable {
  /// Safe as a file name, unique in the manifest.
  public var id: String
  /// The path as written, relative to the manifest's folder; empty for a page with an address.
  public var path: String
  /// The path from the working folder of the process.
  public var resolvedPath: String
  /// The http or https address as written; nil for a page with a path.
  public var address: String?
  /// Whom the page is by, or empty.
  public var publisher: String
  /// The page's title, or empty.
  public var title: String
  /// What may be done with the page, in words, or empty.
  public var license: String
  /// What the page is about; nil when the manifest leaves that to the page.
  public var subject: SourceSubject?
  /// What the page is expected to give; nil when the manifest does not say.
  public var expectation: PageExpectation?
  /// The greatest age of a snapshot that stands in, in seconds; nil: the pipeline's.
  public var maxAge: Int?
  /// What a person says of figures that no general rule reads right.
  public var hints: [ReadingHint] = []
}

/// A pipeline manifest (`pipelines/*.yaml`) as typed values; every field has been checked.
public struct PipelineManifest: Sendable, Hashable {
  /// The path of the manifest as given.
  public var path: String
  /// The pipeline's name, which is its folder under the output root.
  public var pipeline: String
  /// The group of sources compared with each other.
  public var topic: String
  /// In the order of the manifest; never empty.
  public var sources: [ManifestSource]
  /// Files of official statistics, seen from the working folder of the process.
  public var references: [String]
  /// The file of reviewed titles, seen from the working folder; nil when the manifest names none.
  public var aliases: String?
  /// The file of reviewers' decisions, seen from the working folder; nil when the manifest names none.
  public var decisions: String?
  /// Weights and ladder.
  public var policy: ReconciliationPolicy
  /// ISO 3166 code of the place that figures without a named place are about; nil for the country of their currency.
  public var areaDefault: String?
  /// The output root from the working folder of the process; nil when the manifest names none.
  public var output: String?
  /// The forms in which runs are published.
  public var outputs: [OutputFormat] = OutputFormat.usual
  /// What may be done with what is published, as a name of SPDX (`CC-BY-4.0`); empty where the manifest does not say.
  public var license = ""
  /// How pages are fetched; nil when no source has an address and the manifest does not say.
  public var fetching: FetchPolicy?
  /// When a source's new page is not believed.
  public var drops = DropPolicy()
  /// How old a snapshot that stands in may be.
  public var ages = AgePolicy()
  /// What a dataset must be like to be published.
  public var gates: [GateRule] = []
  /// What is kept of earlier runs.
  public var keep = RetentionPolicy()
}

/// A mistake in a manifest and where it stands.
public struct ManifestProblem: Sendable, Hashable, CustomStringConvertible {
  /// The manifest's path as given.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// What is wrong, and where it helps what to write instead.
  public var message: String

  /// `file:line:column: message`, which editors and CI make into a link.
  public var description: String { "\(file):\(line):\(column): \(message)" }
}

/// Every mistake of one manifest, in the order in which they stand in it; never empty.
public struct ManifestError: Error, Sendable {
  /// In the order of the file.
  public var problems: [ManifestProblem]
}
