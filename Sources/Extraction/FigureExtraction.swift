import Codelists
import Pages
import Records

/// Extracts every pay, outlook and training figure of a page with the meaning its words give it.
///
/// `subject` is the occupation that the manifest states for the page; without one, the page's own title and words
/// decide. Ambiguous figures become findings and yield nothing.
/// - Parameters:
///   - language: the result of `pageLanguage` for the page, if the caller already has it.
///   - hints: a person's statements about figures of this page.
///   - limits: how much of the page is examined.
package func extractFigures(
  from page: Page, subject: Occupation? = nil, language: String? = nil, hints: [ReadingHint] = [],
  limits: ExtractionLimits = .standard
) -> PageExtraction {
  let (part, finding) = limits.bounded(page)
  let extractor = PageExtractor(part, subject: subject, language: language ?? PageLanguage.language(part))
  var extraction = extractor.extract()
  if !hints.isEmpty {
    extraction = HintedReading(source: page.origin.sourceID, hints: hints).applied(to: extraction, extractor.explain())
  }
  if let finding { extraction.findings.insert(finding, at: 0) }
  return extraction
}

/// Walks a page's regions with the headings, labels and notes that govern them, and reads the page's machine-readable
/// data.
private struct PageExtractor {
  let page: Page
  let layout: LayoutFinder
  let context: PageContext
  let subject: Occupation
  let aliases: [String]
  /// The occupation codes given in the page's data.
  let categories: [CitedOccupationCode]
  let structured: StructuredData

  init(_ page: Page, subject given: Occupation?, language: String) {
    self.page = page
    structured = StructuredData(page)
    var conventions = WritingConventions.of(page, language: language)
    layout = LayoutFinder(page, conventions: conventions)
    let country = PageCountry.country(page, layout: layout.blocks)
    let region = PageCountry.region(page, layout: layout.blocks)
    if !country.isEmpty || !region.isEmpty {
      conventions = conventions.located(in: country, region: region)
      for block in layout.blocks { block.passage.settle(by: conventions) }
    }
    let facts = StructuredFacts(structured)
    categories = facts.categories
    if country.isEmpty { conventions = conventions.located(in: structured.addressCountry, region: region) }
    let found = PageSubject.subject(of: page, layout: layout.blocks)
    subject = given ?? Occupation(title: facts.advertisement?.title.nonEmpty ?? found.title)
    aliases = found.aliases
    let titles = layout.blocks.filter { $0.isHeading || $0.index < 25 && $0.isShort }.prefix(30).map(\.passage)
    let advertised = facts.advertisement?.place.map { PlaceFinder.Place(name: $0.name, code: $0.code, range: 0..<0) }
    let place = advertised ?? PagePlace.place(page, layout: layout.blocks, language: language)
    let dollar = PageLanguage.dollar(layout.blocks, country: conventions.country)
    let title = PageTopic.of(page, layout: layout.blocks)
    context = PageContext(
      dollar: dollar, language: language, conventions: conventions, period: SourceNotes.pagePeriod(Array(titles)),
      payPeriod: PagePayPeriod.period(layout.blocks),
      place: place?.named, namesRegion: PagePlace.namesRegion(layout.blocks),
      country: PagePlace.country(of: place, dollar: dollar, decided: conventions.country),
      isAboutPay: title == .pay, advertisesJob: facts.advertisement != nil,
      isHeadedByOccupation: PageSubject.isHeadedByOccupation(layout.blocks),
      isAboutPrices: title == .prices && facts.advertisement == nil, subject: subject.title,
      subjectKey: OccupationTitles.normalized(subject.title))
  }

  func extract() -> PageExtraction {
    var walk = DocumentWalk(page: page, context: context, layout: layout, explains: false)
    walk.read()
    var facts = PageMetadataFinder.facts(page, layout: layout.blocks, subject: subject, aliases: aliases)
    facts.citedCodes += categories
    let data = readData(explains: false)
    return PageExtraction(
      figures: walk.figures + data.figures, facts: facts, findings: walk.findings + data.findings, tables: walk.tables)
  }

  func explain() -> [FigureExplanation] {
    var walk = DocumentWalk(page: page, context: context, layout: layout, explains: true)
    walk.read()
    return walk.explanations + readData(explains: true).explanations
  }

  private func readData(explains: Bool) -> StructuredExtraction {
    var reading = StructuredExtraction(page: page, context: context, explains: explains)
    reading.read(structured)
    return reading
  }
}

/// The outcome for every figure of a page: what it was taken for, by which words in which role, or which rule rejected
/// it.
package func explainFigures(
  of page: Page, subject: Occupation? = nil, limits: ExtractionLimits = .standard
) -> [FigureExplanation] {
  PageExtractor(limits.bounded(page).page, subject: subject, language: PageLanguage.language(page)).explain()
}

/// The page's language: its tag or, on a page without one, the language of its commonest words.
package func pageLanguage(_ page: Page) -> String { PageLanguage.language(page) }

/// Whether the page writes decimals with a comma: by its language, unless its own numerals show otherwise.
package func usesDecimalComma(_ page: Page, language: String) -> Bool {
  WritingConventions.writesDecimalComma(page, language: language)
}
