import Codelists
import Pages
import Records

/// Extracts every pay, outlook and training figure of a page with the meaning its words give it.
///
/// `subject` is the occupation the manifest says the page is about; without one the page's own title and words decide. Ambiguous figures become findings and yield nothing.
/// - Parameter limits: how much of the page is looked at.
public func extractFigures(from page: Page, subject: Occupation? = nil, limits: ExtractionLimits = .standard) -> PageExtraction {
  let (part, finding) = limits.bounded(page)
  var extraction = PageExtractor(part, subject: subject).extract()
  if let finding { extraction.findings.insert(finding, at: 0) }
  return extraction
}

/// Walks a page's regions with the headings, labels and notes that govern them, and reads the data that it carries for machines.
private struct PageExtractor {
  let page: Page
  let layout: LayoutFinder
  let context: PageContext
  let subject: Occupation
  let aliases: [String]
  let structured: StructuredData

  init(_ page: Page, subject given: Occupation?) {
    self.page = page
    let decimalComma = PageLanguage.decimalComma(page)
    structured = StructuredData(page)
    layout = LayoutFinder(page, decimalComma: decimalComma)
    let found = PageSubject.subject(of: page, layout: layout.blocks)
    subject = given ?? Occupation(title: found.title)
    aliases = found.aliases
    let titles = layout.blocks.filter { $0.isHeading || $0.index < 25 && $0.isShort }.prefix(30).map(\.passage)
    let place = PagePlace.place(page, layout: layout.blocks)
    let dollar = PageLanguage.dollar(page, layout: layout.blocks)
    let title = PageTopic.of(page, layout: layout.blocks)
    context = PageContext(
      dollar: dollar, decimalComma: decimalComma, period: SourceNotes.pagePeriod(Array(titles)),
      area: place?.name ?? "", areaCode: place?.code ?? "", country: PagePlace.country(of: place, dollar: dollar),
      isAboutPay: title == .pay, isAboutPrices: title == .prices, subject: subject.title)
  }

  func extract() -> PageExtraction {
    var walk = DocumentWalk(page: page, context: context, layout: layout, explains: false)
    walk.read()
    let facts = PageFactsFinder.facts(page, layout: layout.blocks, subject: subject, aliases: aliases)
    let data = readData(explains: false)
    return PageExtraction(figures: walk.figures + data.figures, facts: facts, findings: walk.findings + data.findings, tables: walk.tables)
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

/// What became of every figure of a page: what it was taken for, by which words in which role, or which rule rejected it.
public func explainFigures(of page: Page, subject: Occupation? = nil, limits: ExtractionLimits = .standard) -> [FigureExplanation] {
  PageExtractor(limits.bounded(page).page, subject: subject).explain()
}

/// The page's language: its tag, or for a page without one what its commonest words say.
public func pageLanguage(_ page: Page) -> String { PageLanguage.language(page) }

/// True when the page's language writes decimals with a comma.
public func usesDecimalComma(_ page: Page) -> Bool { PageLanguage.decimalComma(page) }
