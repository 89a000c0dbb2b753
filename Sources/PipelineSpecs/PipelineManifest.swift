import Records

/// One page of a pipeline, as its manifest names it.
package struct ManifestSource: Sendable, Hashable {
  /// Safe as a file name, unique in the manifest.
  package var id: String
  /// The path as written, relative to the manifest's folder; empty for a page with an address.
  package var path: String
  /// The path from the working folder of the process.
  package var resolvedPath: String
  /// The http or https address as written; nil for a page with a path.
  package var address: String?
  /// Whom the page is by, or empty.
  package var publisher: String
  /// The page's title, or empty.
  package var title: String
  /// What may be done with the page, in words, or empty.
  package var license: String
  /// What the page is about; nil when the manifest leaves that to the page.
  package var subject: SourceSubject?
  /// What the page is expected to give; nil when the manifest does not say.
  package var expectation: PageExpectation?
  /// The greatest age of a snapshot that stands in, in seconds; nil: the pipeline's.
  package var maxAge: Int?
  /// What a person says of figures that no general rule reads right.
  package var hints: [ReadingHint] = []
}

/// A pipeline manifest (`pipelines/*.yaml`) as typed values; every field has been checked.
package struct PipelineManifest: Sendable, Hashable {
  /// The path of the manifest as given.
  package var path: String
  /// The pipeline's name, which is its folder under the output root.
  package var pipeline: String
  /// The group of sources compared with each other.
  package var topic: String
  /// In the order of the manifest; never empty.
  package var sources: [ManifestSource]
  /// Files of official statistics, seen from the working folder of the process.
  package var references: [String]
  /// The file of reviewed titles, seen from the working folder; nil when the manifest names none.
  package var aliases: String?
  /// The file of reviewers' decisions, seen from the working folder; nil when the manifest names none.
  package var decisions: String?
  /// Weights and ladder.
  package var policy: ReconciliationPolicy
  /// ISO 3166 code of the place that figures without a named place are about; nil for the country of their currency.
  package var areaDefault: String?
  /// The output root from the working folder of the process; nil when the manifest names none.
  package var output: String?
  /// The forms in which runs are published.
  package var outputs: [OutputFormat] = OutputFormat.usual
  /// What may be done with what is published, as a name of SPDX (`CC-BY-4.0`); empty where the manifest does not say.
  package var license = ""
  /// How pages are fetched; nil when no source has an address and the manifest does not say.
  package var fetching: FetchPolicy?
  /// When a source's new page is not believed.
  package var drops = DropPolicy()
  /// How old a snapshot that stands in may be.
  package var ages = AgePolicy()
  /// What a dataset must be like to be published.
  package var gates: [GateRule] = []
  /// What is kept of earlier runs.
  package var keep = RetentionPolicy()
}

/// A mistake in a manifest and where it stands.
package struct ManifestProblem: Sendable, Hashable, CustomStringConvertible {
  /// The manifest's path as given.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
  /// What is wrong, and where it helps what to write instead.
  package var message: String

  /// `file:line:column: message`, which editors and CI make into a link.
  package var description: String { "\(file):\(line):\(column): \(message)" }
}

/// Every mistake of one manifest, in the order in which they stand in it; never empty.
package struct ManifestError: Error, Sendable {
  /// In the order of the file.
  package var problems: [ManifestProblem]
}
