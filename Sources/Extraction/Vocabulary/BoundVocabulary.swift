import Records

/// Words that leave one end of a figure open, and words that only soften it.
enum BoundVocabulary {
  /// Before the figure.
  static let before = PhraseTable<PrintedShape>(
    OtherLanguages.bounds + [
      ("up to", .atMost), ("as much as", .atMost), ("no more than", .atMost), ("at most", .atMost), ("under", .atMost),
      ("maximum of", .atMost), ("less than", .atMost), ("below", .atMost), ("fewer than", .atMost), ("not more than", .atMost),
      ("starting from", .atLeast), ("starts from", .atLeast), ("starting at", .atLeast), ("start at|from", .atLeast), ("starts at", .atLeast),
      ("at least", .atLeast), ("more than", .atLeast), ("over", .atLeast), ("above", .atLeast), ("upwards of", .atLeast), ("well past", .atLeast),
      ("well over|above", .atLeast), ("past", .atLeast), ("exceed|exceeds|exceeding", .atLeast), ("in excess of", .atLeast), ("no less than", .atLeast),
      ("minimum of", .atLeast), ("north of", .atLeast), ("upward of", .atLeast), ("from", .atLeast), ("surpass|surpassing", .atLeast),
      ("greater than", .atLeast), ("beyond", .atLeast),
    ])

  /// Behind the figure.
  static let after = PhraseTable<PrintedShape>([
    ("or more", .atLeast), ("and up|above|over|beyond", .atLeast), ("or higher|above|over|better", .atLeast), ("and more|higher", .atLeast), ("plus", .atLeast),
    ("or less|lower|below|under", .atMost), ("and under|below", .atMost), ("or more", .atLeast),
  ])

  /// Words that may stand between a bound and its figure without changing it.
  static let softeners: Set<String> = [
    "about", "around", "approximately", "roughly", "nearly", "almost", "an", "a", "estimated", "of", "circa", "some", "just",
  ]
}
