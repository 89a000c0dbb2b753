import Attribution
import OfficialStatistics
import Reconciliation
import Records

/// The input of page checks: a page's figures as compared in reconciliation and, if loaded, the official statistics and
/// the origins of its figures.
struct CheckedPage {
  private let page: PageClaims
  /// Ids of the run's observations that were excluded because of low confidence.
  let unsure: Set<String>
  /// Observations with lower confidence are excluded.
  let minConfidence: Double
  /// Nil without official statistics.
  let library: ReferenceLibrary?
  let attribution: PageAttribution?

  init(
    _ page: PageClaims, unsure: Set<String> = [], minConfidence: Double = 0, library: ReferenceLibrary? = nil,
    attribution: PageAttribution? = nil
  ) {
    self.page = page
    self.unsure = unsure
    self.minConfidence = minConfidence
    self.library = library
    self.attribution = attribution
  }

  var source: String { page.source }
  var facts: PageMetadata? { page.facts }
  /// The page's figures prepared for comparison, by place on the page.
  var claims: [Claim] { page.claims }
  /// The figures as they were read that satisfy a condition, by place on the page. Few do, and a figure is large.
  func observations(where condition: (Observation) -> Bool) -> [Observation] {
    page.claims.filter { condition($0.observation) }.map(\.observation)
  }
  /// The page as reconciliation sees it.
  var reconciled: PageClaims { page }

  /// The page's claims by series, in a stable order.
  func series(_ matching: (Claim) -> Bool) -> [(series: Series, claims: [Claim])] { page.series(matching) }

  /// A finding about `claims`, located at the first of them.
  func finding(
    _ check: FindingCheck, _ claims: [Claim], severity: Severity = .warning, message: String, expected: String = "",
    actual: String = ""
  ) -> Finding {
    let named = ConflictDraft.representatives(claims)
    return Finding(
      sourceID: source, check: check, severity: severity, observations: named.map(\.id),
      locator: named.first?.observation.locator ?? .page,
      message: message, expected: expected, actual: actual)
  }

  /// A finding about what the page claims about official statistics, located at the first of `observations`.
  func finding(
    _ observations: [Observation], severity: Severity, message: String, expected: String = "", actual: String = "",
    about: [String]? = nil
  ) -> Finding {
    Finding(
      sourceID: source, check: .claimCheck, severity: severity, observations: observations.prefix(12).map(\.id),
      locator: observations.first?.locator ?? .page, message: message, expected: expected, actual: actual, about: about)
  }

  /// Sentences and cells are repeated: one mention per value represents all.
  func distinct(_ observations: [Observation]) -> [Observation] {
    struct Figure: Hashable {
      var extent: QuantitativeValue
      var unit: MeasurementUnit
      var area: String
    }
    if observations.count < 2 { return observations }
    var seen: Set<Figure> = []
    return observations.filter { seen.insert(Figure(extent: $0.extent, unit: $0.unit, area: $0.areaCode)).inserted }
  }
}
