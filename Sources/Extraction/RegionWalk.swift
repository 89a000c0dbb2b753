import Codelists
import Foundation
import Pages
import Records

/// Visits a page's regions in reading order, keeps the headings and lead-ins above, and collects what each region yields.
struct RegionWalk {
  let page: Page
  let context: PageContext
  private let interpreter: Interpreter
  private(set) var figures: [ExtractedFigure] = []
  private(set) var findings: [Finding] = []
  private(set) var tables: [PageTable] = []
  private var headings: [(label: Label, level: Int)] = []
  /// The headings' texts, outermost first, cut as quotes are: every figure below carries them.
  private var section: [String] = []
  /// A short line or a sentence that ends with a colon, right before the region.
  private var leadIn: Label? {
    didSet { earlierLeadIn = oldValue }
  }
  /// The lead-in before the last one: what the last one turned out to label is a card, and the cards behind it still stand under the earlier.
  private var earlierLeadIn: Label?
  /// The label that is still to come of the last card, whose value stood first.
  private var cardLabel = ""
  /// A question that stands alone: the blocks behind it answer it until the next heading or question.
  private var question: Label?
  /// The name of the certificate that the lines below are about (`Certified Records Specialist (CRS)`), until the next heading or the next such name.
  private var program = ""
  private var notes: [SourceNotes.Note] = []
  private var region = 0
  /// The region stands in a site's navigation, forms or footer.
  private var isFurniture = false
  /// The region of each figure, and the heading it stands under, for notes.
  private var places: [(region: Int, heading: Int)] = []
  private var payHeadings: [Int: Bool] = [:]
  private var headingCount = 0

  /// The last pay under a heading that named its period.
  private var sectionPay: SectionPay?

  /// A text above a region, read once for all that it governs.
  private struct Label {
    let passage: AnnotatedText
    let meaning: Meaning

    init(_ passage: AnnotatedText) {
      self.passage = passage
      var meaning = passage.label
      // `… the median wages of operations managers in the top industries were as follows:`
      if passage.text.hasSuffix(":"), passage.words.count > 8, let named = passage.occupations.first(where: \.isGoverned) {
        meaning.occupation = named.title
      }
      self.meaning = meaning
    }
  }

  init(page: Page, context: PageContext) {
    self.page = page
    self.context = context
    interpreter = Interpreter(context: context)
  }

  /// Reads the next region; `comparesOccupations` says that a card's label is the name of an occupation.
  mutating func visit(_ region: Region, at block: LayoutBlock, comparesOccupations: Bool) {
    self.region += 1
    isFurniture = block.block.isFurniture
    switch region {
    case .heading(let passage, let level): visitHeading(passage, level)
    case .table(let grid): visitTable(grid)
    case .card(let value, let label): visitCard(value, label, comparesOccupations: comparesOccupations)
    case .chart(let values, let ranks): visitChart(values, ranks)
    case .timeline(let pairs): visitTimeline(pairs)
    case .text(let passage, let isListItem): visitText(passage, isListItem)
    }
  }

  // MARK: - Regions

  private mutating func visitHeading(_ passage: AnnotatedText, _ level: Int) {
    if !passage.tokens.isEmpty { collect(ProseReader(passage, context: context, surroundings: surroundings(), method: .card, isShort: true).drafts()) }
    headings.removeAll { $0.level >= level }
    headings.append((Label(passage), level))
    section = headings.map { String(LabelText.plain($0.label.passage.text).prefix(Quote.limit)) }
    question = nil
    // A line such as `Issued by: …` may look like a heading in a text rendering; it still tells of the same certificate.
    if !passage.text.contains(":") { program = "" }
    headingCount += 1
    payHeadings[headingCount] = passage.topics.contains { $0.meaning == .wage }
    leadIn = nil
  }

  private mutating func visitTable(_ grid: TableGrid) {
    if grid.rows.count > 0 {
      tables.append(PageTable(sourceID: page.origin.sourceID, number: tables.count + 1, rows: grid.rows.map { $0.map { LabelText.plain($0.text.string) } }))
    }
    var near: [Meaning] = []
    let caption = grid.caption.map { AnnotatedText($0, decimalComma: context.decimalComma) }
    if let caption { near.append(caption.label) }
    let kind =
      caption?.orderedBy
      ?? kindBelowLeadIn ?? headings.reversed().compactMap { $0.label.passage.orderedBy }.first
    let reader = TableReader(grid: grid, context: context, surroundings: near + surroundings(), rowKind: kind)
    collect(reader.drafts())
  }

  /// What the lead-in says that the names below are of.
  private var kindBelowLeadIn: LabelKind? { leadIn.flatMap { $0.passage.orderedBy ?? $0.passage.listed } }

  private mutating func visitCard(_ value: AnnotatedText, _ label: AnnotatedText?, comparesOccupations: Bool) {
    let standsBefore = label.map { leadIn?.passage.text == $0.text } ?? false
    if standsBefore { leadIn = earlierLeadIn }
    cardLabel = standsBefore ? "" : label?.text ?? ""
    var near = surroundings(without: label)
    if let label { near.insert(LabelReader.read(label, kind: comparesOccupations ? .occupation : LabelReader.occupationKind(label)), at: 0) }
    var drafts = ProseReader(value, context: context, surroundings: near, method: .card, isShort: true).drafts()
    for index in drafts.indices {
      drafts[index].quote = Quote.joined([label?.text ?? "", value.text], separator: " — ")
      drafts[index].hasOwnLabel = true
      // The noun behind a count (`57,200 positions`) says less than a label that speaks of openings or change.
      if let own = near.first, drafts[index].token.kind == .number, own.topics.contains(where: { $0 == .openings || $0 == .change }) {
        drafts[index].layers.insert(own, at: 0)
      }
    }
    collect(drafts)
  }

  private mutating func visitChart(_ values: [AnnotatedText], _ ranks: [AnnotatedText]) {
    for (value, rank) in zip(values, ranks) {
      guard let token = value.tokens.first, let number = ChartLayout.rank(rank) else { continue }
      var label = Meaning()
      label.statistic = PercentileRank.statistic(rank: number)
      if let per = token.per { label.per = per }
      let quote = Quote.joined([value.text, rank.text], separator: " — ")
      collect([Draft(token: token, passage: value, layers: [label] + surroundings(), quote: quote, method: .chart, hasOwnLabel: true, allowsBareMoney: true)])
    }
  }

  /// The first count of a timeline is the base year's level, the later ones are projected.
  private mutating func visitTimeline(_ pairs: [(count: AnnotatedText, year: AnnotatedText)]) {
    for (index, pair) in pairs.enumerated() {
      guard let token = pair.count.tokens.first else { continue }
      var label = Meaning()
      label.topics = [.employment]
      label.isProjected = index > 0
      label.period = pair.year.periods.first?.text ?? ""
      let quote = Quote.joined([pair.count.text, pair.year.text], separator: " — ")
      var around = surroundings().map { meaning in
        var meaning = meaning
        meaning.isProjected = false
        meaning.statistic = nil
        return meaning
      }
      guard around.contains(where: { $0.topics.contains(.growth) || $0.topics.contains(.employment) }) else { return }
      around.insert(label, at: 0)
      collect([Draft(token: token, passage: pair.count, layers: around, quote: quote, method: .chart, hasOwnLabel: true)])
    }
  }

  private mutating func visitText(_ passage: AnnotatedText, _ isListItem: Bool) {
    guard !passage.text.isEmpty, !isFurniture else { return }
    if passage.words.count <= 16, passage.longest(Lexicons.linkOpening, at: 0) != nil { return }
    if let note = SourceNotes.note(passage, region: region) {
      notes.append(note)
      applyNote(note)
    }
    let isShort = passage.words.count <= 14 && passage.sentences.count == 1 && (!passage.text.hasSuffix(".") || isLabelled(passage))
    if isShort, !isListItem, passage.tokens.isEmpty, case let name = ProgramFinder.abbreviation(in: passage, 0..<passage.text.utf8.count), !name.isEmpty {
      program = name
    }
    if passage.text.hasSuffix("?"), passage.words.count <= 20 { question = Label(passage) }
    let method: ExtractionMethod = isListItem ? .list : isShort ? .card : .prose
    collect(
      ProseReader(
        passage, context: context, surroundings: surroundings(), method: method, isShort: isShort || isListItem && passage.words.count <= 20,
        labelKind: isListItem || isShort ? kindBelowLeadIn ?? headings.last?.label.passage.orderedBy : nil
      ).drafts()
    )
    // The label of the value before it leads to nothing.
    if !cardLabel.isEmpty, passage.text == cardLabel, passage.tokens.isEmpty, passage.topics.isEmpty {
      cardLabel = ""
      return
    }
    if passage.text.hasSuffix(":") || passage.tokens.isEmpty && !isListItem && (isShort || passage.words.count <= 40) {
      leadIn = Label(passage)
    } else if !isListItem, !isShort {
      leadIn = nil
    }
  }

  /// `Average Salary: $31,200 to $47,500 per annum.`: a label and its value, though a full stop ends them.
  private func isLabelled(_ passage: AnnotatedText) -> Bool {
    guard let first = passage.tokens.first else { return false }
    let lead = passage.string(0..<first.range.lowerBound).trimmingCharacters(in: .whitespaces)
    return lead.hasSuffix(":") && lead.utf8.count <= 40
  }

  // MARK: - What surrounds a region

  /// Lead-in and headings as meanings, nearest first. A heading's statistic or period holds for what stands under it; its figures do not.
  private func surroundings(without label: AnnotatedText? = nil) -> [Meaning] {
    var layers: [Meaning] = []
    if let leadIn, leadIn.passage.text != label?.text { layers.append(leadIn.meaning) }
    // `Monthly incentives:`, then a line that only heads the first column: the list is still one of incentives.
    if let leadIn, leadIn.meaning.topics.isEmpty, let earlierLeadIn, earlierLeadIn.passage.text.hasSuffix(":") { layers.append(earlierLeadIn.meaning) }
    if !program.isEmpty {
      var meaning = Meaning()
      meaning.program = program
      layers.append(meaning)
    }
    if let question, question.passage.text != leadIn?.passage.text {
      var meaning = question.meaning
      // `Median pay: How much do they make?` names its statistic before it asks.
      let colon = question.passage.text.firstIndex(of: ":").map { question.passage.text.utf8.distance(from: question.passage.text.startIndex, to: $0) } ?? 0
      if !question.passage.statistics.contains(where: { $0.range.upperBound <= colon }) { meaning.statistic = nil }
      layers.append(meaning)
    }
    for heading in headings.reversed() where heading.label.passage.text != label?.text {
      var meaning = heading.label.meaning
      let passage = heading.label.passage
      if let name = LabelReader.headedOccupation(passage), !isSubject(name), meaning.occupation.isEmpty, meaning.topics.isEmpty { meaning.occupation = name }
      if passage.text.hasSuffix("?") || passage.words.count > 12 { meaning.statistic = nil }
      // `A claims office in Omaha (photo)` names a place in passing.
      if meaning.topics.isEmpty, !meaning.isPlaceName, passage.words.count > 4 {
        meaning.area = ""
        meaning.areaCode = ""
      }
      layers.append(meaning)
    }
    return layers
  }

  /// The heading names the page's subject, in singular or plural.
  private func isSubject(_ name: String) -> Bool { OccupationTitles.normalized(name) == context.subjectKey }

  private mutating func collect(_ drafts: [Draft]) {
    guard !isFurniture else { return }
    for draft in drafts {
      var draft = draft
      if let sectionPay, sectionPay.heading == headingCount, sectionPay.fits(draft.token) { draft.layers.append(sectionPay.meaning) }
      switch interpreter.interpret(draft, section: section) {
      case .figure(let figure):
        figures.append(figure)
        if let pay = SectionPay(draft.token, figure, heading: headingCount) { sectionPay = pay }
        places.append((region, headingCount))
      case .ambiguous(let why):
        let locator = draft.passage.marked.locator(atUTF8: draft.token.range.lowerBound)
        findings.append(
          Finding(
            sourceID: page.origin.sourceID, check: .ambiguousFigure, severity: .info, locator: locator,
            message: "\(why): \u{201C}\(Quote.joined([draft.quote], separator: ""))\u{201D}", actual: draft.passage.string(draft.token.range)))
      case .nothing: break
      }
    }
  }

  // MARK: - Notes

  /// A note governs the tables, lists, cards and charts above it, back over every heading that speaks of pay to the first that does not, and not beyond an earlier note.
  private mutating func applyNote(_ note: SourceNotes.Note) {
    var first = headingCount
    while first > 1, payHeadings[first] == true, payHeadings[first - 1] == true { first -= 1 }
    let earlier = notes.dropLast().last?.region ?? 0
    for index in figures.indices.reversed() {
      guard places[index].heading >= first, places[index].region > earlier else { break }
      guard places[index].region < note.region else { continue }
      guard figures[index].measure.isPay, figures[index].method != .prose else { continue }
      if figures[index].period.isEmpty { figures[index].period = note.period }
      if figures[index].citedSource.isEmpty { figures[index].citedSource = note.citedSource }
    }
  }
}

/// Text of blocks as it is published: one line, no double blanks.
enum LabelText {
  static func plain(_ text: String) -> String {
    let utf8 = text.utf8
    // Most are: no blanks but single ones between ASCII.
    let isPlain = utf8.first != 0x20 && utf8.last != 0x20 && utf8.allSatisfy { (0x20..<0x80).contains($0) }
    if isPlain, !zip(utf8, utf8.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 }) { return text }
    return text.split(whereSeparator: { $0.isNewline || $0 == " " || $0 == "\t" }).joined(separator: " ")
  }
}
