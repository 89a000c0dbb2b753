import Records

/// Words that name a statistic. The percentile words hold numbers, which are no figures of their own then.
enum StatisticVocabulary {
  static let table = PhraseTable<Statistic>(phrases)

  /// Headers also name percentiles by their ordinals alone (`10th`, `90th`).
  static let headers = PhraseTable<Statistic>(phrases + [("10th", .p10), ("25th", .p25), ("75th", .p75), ("90th", .p90)])

  private static let phrases: [(String, Statistic)] =
    OtherLanguages.statistics + [
      ("median", .median), ("50th percentile", .median), ("50th pct", .median), ("midpoint", .median), ("50 % median", .median), ("p50", .median),
      ("average|averages|avg|averaged|averaging", .mean), ("mean", .mean),
      ("10th percentile", .p10), ("10th pct", .p10), ("bottom|lowest 10 %|percent", .p10), ("bottom|lowest 10", .p10), ("lowest|bottom ten percent", .p10),
      ("bottom|lowest|lower earning|paid 10 %|percent", .p10), ("bottom decile", .p10), ("lowest decile", .p10), ("p10", .p10),
      ("lowest|bottom|worst tenth", .p10), ("lowest|worst paid|earning tenth", .p10),
      ("25th percentile", .p25), ("25th pct", .p25), ("bottom|lowest|lower 25 %|percent", .p25), ("bottom|lower|lowest quarter|quartile", .p25),
      ("first quartile", .p25), ("p25", .p25),
      ("75th percentile", .p75), ("75th pct", .p75), ("top|upper|highest 25 %|percent", .p75), ("top|upper|highest quarter|quartile", .p75),
      ("third quartile", .p75), ("p75", .p75), ("at the 10th", .p10), ("at the 25th", .p25), ("at the 75th", .p75), ("at the 90th", .p90),
      ("90th percentile", .p90), ("90th pct", .p90), ("top|highest|upper 10 %|percent", .p90), ("top|highest 10", .p90), ("top|highest ten percent", .p90),
      ("top|highest earning|paid 10 %|percent", .p90), ("top decile", .p90), ("highest decile", .p90), ("p90", .p90), ("highest|top|best|upper tenth", .p90),
      ("highest|best|top paid|earning tenth", .p90),
      ("top earning|paid 10 %|percent", .p90), ("highest earning 10 %|percent", .p90), ("best paid 10 %|percent", .p90),
    ]

  /// `10th`, `90th` as a whole label.
  static func ordinal(_ words: [Word]) -> Statistic? {
    guard words.count == 1, words[0].text.hasSuffix("th") else { return nil }
    return Int(words[0].text.dropLast(2)).flatMap(percentile(rank:))
  }

  /// The percentile ranks that head a column or stand under a chart: `10%`, `25 %`.
  static func percentile(rank: Int) -> Statistic? {
    switch rank {
    case 10: .p10
    case 25: .p25
    case 50: .median
    case 75: .p75
    case 90: .p90
    default: nil
    }
  }
}
