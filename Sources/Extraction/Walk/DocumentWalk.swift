import Codelists
import Foundation
import Pages
import Records

/// Visits a page's regions in reading order, tracks the scope of the texts above, and collects what each region yields.
struct DocumentWalk {
  private let page: Page
  private let context: PageContext
  private let layout: LayoutFinder
  private let resolution: FigureResolution
  private let recordContexts: RecordContexts
  private(set) var figures: [ExtractedFigure] = []
  private(set) var findings: [Finding] = []
  private(set) var tables: [PageTable] = []
  /// The outcome for every figure examined, collected on demand.
  private(set) var explanations: [FigureExplanation] = []
  private let explains: Bool
  private var scope: Scope
  private var notes = NoteScope()
  /// The label of the last card whose value came first; the label itself is still to be visited.
  private var cardLabel = ""
  private var region = 0
  private var block = 0
  /// True if the region is part of a site's navigation, forms or footer.
  private var isBoilerplate = false
  /// The last pay under a heading that named its period.
  private var sectionPay: SectionPay?

  init(page: Page, context: PageContext, layout: LayoutFinder, explains: Bool) {
    self.page = page
    self.context = context
    self.layout = layout
    self.explains = explains
    resolution = FigureResolution(page: context)
    recordContexts = RecordContexts(tree: layout.tree, records: layout.records, layout: layout.blocks)
    scope = Scope(layout.tree, layout.records)
  }

  /// Reads all regions of the page.
  mutating func read() {
    let regions = layout.regions()
    let compared = ComparisonRuns.cards(in: regions)
    for index in regions.indices {
      visit(regions[index].region, at: regions[index].block, comparesOccupations: compared.contains(index))
    }
  }

  /// Reads the next region; if `comparesOccupations` is set, a card's label is the name of an occupation.
  private mutating func visit(_ region: Region, at block: Int, comparesOccupations: Bool) {
    self.region += 1
    self.block = block
    isBoilerplate = layout.blocks[block].block.isBoilerplate
    scope.advance(to: block)
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
    if !passage.tokens.isEmpty {
      collect(
        ProseReader(passage, context: context, surroundings: surroundings(), method: .card, isShort: true).candidates())
    }
    scope.enter(passage, level: level, at: block)
    notes.heading(scope.headingCount, speaksOfPay: passage.topics.contains { $0.meaning == .wage })
  }

  private mutating func visitTable(_ grid: TableGrid) {
    if grid.rows.count > 0 {
      tables.append(
        PageTable(
          sourceID: page.origin.sourceID, number: tables.count + 1,
          rows: grid.rows.map { $0.map { LabelText.plain($0.text.string) } }))
    }
    let caption = grid.caption.map { AnnotatedText($0, conventions: context.conventions) }
    let near = caption.map { [Context(.caption, $0.label, words: $0.text)] } ?? []
    let kind = caption?.orderedBy ?? scope.kindBelowLeadIn ?? scope.kindBelowHeading
    collect(TableReader(grid: grid, context: context, surroundings: near + surroundings(), rowKind: kind).candidates())
  }

  private mutating func visitCard(_ value: AnnotatedText, _ label: LayoutBlock?, comparesOccupations: Bool) {
    let standsBefore = label.map { scope.leadIn?.passage.text == $0.passage.text } ?? false
    if standsBefore { scope.restoreLeadIn() }
    cardLabel = standsBefore ? "" : label?.passage.text ?? ""
    var near = surroundings(label: label)
    if let label {
      let kind = comparesOccupations ? .occupation : LabelReader.occupationKind(label.passage)
      var own = Context(.label, LabelReader.read(label.passage, kind: kind), words: label.passage.text)
      if kind == nil, let place = PlaceText.place(label.passage, isMarked: false) ?? PlaceText.last(label.passage) {
        own.meaning = place
      }
      if kind == nil { own.meaning = recordContexts.settingIfNameless(own.meaning, label.passage) }
      own.namesWorkers = label.passage.occupations.contains { $0.words.lowerBound == 0 && $0.title.hasSuffix("s") }
      near.insert(own, at: 0)
    }
    var candidates = ProseReader(value, context: context, surroundings: near, method: .card, isShort: true).candidates()
    for index in candidates.indices {
      candidates[index].quote = Quote.joined([label?.passage.text ?? "", value.text], separator: " — ")
      candidates[index].hasOwnLabel = true
      candidates[index].isLabelledOtherwise =
        label.map { _ in near.first.map { $0.role == .label && $0.meaning.saysNothing && !$0.namesWorkers } ?? false }
        ?? false
      // The noun behind a count (`57,200 positions`) says less than a label that mentions openings or change.
      if let own = near.first, candidates[index].token.kind == .number,
        own.meaning.topics.contains(where: { $0 == .openings || $0 == .change })
      {
        candidates[index].contexts.insert(own, at: 0)
      }
    }
    collect(candidates)
  }

  private mutating func visitChart(_ values: [AnnotatedText], _ ranks: [AnnotatedText]) {
    for (value, rank) in zip(values, ranks) {
      guard let token = value.tokens.first, let number = ChartLayout.rank(rank) else { continue }
      var label = FigureAttributes()
      label.statistic = PercentileRank.statistic(rank: number)
      if let per = token.per { label.per = per }
      let quote = Quote.joined([value.text, rank.text], separator: " — ")
      collect([
        FigureCandidate(
          token: token, passage: value, contexts: [Context(.label, label, words: rank.text)] + surroundings(),
          quote: quote, method: .chart, form: .field,
          hasOwnLabel: true, allowsBareMoney: true)
      ])
    }
  }

  /// The first count of a timeline is the base year's level; the later ones are projected.
  private mutating func visitTimeline(_ pairs: [(count: AnnotatedText, year: AnnotatedText)]) {
    let around = surroundings().map { context in
      var context = context
      context.meaning.isProjected = false
      return context
    }
    guard around.contains(where: { $0.meaning.topics.contains(.growth) || $0.meaning.topics.contains(.employment) })
    else { return }
    for (index, pair) in pairs.enumerated() {
      guard let token = pair.count.tokens.first else { continue }
      var label = FigureAttributes()
      label.topics = [.employment]
      label.isProjected = index > 0
      label.period = pair.year.periods.first?.stated
      let quote = Quote.joined([pair.count.text, pair.year.text], separator: " — ")
      collect([
        FigureCandidate(
          token: token, passage: pair.count, contexts: [Context(.label, label, words: pair.year.text)] + around,
          quote: quote, method: .chart, form: .field,
          hasOwnLabel: true)
      ])
    }
  }

  private mutating func visitText(_ passage: AnnotatedText, _ isListItem: Bool) {
    guard !passage.text.isEmpty, !isBoilerplate, !LinkElsewhere.isOne(passage) else { return }
    if let note = SourceNotes.note(passage, region: region) {
      notes.apply(note, to: &figures, under: scope.headingCount)
    }
    let isShort =
      passage.words.count <= 14 && passage.sentences.count == 1
      && (passage.bytes.last != UInt8(ascii: ".") || isLabelled(passage))
    if isShort, !isListItem, passage.tokens.isEmpty,
      case let name = ProgramFinder.abbreviation(in: passage, 0..<passage.text.utf8.count), !name.isEmpty
    {
      scope.name(program: name)
    }
    let text = ScopeText(passage, block: block)
    // A starred note describes what is above it.
    for declared in passage.bytes.first == UInt8(ascii: "*") ? [] : Declaration.meanings(of: text) {
      scope.declare(declared, by: text)
    }
    if passage.bytes.last == UInt8(ascii: "?"), passage.words.count <= 20 { scope.ask(text) }
    // Most texts contain no figure, so what governs them is irrelevant.
    if !passage.tokens.isEmpty { readFigures(passage, isListItem: isListItem, isShort: isShort) }
    setLeadIn(text, isListItem: isListItem, isShort: isShort)
  }

  private mutating func readFigures(_ passage: AnnotatedText, isListItem: Bool, isShort: Bool) {
    let kind =
      isListItem || isShort ? scope.kindBelowLeadIn ?? scope.headings.last.flatMap { $0.text.passage.orderedBy } : nil
    let reader = ProseReader(
      passage, context: context, surroundings: surroundings(), method: isListItem ? .list : isShort ? .card : .prose,
      isShort: isShort || isListItem && passage.words.count <= 20, labelKind: kind)
    reader.forEachSentence { collect($0) }
  }

  private mutating func setLeadIn(_ text: ScopeText, isListItem: Bool, isShort: Bool) {
    let passage = text.passage
    // A label already used for the value before it is no lead-in.
    if !cardLabel.isEmpty, passage.text == cardLabel, passage.tokens.isEmpty, text.meaning.topics.isEmpty {
      cardLabel = ""
      return
    }
    // `Entry Level (0–2 years experience)` above a table
    var namesLevel: Bool { isShort && layout.blocks[block].namesLevel }
    if passage.bytes.last == UInt8(ascii: ":")
      || (passage.tokens.isEmpty || namesLevel) && !isListItem && (isShort || passage.words.count <= 40)
    {
      scope.setLeadIn(text)
    } else if !isListItem, !isShort {
      scope.setLeadIn(nil)
    }
  }

  /// `Average Salary: $31,200 to $47,500 per annum.`: a label and its value, even though they end with a full stop.
  private func isLabelled(_ passage: AnnotatedText) -> Bool {
    guard let first = passage.tokens.first else { return false }
    let lead = passage.string(0..<first.range.lowerBound).trimmingSpaces
    return lead.hasSuffix(":") && lead.utf8.count <= 40
  }

  // MARK: - Outcome of the figures

  private func surroundings(label: LayoutBlock? = nil) -> [Context] {
    let wide = scope.contexts(at: block, without: label?.passage, subjectKey: context.subjectKey)
    guard layout.tree.hasStructure else { return wide }
    let own = recordContexts.contexts(of: block, label: label?.index, kind: scope.kindBelowNearestHeading)
    let titles = own.filter { $0.role == .recordTitle }.map(\.words)
    var all = markup()
    all += own
    all += titles.isEmpty ? wide : wide.filter { !titles.contains($0.words) }
    return all
  }

  /// What the class of the element says about the block.
  private func markup() -> [Context] {
    guard layout.tree.nodes[layout.tree.leaves[block]].hints.contains(.pay), layout.blocks[block].isValue else {
      return []
    }
    var meaning = FigureAttributes()
    meaning.topics = [.wage]
    return [Context(.markup, meaning, words: "the name of its element")]
  }

  private mutating func collect(_ candidates: [FigureCandidate]) {
    guard !isBoilerplate else { return }
    for var candidate in candidates {
      if let sectionPay, sectionPay.heading == scope.headingCount, sectionPay.fits(candidate.token) {
        var neighbour = Context(.neighbour, sectionPay.meaning, words: sectionPay.meaning.perWords)
        if RangeLabel.isOne(candidate.passage) { neighbour.meaning.topics = [.wage] }
        candidate.contexts.append(neighbour)
      }
      let outcome = resolution.resolve(candidate, section: scope.section)
      if explains {
        explanations.append(
          FigureExplanation(candidate, outcome, section: scope.section, offers: resolution.offers(candidate)))
      }
      switch consume outcome {
      case .figure(let figure, _):
        if let pay = SectionPay(candidate.token, figure, heading: scope.headingCount) { sectionPay = pay }
        figures.append(figure)
        notes.figure(region: region, heading: scope.headingCount)
      case .ambiguous(_, let why): findings.append(candidate.finding(why, sourceID: page.origin.sourceID))
      case .rejected: break
      }
    }
  }
}

/// Normalizes the text of blocks for publication: one line, no consecutive blanks.
enum LabelText {
  static func plain(_ text: String) -> String {
    // Most texts need no change: they have only single blanks, and no line breaks.
    if text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false { return text }
    return text.split(whereSeparator: { $0.isNewline || $0 == " " || $0 == "\t" }).joined(separator: " ")
  }

  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0x20
    for (index, byte) in utf8.enumerated() {
      if byte < 0x20 || byte == 0x20 && before == 0x20 { return false }
      // The last bytes of the line breaks U+0085, U+2028 and U+2029.
      if before >= 0x80,
        byte == 0x85 && before == 0xC2 || byte & 0xFE == 0xA8 && before == 0x80 && utf8[index - 2] == 0xE2
      {
        return false
      }
      before = byte
    }
    return utf8.isEmpty || before != 0x20
  }
}
