import Records

/// `800 occupations`, `1,245 reviews`: a count of something other than jobs.
enum OtherCountRule: ClauseRule {
  static let name = "other-count"

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .number, case let behind = clause.behind(4), let noun = behind.first else {
      return false
    }
    // `1.2 million people are employed`, `people work`: those are the jobs.
    if noun == "people",
      behind.contains(where: { ["work", "working", "worked", "employed", "job", "occupation", "trade"].contains($0) })
    {
      return false
    }
    // `This occupation employs 84,900 people`; a council that employs people is a single employer.
    if noun == "people", case let before = clause.before(6), before.contains("employs"),
      before.contains(where: { ["occupation", "profession", "field", "trade", "industry"].contains($0) })
    {
      return false
    }
    return clause.firstBehind?.isIn(.countedThing) == true || behind.contains("seekers")
  }
}
