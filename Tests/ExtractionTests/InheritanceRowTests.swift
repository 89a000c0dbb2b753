import Records
import Testing

@testable import Extraction

/// A row of the inheritance table: in which roles a text that says something of the dimension may not serve, and why.
struct InheritanceRow: Sendable, CustomTestStringConvertible {
  let dimension: String
  let why: String
  let barredForFields: Set<ContextRole>
  let barredForProse: Set<ContextRole>
  /// What the row takes from a figure's contexts, and where from.
  let answer: @Sendable (FigureCandidate) -> String?
  let said: FigureAttributes

  var testDescription: String { dimension }

  init<Value>(
    _ row: Inheritance<Value>, _ why: String, fields: Set<ContextRole> = [], prose: Set<ContextRole> = [],
    says: (inout FigureAttributes) -> Void
  ) {
    dimension = row.dimension
    self.why = why
    barredForFields = fields
    barredForProse = prose
    answer = { figure in row.resolve(figure).map { "\($0.value) by \($0.role.code)" } }
    var said = FigureAttributes()
    says(&said)
    self.said = said
  }
}

/// The texts that stand outside a sentence and speak of all below.
private let wide: Set<ContextRole> = [.caption, .leadIn, .note, .program, .question, .heading, .neighbour, .page]
private let all = Set(ContextRole.allCases)

let inheritanceRows: [InheritanceRow] = [
  InheritanceRow(
    InheritanceTable.topics, "a sentence says itself what its figures are; only the page's title may complete it",
    prose: wide.subtracting([.page]).union([.recordTitle])
  ) { $0.topics = [.wage] },
  InheritanceRow(
    InheritanceTable.statistic,
    "a place, an element's name and pay beside it name no statistic of the figure, and what stands above a sentence none of its figures'",
    fields: [.sibling, .markup, .neighbour, .page],
    prose: [.sibling, .markup, .neighbour, .page, .recordTitle, .caption, .leadIn, .note, .question, .heading]
  ) { $0.statistic = .median },
  InheritanceRow(
    InheritanceTable.payPeriod,
    "a heading's period is that of the tables below it; pay beside a sentence's is of the same period",
    prose: wide.subtracting([.neighbour])
  ) { ($0.per, $0.perWords) = (.hour, "hourly") },
  InheritanceRow(InheritanceTable.currency, "money is of one currency, whoever names it") {
    ($0.currency, $0.currencyWords) = ("CAD", "CAD")
  },
  InheritanceRow(
    InheritanceTable.place, "a heading that holds more than a place says of a sentence nothing", prose: wide
  ) {
    $0.place = NamedPlace(name: "Ohio", code: "US-OH")
  },
  InheritanceRow(InheritanceTable.occupation, "whom a title names holds for all below") { $0.occupation = "bakers" },
  InheritanceRow(InheritanceTable.experience, "a sentence says itself of whom it speaks", prose: wide) {
    $0.experience = "Senior"
  },
  InheritanceRow(InheritanceTable.setting, "a workplace holds for all below") { $0.setting = "hospitals" },
  InheritanceRow(InheritanceTable.credential, "a credential holds for all below") { $0.credential = "certified" },
  InheritanceRow(InheritanceTable.program, "a certificate holds for all below") { $0.program = "CRC" },
  InheritanceRow(InheritanceTable.industry, "an industry holds for all below") { $0.industry = "Mining" },
  InheritanceRow(InheritanceTable.citedSource, "a source holds for all below") { $0.citedSource = "BLS" },
  InheritanceRow(InheritanceTable.scale, "thousands hold for all below") { $0.scale = "thousands" },
  InheritanceRow(
    InheritanceTable.bound, "only what labels the value itself makes it one end",
    fields: all.subtracting([.label, .columnHeader, .rowLabel]),
    prose: all.subtracting([.label, .columnHeader, .rowLabel])
  ) { $0.bound = .atLeast },
  InheritanceRow(InheritanceTable.training, "a sentence must speak of training itself", prose: wide) {
    $0.namesTraining = true
  },
]

/// A text in a role, and what else is known of it and of the figure.
struct GuardCase: Sendable, CustomTestStringConvertible {
  let name: String
  let dimension: String
  let serves: Bool
  let role: ContextRole
  var text = "$50,000"
  var form = FigureCandidate.Form.field
  var context: @Sendable (inout Context) -> Void = { _ in }
  var figure: @Sendable (inout FigureCandidate) -> Void = { _ in }

  var testDescription: String { "\(name): \(dimension) \(serves ? "by" : "not by") \(role.code)" }
}

private let guards: [GuardCase] = [
  GuardCase(
    name: "a sentence above speaks of many things", dimension: "measure", serves: false, role: .leadIn, text: "1,200",
    context: { $0.isSentence = true }),
  GuardCase(
    name: "a sentence above speaks of money", dimension: "measure", serves: true, role: .leadIn,
    context: { $0.isSentence = true }),
  GuardCase(
    name: "a count with a label of its own", dimension: "measure", serves: false, role: .heading, text: "1,200",
    figure: { $0.isLabelledOtherwise = true }),
  GuardCase(
    name: "pay with a label of its own", dimension: "measure", serves: true, role: .heading,
    figure: { $0.isLabelledOtherwise = true }),
  GuardCase(
    name: "a sentence whose words make it pay", dimension: "measure", serves: true, role: .heading, form: .prose,
    figure: { $0.completesHeading = true }),
  GuardCase(
    name: "a heading that asks", dimension: "statistic", serves: false, role: .heading, context: { $0.isLoose = true }),
  GuardCase(
    name: "a heading above one that speaks of pay", dimension: "statistic", serves: false, role: .heading,
    context: { $0.isBehindPay = true }),
  GuardCase(
    name: "a question that names its statistic before it asks", dimension: "statistic", serves: true, role: .question),
  GuardCase(
    name: "a column beside an average", dimension: "statistic", serves: false, role: .columnHeader,
    figure: { $0.standsBesideAverage = true }),
  GuardCase(
    name: "a cell's own word beside an average", dimension: "statistic", serves: true, role: .clause,
    figure: { $0.standsBesideAverage = true }),
  GuardCase(
    name: "a heading of many words that names a place in passing", dimension: "place", serves: false, role: .heading,
    context: { $0.isWordy = true }),
  GuardCase(
    name: "a heading of many words on pay in a place", dimension: "place", serves: true, role: .heading,
    context: {
      $0.isWordy = true
      $0.meaning.topics = [.wage]
    }),
  GuardCase(
    name: "a heading of nothing but a place", dimension: "place", serves: true, role: .heading, form: .prose,
    context: { $0.meaning.isPlaceName = true }),
]

@Suite struct InheritanceRowTests {
  private static func figure(
    _ text: String, _ form: FigureCandidate.Form, _ contexts: [Context]
  ) throws -> FigureCandidate {
    let passage = AnnotatedText(text)
    let token = try #require(passage.tokens.first)
    return FigureCandidate(token: token, passage: passage, contexts: contexts, quote: text, method: .card, form: form)
  }

  @Test("which roles may serve a dimension", arguments: inheritanceRows)
  func roles(_ row: InheritanceRow) throws {
    for (form, barred) in [(FigureCandidate.Form.field, row.barredForFields), (.prose, row.barredForProse)] {
      let served = try ContextRole.allCases.filter {
        row.answer(try Self.figure("$50,000", form, [Context($0, row.said)])) == nil
      }
      #expect(Set(served) == barred, "\(form.rawValue): \(row.why)")
    }
  }

  @Test(
    "the nearest text that says something wins, and texts that say nothing are passed over", arguments: inheritanceRows)
  func nearest(_ row: InheritanceRow) throws {
    let contexts = [
      Context(.clause, FigureAttributes()), Context(.label, row.said), Context(.label, row.said, words: "farther"),
    ]
    let answer = row.answer(try Self.figure("$50,000", .field, contexts))
    #expect(answer?.hasSuffix(" by label") == true)
    #expect(
      row.answer(
        try Self.figure("$50,000", .field, [Context(.clause, FigureAttributes()), Context(.label, FigureAttributes())]))
        == nil)
  }

  @Test("what else decides whether a text may serve", arguments: guards)
  func guarded(_ test: GuardCase) throws {
    let row = try #require(inheritanceRows.first { $0.dimension == test.dimension })
    var context = Context(test.role, row.said)
    test.context(&context)
    var figure = try Self.figure(test.text, test.form, [context])
    test.figure(&figure)
    #expect((row.answer(figure) != nil) == test.serves)
  }

  @Test("every dimension has a row here, by its name")
  func names() {
    #expect(Set(inheritanceRows.map(\.dimension)).count == inheritanceRows.count)
  }

  @Test("roles are ordered from the nearest text to the page: first those of a figure's own, last those of all below")
  func order() {
    #expect(ContextRole.allCases == ContextRole.allCases.sorted())
    #expect(ContextRole.allCases.map(\.code) == ContextRole.allCases.map { "\($0)" })
    #expect(ContextRole.allCases.filter(\.isOwn) == [.clause, .property, .label, .columnHeader, .rowLabel])
    #expect(Set(ContextRole.allCases.filter(\.isWide)) == wide)
  }
}
