/// How much a finding or a conflict matters.
package enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
  case info, warning, error

  /// Orders by consequence: `info` before `warning` before `error`.
  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}

/// Something noteworthy about the *input* (a value, never a thrown error): one row of `findings.csv`.
package struct Finding: Sendable, Codable, Hashable, Identifiable {
  /// 16 hexadecimal digits over the source, the check, the place, the observations and the message.
  package var id: String
  /// The source whose page it is about.
  package var sourceID: String
  /// Stable code of the check, as listed in `FindingCheck`.
  package var check: FindingCheck
  /// `info` where nobody need look, `warning` where the page should be checked, `error` where it could not be used.
  package var severity: Severity
  /// Ids of the observations concerned, at most 12.
  package var observations: [String]
  /// Where on the page; `.page` when it concerns the whole.
  package var locator: SourceLocator
  /// One sentence a reviewer can read.
  package var message: String
  /// What the check would have passed, or empty.
  package var expected: String
  /// What stood there instead, or empty.
  package var actual: String
  /// What tells it from other findings of its check on the same page, and stays when figures change; nil: the place of its first observation.
  package var about: [String]?

  /// Creates a finding. Its id is final only in a dataset, where `LastingIDs` gives it one that other figures of the page do not change.
  package init(
    sourceID: String, check: FindingCheck, severity: Severity, observations: [String] = [], locator: SourceLocator = .page, message: String,
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
    id = StableID.make(["finding", sourceID, check.rawValue, locator.description, self.observations.joined(separator: ";"), message])
  }
}

/// The checks that write findings; the raw value is the stable code in `findings.csv`.
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

  /// One sentence on what the check finds, for the README and the report.
  package var summary: String {
    switch self {
    case .growthArithmetic: "A growth rate does not follow from the base and projected counts given with it."
    case .hourlyAnnual: "An hourly and an annual wage given side by side do not convert at 2,080 hours."
    case .percentileOrder: "Percentiles of one distribution are not in ascending order."
    case .rangeMedian: "A median lies outside the range the page gives for the same thing."
    case .completeness: "A table that looks complete lacks a place."
    case .foreignOccupation: "A sentence speaks of an occupation the page is not about."
    case .synthetic: "Pay levels stand at exact fractions of a range: computed, not observed."
    case .openingsArithmetic: "A number of new jobs a year does not fit the change over the projection: it is openings."
    case .encodingRepaired: "The page was decoded with the wrong charset before it was saved; the text was repaired."
    case .ambiguousFigure: "A figure fits two readings and yields nothing."
    case .reversedRange: "A page's data gives a range whose lower end is the higher; its ends were exchanged."
    case .truncatedPage: "The page could be read only in part."
    case .unreadablePage: "The page could not be read at all."
    case .invalidEncoding: "Bytes of the page are not valid in its charset; they were replaced, or read in another one."
    case .noFigures: "A page that was read holds no pay or outlook figure."
    case .levelRange: "Pay for a level of experience lies outside the range the page gives for that level."
    case .occupationUnmapped: "The page's subject has no SOC code by manifest, citation or title."
    case .brokenStructuredData: "A block of structured data (JSON-LD) could not be read, or only after repair."
    case .attribution: "Figures of the page are those of an official release: of which occupation, and which statistic each really is."
    case .claimCheck: "A claim does not stand up to the official statistics: a figure credited to them that they lack, growth words, a ranking."
    case .crosswalk: "A title of an occupation fits several SOC codes, and none was taken."
    case .retiredCode: "The page cites a code of the 2010 classification."
    case .aliasUnused: "Titles of the file of aliases that no page of the run has any more."
    case .aliasContradiction: "The file of aliases gives an official title another code than the classification does."
    case .lowConfidence: "Figures were read with less confidence than the manifest asks for, and take no part in statistics."
    case .outlier: "A published figure lies far from those of the other sources and from the official one."
    case .incoherentStatistics: "Published statistics do not hold together: percentiles out of order, a part above the whole."
    case .decisionUnapplied: "A decision was not applied: its guard no longer matches, or it matches nothing."
    case .textContradiction: "A row of a file of observations gives another figure than its own text."
    case .hintUnapplied: "A reading hint was not applied: the page no longer has at its place what it had."
    case .notThePage: "The server sent something else in the page's place: a consent wall, a check for robots, a login, an empty shell, a redirection."
    case .belowExpectation: "A source gave fewer figures than its manifest expects."
    case .figuresDropped: "A source gave far fewer figures than before, or lacks a statistic that had stood for several runs."
    case .pageChanged: "The page's title or language is another than at the fetch before."
    case .staleSource: "A page could not be had, or was not the page; its last good snapshot was used."
    case .clockWentBack: "A fetch is dated before the one that came before it: the clock was ahead then, or is behind now."
    }
  }
}
