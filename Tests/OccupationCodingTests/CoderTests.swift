import Records
import Testing

@testable import OccupationCoding

/// A title, what it must be coded as, and how.
struct CodedCase: CustomTestStringConvertible, Sendable {
  let title: String
  let code: String?
  let rule: CodedTitle.Rule
  let basis: OccupationBasis?
  var testDescription: String { title }

  init(_ title: String, _ code: String?, _ rule: CodedTitle.Rule, _ basis: OccupationBasis? = nil) {
    (self.title, self.code, self.rule, self.basis) = (title, code, rule, basis)
  }
}

@Suite("Codes of titles")
struct CoderTests {
  static let developed: [CodedCase] = [
    CodedCase("Registered Nurses", "29-1141", .listed, .directMatch), CodedCase("RN", "29-1141", .listed, .directMatch),
    CodedCase("Cooks, Restaurant", "35-2014", .listed, .directMatch),
    CodedCase("restaurant cook", "35-2014", .listed, .directMatch),
    CodedCase("Software Engineers", "15-1252", .listed, .directMatch),
    CodedCase("plumber", "47-2152", .listed, .directMatch),
    CodedCase("truck driver", "53-3032", .decided, .alias), CodedCase("HVAC Technician", "49-9021", .decided, .alias),
    CodedCase("Java developer", "15-1252", .decided, .alias), CodedCase("tilers", "47-2044", .decided, .alias),
    CodedCase("Senior Data Scientist", "15-2051", .unqualified, .directMatch),
    CodedCase("licensed plumber apprentice", "47-2152", .unqualified, .directMatch),
    CodedCase("waiter / waitress", "35-3031", .listed, .directMatch),
    CodedCase("physiotherapist / physical therapist", "29-1123", .parts, .directMatch),
    CodedCase("truck driver: dump truck", "53-3032", .parts, .alias),
    CodedCase("booth-rent barbers", "39-5011", .similar, .similarTitle),
    CodedCase("Erzieher/in (m/w/d)", "25-2011", .decided, .alias),
    CodedCase("Großküchenköchin", "35-2014", .headed, .alias),
    CodedCase("pompier professionnel", "33-2011", .headed, .alias),
    CodedCase("automotive mechatronics (Kfz-Mechatroniker)", "49-3023", .parts, .alias),
    CodedCase("Koch im Zugrestaurant", "35-2014", .decided, .alias),
    CodedCase("machinists and tooling inspectors (NOC 7231)", "51-4041", .parts, .directMatch),
    CodedCase("welders and related machine operators", "51-4121", .decided, .alias),
  ]

  static let bugs: [CodedCase] = [
    // A group with the name of its only occupation.
    CodedCase("registered nurse", "29-1141", .listed, .directMatch),
    // Marks of the armed forces stood for parts of other titles.
    CodedCase("diesel technician/td>", "49-3031", .parts),
    CodedCase("marine and small engine mechanic", "49-3050", .similar),
    // Digits that a word follows without a blank.
    CodedCase("band 6paramedic", "29-2043", .unqualified, .directMatch),
    // The list's `Aide` is another's than the page's.
    CodedCase("salaire d’une aide", nil, .decided),
  ]

  static let none: [CodedCase] = [
    CodedCase("", nil, .none), CodedCase("wizard of light bulb moments", nil, .none),
    CodedCase("healthcare workers", nil, .decided),
    CodedCase("manager", nil, .decided), CodedCase("specialists", nil, .decided), CodedCase("all jobs", nil, .decided),
    CodedCase("skilled trades", nil, .decided),
    CodedCase("trade school", nil, .decided), CodedCase("payroll clerk, pharmacy assistant", nil, .parts),
    CodedCase("band 2 switchboard operator, ward clerk", nil, .parts), CodedCase("Medical Receptionist", nil, .decided),
    CodedCase("senior engineer", nil, .none),
    CodedCase("driver", nil, .none), CodedCase("20 to 50 employees", nil, .none), CodedCase("5-9 years", nil, .none),
    CodedCase("Pune", nil, .none),
    CodedCase(String(repeating: "nurse ", count: 60), nil, .none), CodedCase("\u{0}\u{1F}\u{FFFD}", nil, .none),
    CodedCase("((((", nil, .none),
  ]

  @Test("developed on", arguments: developed) func developedOn(_ it: CodedCase) { check(it) }

  @Test("bugs caught", arguments: bugs) func bugsCaught(_ it: CodedCase) { check(it) }

  @Test("negatives: no code", arguments: none) func negatives(_ it: CodedCase) { check(it) }

  @Test(
    "known failures",
    arguments: [
      CodedCase("residential installers", nil, .none), CodedCase("manœuvre des forêts", "45-4011", .headed),
      CodedCase("newly qualified mistructe", "17-2051", .similar),
    ])
  func knownFailures(_ it: CodedCase) {
    withKnownIssue { #expect(OccupationCoder.builtIn.code(it.title).code == it.code) }
  }

  private func check(_ it: CodedCase) {
    let coded = OccupationCoder.builtIn.code(it.title)
    #expect(coded.code == it.code, "\(coded)")
    #expect(coded.rule == it.rule, "\(coded)")
    if let basis = it.basis { #expect(coded.basis == basis) }
    #expect((coded.code == nil) == (coded.basis == nil))
    #expect(coded.code == nil || coded.score >= Calibration.threshold)
  }

  private let decided = OccupationCoder(decisions: [
    OccupationAlias(title: "Welders", code: "51-4122", reviewedBy: "a"),
    OccupationAlias(title: "Wizard", code: "43-6013", reviewedBy: "a"),
    OccupationAlias(title: "Phlebotomist", code: "31-9097", reviewedBy: "a"),
    OccupationAlias(title: "phlebotomists", code: "29-2010", reviewedBy: "a"),
    OccupationAlias(title: "Registered Nurse", code: "", reviewedBy: "a"),
  ])

  @Test("a decision of a run goes before everything, also before an official title, and leaves others alone")
  func decisions() {
    #expect(decided.code("welder").code == "51-4122")
    #expect(decided.code("Wizards").code == "43-6013")
    #expect(decided.code("electrician").code == "47-2111")
  }

  @Test("a decision may be that a title stands for no occupation")
  func decidedForNone() { #expect(decided.code("registered nurses").code == nil) }

  @Test("several codes decided for one title are none, and its candidates")
  func decidedForSeveral() {
    #expect(decided.code("Phlebotomist").code == nil)
    #expect(decided.code("Phlebotomist").candidates.map(\.code) == ["29-2010", "31-9097"])
  }

  @Test("a coder with decisions has a signature of its own")
  func signature() { #expect(decided.signature != OccupationCoder.builtIn.signature) }

  @Test("imported lists stand in the place of the built-in ones of their kind, and of no other")
  func imported() {
    let coder = OccupationCoder(imported: [ListedTitle(list: .alternate, title: "Light Bulb Wizard", code: "47-2111")])
    #expect(coder.code("light-bulb wizards").code == "47-2111")
    #expect(OccupationCoder.builtIn.code("light-bulb wizards").code == nil)
    #expect(coder.code("Registered Nurse").code == "29-1141")
    // An O*NET title that the imported list does not have.
    #expect(OccupationCoder.builtIn.code("asbestos worker").basis == .alternateTitle)
    #expect(coder.code("asbestos worker").basis != .alternateTitle)
    #expect(coder.signature != OccupationCoder.builtIn.signature)
  }

  @Test("any bytes are a title: nothing traps, and the answer is the same again")
  func anyBytes() {
    var state: UInt64 = 7
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let other = OccupationCoder()
    let pieces = [
      "nurse", " / ", "(", ")", ",", "é", "\u{301}", "Innen", "/in", "2", ".", "R.N.", " of ", "\u{0}", "技術", " - ",
      "senior", "&", "'s", "–",
    ]
    for _ in 0..<3000 {
      let title = (0..<Int(next() % 9)).map { _ in pieces[Int(next() % UInt64(pieces.count))] }.joined()
      #expect(OccupationCoder.builtIn.code(title) == other.code(title))
    }
  }
}
