import Acquisition
import Records

/// Options of a run; none affects a published figure.
package struct RunOptions: Sendable {
  /// Number of workers; does not affect the results.
  package var jobs: Int
  /// Do not publish if there is a new finding or conflict of severity `warning` or higher.
  package var strict: Bool
  /// Escape text that a spreadsheet would interpret as a formula.
  package var spreadsheetSafe: Bool
  /// Use the archive instead of the network.
  package var offline: Bool
  /// Publish the archived pages with their figures highlighted.
  package var pages: Bool
  /// Reuse results of earlier runs if this run would produce the same.
  package var usesCache = true
  /// How long to wait for another run of the pipeline to end.
  package var wait: Duration = .zero
  /// The notification settings.
  package var operatorSettings = OperatorSettings()
  /// Show all problems of the run, not only new ones (for terminals).
  package var showsKnownTroubles = false
  /// The options as given, for `run.json`.
  package var asGiven: [String: String]
  /// Size limits for pages.
  package var limits: AcquisitionLimits
  /// The version of the program, for `run.json`.
  package var toolVersion: String

  /// Creates options.
  package init(
    jobs: Int = 1, strict: Bool = false, spreadsheetSafe: Bool = false, offline: Bool = false, pages: Bool = true,
    asGiven: [String: String] = [:],
    limits: AcquisitionLimits = AcquisitionLimits(), toolVersion: String
  ) {
    self.jobs = jobs
    self.strict = strict
    self.spreadsheetSafe = spreadsheetSafe
    self.offline = offline
    self.pages = pages
    self.asGiven = asGiven
    self.limits = limits
    self.toolVersion = toolVersion
  }
}
