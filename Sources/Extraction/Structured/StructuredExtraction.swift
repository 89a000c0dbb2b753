import Pages
import Records

/// Extracts the pay figures that a page carries as schema.org data, using the same resolution and rules as for visible
/// figures.
///
/// Pay is what `estimatedSalary` and `baseSalary` of an `Occupation`, an `OccupationAggregation` or a `JobPosting`
/// state; amounts of money elsewhere (offers, loans, a person's worth) are not pay. A job advertisement speaks only for
/// its employer, which is kept as the setting.
struct StructuredExtraction {
  private let page: Page
  private let resolution: FigureResolution
  private let explains: Bool
  private(set) var figures: [ExtractedFigure] = []
  private(set) var findings: [Finding] = []
  /// The outcome for every amount, collected on demand.
  private(set) var explanations: [FigureExplanation] = []
  private var seen: Set<SourceLocator> = []
  private static let maxFigures = 5_000

  init(page: Page, context: PageContext, explains: Bool) {
    self.page = page
    self.explains = explains
    resolution = FigureResolution(page: context)
  }

  /// Reads the pay of every owner in the data, in page order.
  mutating func read(_ data: StructuredData) {
    findings = data.findings
    var owners: [StructuredOwner] = []
    data.visit { item in
      if let owner = StructuredOwner(item, page: resolution.page) { owners.append(owner) }
      return owners.count < Self.maxFigures
    }
    for owner in owners where figures.count < Self.maxFigures {
      for candidate in SalaryReader.candidates(of: owner, conventions: resolution.page.conventions)
      where seen.insert(candidate.locator).inserted {
        resolve(candidate)
      }
    }
  }

  private mutating func resolve(_ candidate: FigureCandidate) {
    let outcome = resolution.resolve(candidate, section: [])
    if explains {
      explanations.append(FigureExplanation(candidate, outcome, section: [], offers: resolution.offers(candidate)))
    }
    switch outcome {
    case .figure(let figure, _):
      figures.append(figure)
      if let correction = candidate.correctionFinding(sourceID: page.origin.sourceID) { findings.append(correction) }
    case .ambiguous(_, let why): findings.append(candidate.finding(why, sourceID: page.origin.sourceID))
    case .rejected: break
    }
  }
}
