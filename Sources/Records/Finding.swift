/// Severity of a finding or conflict.
package enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
  case info, warning, error

  /// Orders by severity: `info` < `warning` < `error`.
  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}

/// Something noteworthy about the *input* (a value, never a thrown error): one row of `findings.csv`.
package struct Finding: Sendable, Codable, Hashable, Identifiable {
  /// 16 hexadecimal digits, derived from source, check, locator, observations and message.
  package var id: String
  /// The source concerned.
  package var sourceID: String
  /// Stable code of the check, as listed in `FindingCheck`.
  package var check: FindingCheck
  /// `info` if no action is needed, `warning` if the page should be checked, `error` if it could not be used.
  package var severity: Severity
  /// Ids of the observations concerned, at most 12.
  package var observations: [String]
  /// Location on the page; `.page` for the whole page.
  package var locator: SourceLocator
  /// One human-readable sentence.
  package var message: String
  /// The expected value, or empty.
  package var expected: String
  /// The actual value, or empty.
  package var actual: String
  /// Distinguishes it from other findings of its check on the same page, independently of the figures; nil: the
  /// location of its first observation.
  package var about: [String]?

  /// Creates a finding with a provisional id; in a dataset, `LastingIDs` replaces it by one that does not depend on
  /// other figures of the page.
  package init(
    sourceID: String, check: FindingCheck, severity: Severity, observations: [String] = [],
    locator: SourceLocator = .page, message: String,
    expected: String = "", actual: String = "", about: [String]? = nil
  ) {
    self.about = about
    self.sourceID = sourceID
    self.check = check
    self.severity = severity
    self.observations = Array(observations.prefix(12))
    self.locator = locator
    self.message = message
    self.expected = expected
    self.actual = actual
    id = StableID.make([
      "finding", sourceID, check.rawValue, locator.description, self.observations.joined(separator: ";"), message,
    ])
  }
}

/// The checks that produce findings; the raw value is the stable code in `findings.csv`.
package enum FindingCheck: String, Codable, Sendable, CaseIterable, Hashable {
  case growthArithmetic = "growth-arithmetic"
  case hourlyAnnual = "hourly-annual"
  case percentileOrder = "percentile-order"
  case rangeMedian = "range-median"
  case completeness
  case foreignOccupation = "foreign-occupation"
  case synthetic
  case openingsArithmetic = "openings-arithmetic"
  case encodingRepaired = "encoding-repaired"
  case ambiguousFigure = "ambiguous-figure"
  case reversedRange = "reversed-range"
  case truncatedPage = "truncated-page"
  case unreadablePage = "unreadable-page"
  case invalidEncoding = "invalid-encoding"
  case noFigures = "no-figures"
  case levelRange = "level-range"
  case occupationUnmapped = "occupation-unmapped"
  case brokenStructuredData = "broken-structured-data"
  case attribution
  case claimCheck = "claim-check"
  case crosswalk
  case retiredCode = "retired-code"
  case aliasUnused = "alias-unused"
  case aliasContradiction = "alias-contradiction"
  case lowConfidence = "low-confidence"
  case outlier
  case incoherentStatistics = "incoherent-statistics"
  case decisionUnapplied = "decision-unapplied"
  case textContradiction = "text-contradiction"
  case hintUnapplied = "hint-unapplied"
  case notThePage = "not-the-page"
  case belowExpectation = "below-expectation"
  case figuresDropped = "figures-dropped"
  case pageChanged = "page-changed"
  case staleSource = "stale-source"
  case clockWentBack = "clock-went-back"

  /// One sentence describing the finding, for the documentation and the report.
  package var summary: String {
    switch self {
    case .growthArithmetic: "A stated growth rate does not match the base and projected employment given with it."
    case .hourlyAnnual: "An hourly and an annual wage given together are inconsistent at 2,080 hours per year."
    case .percentileOrder: "Percentiles of one distribution are not in ascending order."
    case .rangeMedian: "A median lies outside the range the page gives for the same statistic."
    case .completeness: "A table that appears to cover all areas is missing one."
    case .foreignOccupation: "A sentence is about a different occupation than the page."
    case .synthetic: "Pay levels are exact fractions of a range: computed, not observed."
    case .openingsArithmetic: "A number of new jobs per year does not match the projected change: it is openings."
    case .encodingRepaired: "The page was decoded with the wrong charset before it was saved; the text was repaired."
    case .ambiguousFigure: "A figure is ambiguous and was not extracted."
    case .reversedRange:
      "A range in a page's structured data has its lower end above its higher end; the ends were swapped."
    case .truncatedPage: "The page could only be read in part."
    case .unreadablePage: "The page could not be read at all."
    case .invalidEncoding:
      "The page contains bytes that are invalid in its charset; they were replaced or decoded with another charset."
    case .noFigures: "The page contains no pay or outlook figure."
    case .levelRange: "Pay for an experience level lies outside the range the page gives for that level."
    case .occupationUnmapped:
      "The page's subject could not be mapped to a SOC code from the manifest, a cited code or its title."
    case .brokenStructuredData: "A block of structured data (JSON-LD) could not be parsed, or only after repair."
    case .attribution:
      "Figures on the page match an official release, with the occupation and statistic they actually belong to."
    case .claimCheck:
      "A claim contradicts the official statistics: a figure credited to them that is not in them, a growth description, or a ranking."
    case .crosswalk: "An occupation title matches several SOC codes; none was assigned."
    case .retiredCode: "The page cites a SOC 2010 code."
    case .aliasUnused: "Titles in the aliases file no longer occur on any page of the run."
    case .aliasContradiction: "The aliases file gives an official title a different code than the classification does."
    case .lowConfidence:
      "Figures were read with less confidence than the manifest requires and are excluded from statistics."
    case .outlier: "A published figure is far from those of other sources and from the official figure."
    case .incoherentStatistics:
      "Published statistics are inconsistent: percentiles out of order, or a part larger than the whole."
    case .decisionUnapplied: "A decision was not applied: its `expect` guard no longer matches, or nothing has its id."
    case .textContradiction: "A row of an observations file gives a different figure than its own text."
    case .hintUnapplied: "A reading hint was not applied: the page content at its place has changed."
    case .notThePage:
      "The server returned something other than the page: a consent wall, a bot check, a login page, an empty shell or a redirect."
    case .belowExpectation: "A source yielded fewer figures than its manifest expects."
    case .figuresDropped:
      "A source yielded far fewer figures than before, or lost a statistic it had in several consecutive runs."
    case .pageChanged: "The page's title or language has changed since the previous fetch."
    case .staleSource: "A page could not be fetched, or something else was returned; its last good snapshot was used."
    case .clockWentBack: "A fetch has an earlier timestamp than the previous one: the clock was wrong at one of them."
    }
  }
}
