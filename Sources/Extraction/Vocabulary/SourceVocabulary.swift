/// Names of those whom pages give as the source of their figures, and the words that introduce a source.
enum SourceVocabulary {
  /// A name, and how datasets write it where the page spells it in one of several ways.
  static let names = PhraseTable<String>([
    ("bls", "BLS"), ("bureau of labor statistics", "BLS"), ("u s bureau of labor statistics", "BLS"), ("us bureau of labor statistics", "BLS"),
    ("united states bureau of labor statistics", "BLS"), ("labor statistics", "BLS"), ("bls oews", "BLS OEWS"), ("oews", "BLS OEWS"), ("oes", "BLS OEWS"),
    ("occupational employment statistics", "BLS OEWS"), ("occupational employment and wage statistics", "BLS OEWS"),
    ("salary com", "Salary.com"), ("indeed", "Indeed"), ("indeed com", "Indeed"), ("glassdoor", "Glassdoor"), ("ziprecruiter", "ZipRecruiter"),
    ("zip recruiter", "ZipRecruiter"),
    ("payscale", "Payscale"), ("zippia", "Zippia"), ("talent com", "Talent.com"), ("lightcast", "Lightcast"), ("federal government", "federal government"),
    ("department of labor", "Department of Labor"), ("census bureau", "Census Bureau"), ("o net", "O*NET"), ("onet", "O*NET"), ("comparably", "Comparably"),
    ("national careers service", "National Careers Service"), ("office for national statistics", "ONS"), ("seek", "SEEK"), ("job bank", "Job Bank"),
    ("employment projections", "BLS Employment Projections"), ("careeronestop", "CareerOneStop"), ("nhs", "NHS"),
  ])

  /// Words that introduce a source before its name.
  static let introductions = PhraseTable<Bool>([
    ("according to", true), ("source|sources", true), ("based on", true), ("reported by", true), ("data from", true), ("estimated by", true),
    ("projected by", true),
    ("per", true), ("citing", true), ("sourced from", true), ("data sourced from", true), ("as reported by", true),
  ])

  /// Verbs behind a source's name: `the BLS projects …`.
  static let verbs: Set<String> = [
    "project", "projects", "projected", "report", "reports", "reported", "estimate", "estimates", "estimated", "forecast", "forecasts", "predict", "predicts",
    "says", "states", "shows", "expects", "lists", "puts", "and",
  ]
}
