import Codelists
import Foundation
import Pages
import Records

/// Extracts the figures of pay that a page carries as schema.org data.
///
/// Pay is what `estimatedSalary` and `baseSalary` of an `Occupation`, an `OccupationAggregation` or a `JobPosting` say; amounts of money elsewhere (offers, loans,
/// a person's worth) are not. A job advertisement speaks for its employer alone, which is kept as the setting.
struct StructuredExtraction {
  let page: Page
  let context: PageContext
  private(set) var figures: [ExtractedFigure] = []
  private(set) var findings: [Finding] = []
  private var seen: Set<SourceLocator> = []
  private static let maxDepth = 64
  private static let maxFigures = 5_000

  private init(page: Page, context: PageContext) {
    self.page = page
    self.context = context
  }

  /// The figures and findings of all blocks, in page order. A block that cannot be read is a finding and leaves the others alone.
  static func extract(from page: Page, context: PageContext) -> (figures: [ExtractedFigure], findings: [Finding]) {
    var extraction = StructuredExtraction(page: page, context: context)
    for (index, block) in page.structuredData.enumerated() {
      for item in extraction.items(of: block, number: index + 1) { extraction.visit(item, depth: 0) }
    }
    return (extraction.figures, extraction.findings)
  }

  // MARK: - Blocks

  private mutating func items(of block: StructuredDataBlock, number: Int) -> [StructuredItem] {
    if let item = block.item { return [item] }
    guard block.mediaType == "application/ld+json", block.text.utf8.contains(where: { $0 > 0x20 }) else { return [] }
    do throws(JSONFailure) {
      let reading = try JSONParser.parse(block.text)
      if !reading.repairs.isEmpty {
        report(block, .info, "The JSON-LD was read after repair: \(reading.repairs.joined(separator: "; ")).")
      }
      return JSONLDReader.items(reading, number: number)
    } catch {
      report(block, .warning, "The JSON-LD cannot be read: \(error.reason) (line \(error.line) of the script).")
      return []
    }
  }

  private mutating func report(_ block: StructuredDataBlock, _ severity: Severity, _ message: String) {
    findings.append(
      Finding(
        sourceID: page.origin.sourceID, check: .brokenStructuredData, severity: severity, locator: block.locator, message: message, expected: "JSON",
        actual: Quote.joined([String(block.text.prefix(120))], separator: "")))
  }

  // MARK: - Items

  private static let owners: Set<String> = ["Occupation", "OccupationAggregation", "OccupationAggregationByEmployer", "JobPosting"]
  private static let salaryProperties: Set<String> = ["estimatedSalary", "baseSalary"]

  private mutating func visit(_ item: StructuredItem, depth: Int) {
    guard depth < Self.maxDepth, figures.count < Self.maxFigures else { return }
    if item.types.contains(where: Self.owners.contains) { read(item) }
    for property in item.properties {
      // What a named person earns is not what the occupation pays.
      if property.name == "hasOccupation" { continue }
      if case .item(let part) = property.value { visit(part, depth: depth + 1) }
    }
  }

  private mutating func read(_ owner: StructuredItem) {
    let reader = StructuredSalaryReader(decimalComma: context.conventions.decimalComma)
    let terms = StructuredSalaryReader.Terms(currency: owner.text("salaryCurrency") ?? owner.text("currency") ?? "")
    for property in owner.properties where Self.salaryProperties.contains(property.name) {
      for salary in reader.salaries(property, terms: terms) where seen.insert(salary.locator).inserted { add(salary, of: owner) }
    }
  }

  // MARK: - Figures

  private mutating func add(_ salary: StructuredSalary, of owner: StructuredItem) {
    guard salary.amount.values.allSatisfy({ $0 > 0 }) else { return }
    if salary.amount.isAmbiguous { return reject(salary, "\(salary.amount.raw) may be a decimal or a thousands mark") }
    guard let currency = currency(salary) else { return reject(salary, "\(salary.amount.raw) names no currency") }
    guard let (per, words) = period(salary) else { return reject(salary, "\(salary.amount.raw) is no pay for the period it names (\(salary.period))") }
    let printed = PrintedFigure(
      raw: salary.amount.raw, numbers: salary.amount.numbers, shape: salary.amount.shape, kind: .money, currency: currency.code, currencyWords: currency.words,
      per: per,
      perWords: words)
    var figure = ExtractedFigure(
      printed: printed, locator: salary.locator, section: [], quote: salary.quote, measure: .wage, statistic: salary.statistic, method: .structured,
      confidence: confidence(salary, perWords: words))
    figure.occupation = occupation(of: owner)
    if let place = StructuredPlace.place(places(of: owner)) {
      figure.area = place.name
      figure.areaCode = place.code
    }
    figure.experience = experience(of: owner)
    figure.setting = name(owner.first("hiringOrganization"))
    figure.industry = name(owner.first("industry"))
    figures.append(figure)
  }

  private mutating func reject(_ salary: StructuredSalary, _ why: String) {
    findings.append(
      Finding(
        sourceID: page.origin.sourceID, check: .ambiguousFigure, severity: .info, locator: salary.locator, message: "\(why): \u{201C}\(salary.quote)\u{201D}",
        actual: salary.amount.raw))
  }

  /// ISO 4217 code and the words that gave it; a bare dollar is the page's.
  private func currency(_ salary: StructuredSalary) -> (code: String, words: String)? {
    let words = salary.currency.trimmingCharacters(in: .whitespaces)
    if words == "$" { return (context.dollar, "$") }
    if let mark = CurrencyMarks.marks.first(where: { $0.mark.uppercased() == words.uppercased() }) { return (mark.code, words) }
    let code = words.uppercased()
    return code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) } ? (code, words) : nil
  }

  /// The pay period: that of the text, else the code's, else the one that the size allows. Nil where the size and the code contradict each other.
  private func period(_ salary: StructuredSalary) -> (PayPeriod, String)? {
    guard let largest = salary.amount.values.max() else { return nil }
    if let per = salary.amount.per { return PaySize.fits(largest, per) ? (per, salary.amount.perWords) : nil }
    let code = salary.period.trimmingCharacters(in: .whitespaces)
    if code.isEmpty { return PaySize.period(of: largest).map { ($0, "") } }
    guard let per = PayPeriodCodes.period(code), PaySize.fits(largest, per) else { return nil }
    return (per, code)
  }

  private func confidence(_ salary: StructuredSalary, perWords: String) -> Double {
    let base = salary.statistic == .typical ? 0.93 : 0.97
    return perWords.isEmpty ? base - 0.03 : base
  }

  // MARK: - Whose pay

  /// The occupation as the data names it; empty where that is the page's subject.
  private func occupation(of owner: StructuredItem) -> String {
    let title = LabelText.plain(owner.text("title") ?? owner.text("name") ?? "")
    guard title.utf8.count <= 200, OccupationTitles.normalized(title) != context.subjectKey else { return "" }
    return title
  }

  private func places(of owner: StructuredItem) -> [StructuredValue] {
    for name in ["occupationLocation", "jobLocation", "applicantLocationRequirements"] {
      let values = owner.values(name)
      if !values.isEmpty { return values }
    }
    return []
  }

  private func name(_ value: StructuredValue?) -> String {
    switch value {
    case .text(let text)?: LabelText.plain(String(text.prefix(100)))
    case .item(let item)?: LabelText.plain(String((item.text("name") ?? "").prefix(100)))
    case nil: ""
    }
  }

  /// `2–5 years` of aggregations that hold for a span of experience.
  private func experience(of owner: StructuredItem) -> String {
    switch (owner.text("yearsExperienceMin"), owner.text("yearsExperienceMax")) {
    case (let low?, let high?) where low != high: "\(low)–\(high) years"
    case (let low?, nil): "\(low)+ years"
    case (_, let high?): "\(high) years"
    case (nil, nil): ""
    }
  }
}
