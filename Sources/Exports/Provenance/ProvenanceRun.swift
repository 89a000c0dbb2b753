import Publication

/// Run metadata for provenance, independent of the clock (times are only in `run.json`).
struct ProvenanceRun: Sendable {
  var toolVersion: String
  /// Path and SHA-256 of the pipeline's manifest; nil for bare pages.
  var manifest: RunManifest.Input?

  init(_ run: RunManifest) {
    toolVersion = run.toolVersion
    manifest = run.manifest
  }
}
