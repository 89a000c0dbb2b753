import Attribution
import Checks
import Codelists
import Extraction
import Normalization
import OccupationCoding
import Pages
import Reconciliation
import OfficialStatistics
import Records

/// The result of the stages from page to observations for one snapshot: a function of the snapshot and of what the
/// manifest says of its source, and therefore what the extraction cache holds. (`SourceResult` adds what depends on the
/// run.)
struct ObservedPage: Sendable, Hashable, Codable {
  var observations: [Observation]
  var findings: [Finding]
  var facts: PageMetadata
  var tables: [PageTable]
  var charset: String
  var charsetBasis: String
  var title: String
  var language: String
  /// What was returned instead of the page. An immediate redirect is always reported, since whoever saved the page may
  /// have seen its target; the other checks apply to fetched pages only, since saved pages were seen by whoever saved
  /// them.
  var substitute: SubstitutePage?
}

/// The stage calls in data-flow order: the only place where the rooms are combined.
enum Stages {
  /// The resolution rules a manifest may name.
  static let ruleNames = ResolutionRules.names

  /// The media type of a page by its content and name.
  static func mediaType(_ bytes: [UInt8], _ name: String) -> String { sniffMediaType(bytes, name: name) }

  /// Pages, Extraction and Normalization.
  ///
  /// - Parameter keeper: keeps the page's markup, for marking figures on it.
  static func observe(
    _ snapshot: Snapshot, subject: SourceSubject?, areaDefault: String?, coder: OccupationCoder = .builtIn,
    hints: [ReadingHint] = [], keeper: MarkupKeeper? = nil
  ) -> ObservedPage {
    let page = readPage(snapshot, keeper: keeper)
    let decided = subject.map { Occupation(title: $0.title, code: $0.code, basis: $0.basis) }
    let language = pageLanguage(page)
    var extraction = extractFigures(from: page, subject: decided, language: language, hints: hints)
    extraction.facts.subject = resolveSubject(extraction.facts, manifest: decided, coder: coder)
    let context = NormalizationContext(
      origin: page.origin, snapshotSHA256: page.snapshotSHA256, snapshotPath: page.snapshotPath,
      subject: extraction.facts.subject, areaDefault: areaDefault,
      decimalComma: usesDecimalComma(page, language: language), language: language, coder: coder,
      citedCodes: extraction.facts.citedCodes.map(\.code))
    let isRedirection = sendsElsewhere(page, markup: snapshot.bytes)
    let observations = isRedirection ? [] : normalize(extraction.figures, context: context)
    let substitute =
      isRedirection
      ? .redirection
      : snapshot.fetchedAt.flatMap { _ in
        recognizeSubstitutePage(page, markup: snapshot.bytes, figures: observations.count)
      }
    return ObservedPage(
      observations: observations, findings: page.findings + extraction.findings, facts: extraction.facts,
      tables: isRedirection ? [] : extraction.tables, charset: page.encoding.charset, charsetBasis: page.encoding.basis,
      title: page.title,
      language: page.language,
      substitute: substitute)
  }

  /// Every amount of a page, in page order, kept or not.
  static func amounts(of snapshot: Snapshot) -> [FigureExplanation] { explainFigures(of: readPage(snapshot)) }

  /// Title and language of a page.
  static func identity(_ snapshot: Snapshot) -> (title: String, language: String) {
    let page = readPage(snapshot)
    return (page.title, page.language)
  }

  /// The finding that a page holds no figure, as reconciliation tells it.
  static func noFigures(on source: String) -> Finding { noFiguresFinding(on: source) }

  /// The statistics against each other, once persons have decided.
  static func check(_ statistics: inout [ReconciledStatistic], conflicts: [Conflict]) -> [Finding] {
    checkPublished(&statistics, conflicts: conflicts)
  }

  /// Runs attribution if official statistics are available, then reconciliation with its results; SOC codes get their
  /// official titles.
  static func settle(
    _ observations: [Observation], pages: [PageMetadata], topic: String, policy: ReconciliationPolicy,
    library: ReferenceLibrary?,
    coder: OccupationCoder
  ) throws(ReferenceError) -> (topic: ReconciledTopic, findings: [Finding]) {
    let attributions = try library?.attributePages(observations, pages: pages, coder: coder) ?? [:]
    let origins = attributions.values.reduce(into: [String: AttributedOrigin]()) {
      $0.merge($1.attributed) { first, _ in first }
    }
    let official = try library?.officialFigures(for: observations, from: Array(origins.values)) ?? OfficialFigures()
    let settled = reconcile(
      observations, pages: pages, topic: topic, policy: policy, origins: origins, official: official,
      officialTitle: OccupationTitles.title(of:))
    let findings = try checkPages(
      of: settled, minConfidence: policy.minConfidence, against: library, attributions: attributions)
    return (
      settled,
      findings + uncodedTitleFindings(observations, pages: pages, coder: coder)
        + coder.aliasFindings(observations, pages: pages)
    )
  }
}
