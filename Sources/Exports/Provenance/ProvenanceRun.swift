import Publication

/// What provenance tells of a run beside its dataset. Nothing here depends on the clock: when the run was stands in `run.json`.
struct ProvenanceRun: Sendable {
  var toolVersion: String
  /// Path and SHA-256 of the pipeline's manifest; nil for bare pages.
  var manifest: RunManifest.Input?

  init(_ run: RunManifest) {
    toolVersion = run.toolVersion
    manifest = run.manifest
  }
}
