import Records

/// A source in a pipeline manifest.
package struct ManifestSource: Sendable, Hashable {
  /// Safe as a file name, unique in the manifest.
  package var id: String
  /// The path as written, relative to the manifest's folder; empty for a page with a URL.
  package var path: String
  /// The path relative to the working directory.
  package var resolvedPath: String
  /// The http or https URL as written; nil for a page with a path.
  package var address: String?
  /// The publisher, or empty.
  package var publisher: String
  /// The page's title, or empty.
  package var title: String
  /// The license of the page, as text, or empty.
  package var license: String
  /// The subject of the page; nil to take it from the page.
  package var subject: SourceSubject?
  /// The expected content; nil if not given.
  package var expectation: PageExpectation?
  /// Maximum age of a fallback snapshot in seconds; nil: the pipeline's.
  package var maxAge: Int?
  /// The reading hints.
  package var hints: [ReadingHint] = []
}

/// A validated pipeline manifest (`pipelines/*.yaml`).
package struct PipelineManifest: Sendable, Hashable {
  /// The path of the manifest as given.
  package var path: String
  /// The pipeline's name, also its folder name under the output root.
  package var pipeline: String
  /// The group of sources compared with each other.
  package var topic: String
  /// The sources in manifest order; never empty.
  package var sources: [ManifestSource]
  /// Files of official statistics, relative to the working directory.
  package var references: [String]
  /// The aliases file, relative to the working directory; nil if none is given.
  package var aliases: String?
  /// The decisions file, relative to the working directory; nil if none is given.
  package var decisions: String?
  /// The reconciliation policy.
  package var policy: ReconciliationPolicy
  /// ISO 3166 code of the default area for figures without one; nil for the country of their currency.
  package var areaDefault: String?
  /// The output root, relative to the working directory; nil if none is given.
  package var output: String?
  /// The output formats.
  package var outputs: [OutputFormat] = OutputFormat.usual
  /// License of the published data, as an SPDX name (`CC-BY-4.0`); empty if not stated.
  package var license = ""
  /// The fetch policy; nil if not given and no source has a URL.
  package var fetching: FetchPolicy?
  /// When a source's new page is rejected because of lost figures.
  package var drops = DropPolicy()
  /// Maximum age of fallback snapshots.
  package var ages = AgePolicy()
  /// The publication gates.
  package var gates: [GateRule] = []
  /// The retention policy.
  package var keep = RetentionPolicy()
}

/// An error in a manifest, with its location.
package struct ManifestProblem: Sendable, Hashable, CustomStringConvertible {
  /// The manifest's path as given.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
  /// The problem and, if helpful, the correction.
  package var message: String

  /// `file:line:column: message`, as understood by editors and CI.
  package var description: String { "\(file):\(line):\(column): \(message)" }
}

/// All errors of a manifest, in file order; never empty.
package struct ManifestError: Error, Sendable {
  /// In the order of the file.
  package var problems: [ManifestProblem]
}
