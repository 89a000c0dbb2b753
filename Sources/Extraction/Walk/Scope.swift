import Codelists
import Pages
import Records

/// A text above a region. It is read at most once for everything it governs, and not at all if there is no figure below
/// it.
final class ScopeText {
  let passage: AnnotatedText
  /// The layout block of the text.
  let block: Int

  init(_ passage: AnnotatedText, block: Int) {
    self.passage = passage
    self.block = block
  }

  /// What the text says about the figures below.
  var meaning: FigureAttributes { _read { yield sharedMeaning.value } }
  private(set) lazy var sharedMeaning: SharedAttributes = {
    var shared = passage.sharedLabel
    func set(_ occupation: String) {
      var meaning = shared.value
      meaning.occupation = occupation
      shared = SharedAttributes(meaning)
    }
    // `… the median wages of operations managers in the top industries were as follows:`
    if passage.bytes.last == UInt8(ascii: ":"), passage.words.count > 8,
      let named = passage.occupations.first(where: \.isGoverned)
    {
      set(named.title)
    }
    // `Nurse practitioner` above the table of their pay
    if shared.value.occupation.isEmpty, passage.words.count <= 5, LabelReader.occupationKind(passage) == .occupation {
      set(LabelText.plain(passage.text))
    }
    return shared
  }()

  /// The occupation that the text, as a heading, names, together with the name in the form used for comparison.
  private(set) lazy var headedOccupation: (name: String, key: String)? = LabelReader.headedOccupation(passage).map {
    ($0, OccupationTitles.normalized($0))
  }
}

/// The texts that govern one place of a page, each to the end of its scope: headings, the lead-in, a question, a
/// certificate.
///
/// A text's scope ends with the element that contains it (for a heading, the element that it heads). On a page without
/// markup, headings end at the next of their level, and a lead-in at the next paragraph.
struct Scope {
  struct Heading {
    var text: ScopeText
    var level: Int
    /// The first block after its scope.
    var end: Int
    var isOfRecord: Bool
    /// How many headings precede it on the page.
    var number: Int
    /// The text, shortened like quotes.
    var quote: String
  }

  private let tree: StructureTree
  private let records: RecordGroups
  private(set) var headings: [Heading] = []
  /// The headings' texts, outermost first, shortened like quotes: every figure below carries them.
  private(set) var section: [String] = []
  /// A short line, or a sentence that ends with a colon, right before the region.
  private(set) var leadIn: ScopeText?
  /// The lead-in before the last one. If the last one turns out to be the label of a card, the cards after it are still
  /// governed by the earlier one.
  private var earlierLeadIn: ScopeText?
  /// A question on its own: the blocks after it answer it until the next heading or question.
  private var question: ScopeText?
  /// Short texts that state once what applies to all figures below: `Monthly base salary in SAR`, `All figures are
  /// medians`.
  private var declarations: [(text: ScopeText, meaning: FigureAttributes)] = []
  /// The certificate that the lines below are about (`Certified Records Specialist (CRS)`), until the next heading or
  /// the next such name.
  private var program = ""
  private(set) var headingCount = 0

  init(_ tree: StructureTree, _ records: RecordGroups) {
    self.tree = tree
    self.records = records
  }

  // MARK: - Updates along the way

  mutating func enter(_ heading: AnnotatedText, level: Int, at block: Int) {
    let own = HeadingScope(of: block, tree, records)
    headings.removeAll { $0.end <= block || $0.level >= level && (!own.isOfRecord || $0.isOfRecord) }
    headingCount += 1
    headings.append(
      Heading(
        text: ScopeText(heading, block: block), level: level, end: own.end, isOfRecord: own.isOfRecord,
        number: headingCount, quote: Quote.cut(LabelText.plain(heading.text))))
    updateSection()
    question = nil
    if !tree.hasStructure { declarations = [] }
    // A line such as `Issued by: …` may look like a heading in a text rendering; it still describes the same
    // certificate.
    if !heading.text.contains(":") { program = "" }
    setLeadIn(nil)
  }

  /// Leaves the headings whose scope ends before `block`.
  mutating func advance(to block: Int) {
    guard headings.contains(where: { $0.end <= block }) else { return }
    headings.removeAll { $0.end <= block }
    updateSection()
  }

  mutating func setLeadIn(_ text: ScopeText?) {
    earlierLeadIn = leadIn
    leadIn = text
  }

  /// Restores the earlier lead-in: the last one was the label of a card.
  mutating func restoreLeadIn() { (leadIn, earlierLeadIn) = (earlierLeadIn, leadIn) }

  /// Keeps a text that declares the currency, the period or the statistic of all figures below, to the end of its
  /// element or, without markup, of its heading.
  ///
  /// Only the latest are kept: a newer one of the same kind takes precedence, and the work per figure must not grow
  /// with the page.
  mutating func declare(_ meaning: FigureAttributes, by text: ScopeText) {
    declarations.append((text, meaning))
    if declarations.count > Self.maxDeclarations { declarations.removeFirst() }
  }

  private static let maxDeclarations = 8

  mutating func ask(_ text: ScopeText) { question = text }

  mutating func name(program: String) { self.program = program }

  private mutating func updateSection() { section = headings.map(\.quote) }

  // MARK: - What governs a region

  /// What the names below are, according to the lead-in.
  var kindBelowLeadIn: LabelKind? { leadIn.flatMap { $0.passage.orderedBy ?? $0.passage.listed } }

  /// What the names below are, according to the nearest heading that is not the title of a record.
  var kindBelowNearestHeading: LabelKind? {
    headings.last { !$0.isOfRecord }.flatMap { heading in
      heading.text.passage.orderedBy ?? heading.text.passage.listedCredentials
    }
  }

  /// What the names below are, according to the nearest heading that says so.
  var kindBelowHeading: LabelKind? { headings.reversed().lazy.compactMap { $0.text.passage.orderedBy }.first }

  /// The contexts of the content at `block`, nearest first, leaving out the text `label`.
  func contexts(at block: Int, without label: AnnotatedText? = nil, subjectKey: String) -> [Context] {
    var contexts: [Context] = []
    if let leadIn, leadIn.passage.text != label?.text, governs(leadIn, block) { contexts.append(leading(leadIn)) }
    // `Monthly incentives:`, then a line that only heads the first column: the list is still about incentives.
    if let leadIn, leadIn.meaning.topics.isEmpty, let earlierLeadIn,
      earlierLeadIn.passage.bytes.last == UInt8(ascii: ":"),
      governs(earlierLeadIn, block)
    {
      contexts.append(leading(earlierLeadIn))
    }
    for declared in declarations.reversed() where declared.text.block != block && governs(declared.text, block) {
      contexts.append(Context(.note, declared.meaning, words: declared.text.passage.text))
    }
    if !program.isEmpty {
      var meaning = FigureAttributes()
      meaning.program = program
      contexts.append(Context(.program, meaning, words: program))
    }
    if let question, question.passage.text != leadIn?.passage.text, governs(question, block) {
      contexts.append(asked(question))
    }
    var speaksOfPay = false
    for (distance, heading) in headings.reversed().enumerated() where heading.text.passage.text != label?.text {
      var context = headed(heading, distance: distance, subjectKey: subjectKey)
      context.isBehindPay = speaksOfPay && tree.hasStructure
      contexts.append(context)
      speaksOfPay = speaksOfPay || heading.text.meaning.topics.contains(.wage)
    }
    return contexts
  }

  private func leading(_ text: ScopeText) -> Context {
    Context(
      .leadIn, sharing: text.sharedMeaning, words: text.passage.text,
      isSentence: text.passage.words.count > 12 && text.passage.bytes.last != UInt8(ascii: ":"))
  }

  /// True if the text's own element also contains the block.
  private func governs(_ text: ScopeText, _ block: Int) -> Bool {
    guard tree.hasStructure, let parent = tree.nodes[tree.leaves[text.block]].parent else { return true }
    return tree.nodes[parent].blocks.contains(block)
  }

  /// `Median pay: How much do they make?` names its statistic before the question.
  private func asked(_ question: ScopeText) -> Context {
    let text = question.passage.text
    let colon = text.firstIndex(of: ":").map { text.utf8.distance(from: text.startIndex, to: $0) } ?? 0
    let isNamed = question.passage.statistics.contains { $0.range.upperBound <= colon }
    return Context(.question, sharing: question.sharedMeaning, words: text, isLoose: !isNamed)
  }

  private func headed(_ heading: Heading, distance: Int, subjectKey: String) -> Context {
    let passage = heading.text.passage
    var context = Context(
      .heading, sharing: heading.text.sharedMeaning, words: passage.text, distance: distance,
      isLoose: passage.bytes.last == UInt8(ascii: "?") || passage.words.count > 12, isWordy: passage.words.count > 4)
    guard heading.text.meaning.topics.isEmpty else { return context }
    if context.meaning.occupation.isEmpty, let named = heading.text.headedOccupation, named.key != subjectKey {
      context.meaning.occupation = named.name
    }
    // `Technology Sector` above a list of roles
    if context.meaning.setting.isEmpty, (2...4).contains(passage.words.count),
      ["sector", "industry"].contains(passage.words.last?.text)
    {
      context.meaning.setting = LabelReader.cleaned(passage.text)
    }
    return context
  }
}
