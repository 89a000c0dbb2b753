/// What the labels of a column, a list or a section are names of: a header `State` says that the cells below are areas.
enum LabelKind: Sendable, Hashable {
  case area, experience, setting, credential, occupation, statistic, year, requirement, item
}

/// Words in headers, captions and headings that say what the row labels below are.
enum LabelKindVocabulary {
  static let table = PhraseTable<LabelKind>([
    ("state|states|province|region|regions|city|cities|location|locations|area|areas|metro|metropolitan|country|county", .area), ("metro area", .area),
    ("experience", .experience), ("experience level", .experience), ("level of experience", .experience), ("career stage|level", .experience),
    ("seniority", .experience),
    ("years of experience", .experience), ("years experience", .experience), ("level", .experience), ("stage", .experience),
    ("setting|settings", .setting), ("work setting", .setting), ("industry|industries", .setting), ("employer|employers", .setting),
    ("workplace|workplaces", .setting),
    ("work environment", .setting), ("facility", .setting), ("facility type", .setting), ("sector|sectors", .setting), ("practice type", .setting),
    ("top industries", .setting),
    ("employer type", .setting),
    ("certification|certifications|certificate|certificates", .credential), ("certification level", .credential), ("credential|credentials", .credential),
    ("education|degree|degrees", .credential), ("education level", .credential), ("program|programme|programs|programmes", .credential),
    ("program type", .credential), ("course|courses", .credential), ("qualification|qualifications", .credential), ("exam|exams", .credential),
    ("school type", .credential),
    ("role|roles", .occupation), ("job title|titles", .occupation), ("title|titles", .occupation), ("occupation|occupations", .occupation),
    ("position|positions", .occupation),
    ("job|career|careers", .occupation), ("profession", .occupation), ("specialty|specialties", .occupation), ("role type", .occupation),
    ("occupational title|titles|group|groups", .occupation),
    ("career path|paths", .occupation),
    ("percentile", .statistic), ("year", .year), ("requirement|requirements", .requirement), ("additional requirements", .requirement),
    ("experience required|needed|requirements", .requirement), ("education required|needed|requirements", .requirement), ("typical education", .requirement),
    ("required education|experience", .requirement), ("entry level education", .requirement), ("best for", .requirement), ("focus", .requirement),
    ("work style", .requirement), ("item|items|expense|expenses", .item),
  ])

  /// `… in the top industries in which they worked were as follows`: what a lead-in says that the rows below are.
  static func listed(_ words: [Word]) -> LabelKind? { words.lazy.compactMap { plurals[$0.text] }.first }

  private static let plurals: [String: LabelKind] = [
    "states": .area, "provinces": .area, "cities": .area, "metros": .area, "regions": .area, "countries": .area, "industries": .setting, "settings": .setting,
    "employers": .setting, "sectors": .setting, "workplaces": .setting, "certifications": .credential, "credentials": .credential, "degrees": .credential,
  ]

  /// `by state`, `by experience level`: what a heading says its table is ordered by.
  static func by(_ words: [Word]) -> LabelKind? {
    guard let index = words.lastIndex(where: { $0.text == "by" }) else { return nil }
    return table.matches(in: Array(words[(index + 1)...])).first?.meaning
  }
}
