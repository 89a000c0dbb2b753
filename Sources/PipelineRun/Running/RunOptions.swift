import Acquisition
import Records

/// Options of a run; none affects a published figure.
public struct RunOptions: Sendable {
  /// Number of workers; does not affect the results.
  public var jobs: Int
  /// Do not publish if there is a new finding or conflict of severity `warning` or higher.
  public var strict: Bool
  /// Escape text that a spreadsheet would interpret as a formula.
  public var spreadsheetSafe: Bool
  /// Use the archive instead of the network.
  public var offline: Bool
  /// Publish the archived pages with their figures highlighted.
  public var pages: Bool
  /// How long to wait for another run of the pipeline to end.
  public var wait: Duration = .zero
  /// The notification settings.
  public var operatorSettings = OperatorSettings()
  /// Show all problems of the run, not only new ones (for terminals).
  public var showsKnownTroubles = false
  /// The options as given, for `run.json`.
  public var asGiven: [String: String]
  /// Size limits for pages.
  public var limits: AcquisitionLimits
  /// The version of the program, for `run.json`.
  public var toolVersion: String

  /// Creates options.
  public init(
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
