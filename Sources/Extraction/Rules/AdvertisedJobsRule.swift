import Records

/// `312 active openings`, `88 jobs found`: the number of a site's advertisements, not of existing jobs.
enum AdvertisedJobsRule: ClauseRule {
  static let name = "advertised-jobs"
  private static let nouns: WordSet = ["jobs", "positions", "roles", "openings"]
  private static let found: WordSet = [
    "found", "available", "posted", "near", "matching", "listed", "sorted", "matches", "results",
  ]
  private static let advertised: WordSet = [
    "active", "current", "advertised", "posted", "unfilled", "vacant", "live", "best", "top", "hottest",
  ]

  private static let invited: WordSet = [
    "browse", "view", "see", "search", "explore", "find", "apply", "show", "discover", "check",
  ]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .number, case let behind = clause.behind(3), let first = behind.first else {
      return false
    }
    // `Browse all 6,310 sales jobs`: an invitation to browse a list.
    let before = clause.before(4)
    if before.count < 4, before.first.map(invited.contains) ?? false, behind.contains(where: nouns.contains),
      clause.window.beforeRange.lowerBound == clause.sentence.range.lowerBound
    {
      return true
    }
    return advertised.contains(first) || nouns.contains(first) && behind.count > 1 && found.contains(behind[1])
  }
}
