import Acquisition
import Records

/// How a run is carried out; nothing here changes a published figure.
public struct RunOptions: Sendable {
  /// Workers; the results are the same for any number.
  public var jobs: Int
  /// Publish nothing when something is new that weighs `warning` or more.
  public var strict: Bool
  /// Escape text that a spreadsheet would run as a formula.
  public var spreadsheetSafe: Bool
  /// Fetch nothing: the archive answers in the place of the network.
  public var offline: Bool
  /// Publish the archived pages with their figures marked.
  public var pages: Bool
  /// Use what earlier runs read and published, where that is what this run would come to.
  public var usesCache = true
  /// How long to wait for another run of the pipeline to end.
  public var wait: Duration = .zero
  /// What the operator wants to be told, and how.
  public var operatorSettings = OperatorSettings()
  /// Show every trouble of the run, not only what is new: for a person at a terminal.
  public var showsKnownTroubles = false
  /// The options as given, for `run.json`.
  public var asGiven: [String: String]
  /// How much of a page is read.
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
