import Records

/// A source in a pipeline manifest.
public struct ManifestSource: Sendable, Hashable {
  /// Safe as a file name, unique in the manifest.
  public var id: String
  /// The path as written, relative to the manifest's folder; empty for a page with a URL.
  public var path: String
  /// The path relative to the working directory.
  public var resolvedPath: String
  /// The http or https URL as written; nil for a page with a path.
  public var address: String?
  /// The publisher, or empty.
  public var publisher: String
  /// The page's title, or empty.
  public var title: String
  /// The license of the page, as text, or empty.
  public var license: String
  /// The subject of the page; nil to take it from the page.
  public var subject: SourceSubject?
  /// The expected content; nil if not given.
  public var expectation: PageExpectation?
  /// Maximum age of a fallback snapshot in seconds; nil: the pipeline's.
  public var maxAge: Int?
  /// The reading hints.
  public var hints: [ReadingHint] = []
}

/// A validated pipeline manifest (`pipelines/*.yaml`).
public struct PipelineManifest: Sendable, Hashable {
  /// The path of the manifest as given.
  public var path: String
  /// The pipeline's name, also its folder name under the output root.
  public var pipeline: String
  /// The group of sources compared with each other.
  public var topic: String
  /// The sources in manifest order; never empty.
  public var sources: [ManifestSource]
  /// Files of official statistics, relative to the working directory.
  public var references: [String]
  /// The aliases file, relative to the working directory; nil if none is given.
  public var aliases: String?
  /// The decisions file, relative to the working directory; nil if none is given.
  public var decisions: String?
  /// The reconciliation policy.
  public var policy: ReconciliationPolicy
  /// ISO 3166 code of the default area for figures without one; nil for the country of their currency.
  public var areaDefault: String?
  /// The output root, relative to the working directory; nil if none is given.
  public var output: String?
  /// The output formats.
  public var outputs: [OutputFormat] = OutputFormat.usual
  /// License of the published data, as an SPDX name (`CC-BY-4.0`); empty if not stated.
  public var license = ""
  /// The fetch policy; nil if not given and no source has a URL.
  public var fetching: FetchPolicy?
  /// When a source's new page is rejected because of lost figures.
  public var drops = DropPolicy()
  /// Maximum age of fallback snapshots.
  public var ages = AgePolicy()
  /// The publication gates.
  public var gates: [GateRule] = []
  /// The retention policy.
  public var keep = RetentionPolicy()
}

/// An error in a manifest, with its location.
public struct ManifestProblem: Sendable, Hashable, CustomStringConvertible {
  /// The manifest's path as given.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// The problem and, if helpful, the correction.
  public var message: String

  /// `file:line:column: message`, as understood by editors and CI.
  public var description: String { "\(file):\(line):\(column): \(message)" }
}

/// All errors of a manifest, in file order; never empty.
public struct ManifestError: Error, Sendable {
  /// In the order of the file.
  public var problems: [ManifestProblem]
}
