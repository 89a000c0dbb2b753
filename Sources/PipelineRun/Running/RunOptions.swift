import Acquisition
import Records

/// How a run is carried out; nothing here changes a published figure.
package struct RunOptions: Sendable {
  /// Workers; the results are the same for any number.
  package var jobs: Int
  /// Publish nothing when something is new that weighs `warning` or more.
  package var strict: Bool
  /// Escape text that a spreadsheet would run as a formula.
  package var spreadsheetSafe: Bool
  /// Fetch nothing: the archive answers in the place of the network.
  package var offline: Bool
  /// Publish the archived pages with their figures marked.
  package var pages: Bool
  /// How long to wait for another run of the pipeline to end.
  package var wait: Duration = .zero
  /// What the operator wants to be told, and how.
  package var operatorSettings = OperatorSettings()
  /// Show every trouble of the run, not only what is new: for a person at a terminal.
  package var showsKnownTroubles = false
  /// The options as given, for `run.json`.
  package var asGiven: [String: String]
  /// How much of a page is read.
  package var limits: AcquisitionLimits
  /// The version of the program, for `run.json`.
  package var toolVersion: String

  /// Creates options.
  package init(
    jobs: Int = 1, strict: Bool = false, spreadsheetSafe: Bool = false, offline: Bool = false, pages: Bool = true, asGiven: [String: String] = [:],
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
