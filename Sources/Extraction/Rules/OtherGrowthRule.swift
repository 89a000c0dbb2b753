import Records

/// `Revenue is projected to grow 3.4 percent`, `salaries will rise by 2 percent`: what grows is not employment.
enum OtherGrowthRule: ClauseRule {
  static let name = "other-growth"
  private static let jobs: WordSet = [
    "employment", "jobs", "job", "outlook", "demand", "field", "occupation", "profession", "career", "careers",
    "openings", "positions", "workforce", "roles",
    "role",
    "hiring", "number",
  ]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .percent else { return false }
    let range = clause.window.beforeRange
    let topics = clause.reader.topics.starting(in: range)
    guard let growth = topics.last(where: { $0.meaning == .growth }),
      let subject = topics.first(where: { $0.range.upperBound <= growth.range.lowerBound }),
      subject.meaning == .other || subject.meaning == .wage
    else { return false }
    let before = clause.reader.passage.words(in: range.lowerBound..<growth.range.lowerBound)
    return !before.contains { jobs.contains($0.text) } && clause.reader.occupations.starting(in: range).isEmpty
  }
}
