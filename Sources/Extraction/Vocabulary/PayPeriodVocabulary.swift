import Records

/// The words pages use for pay periods.
enum PayPeriodVocabulary {
  /// Words that may stand right behind an amount: `$42 per hour`, `$52,000 annually`, `£24k p.a.`, `$18/hr`.
  static let attached = PhraseTable<PayPeriod>(
    OtherLanguages.attachedPeriods + [
      ("per|an|each|every|a|the hour", .hour), ("per hr", .hour), ("per flight|billable|working|clock|teaching|credited hour", .hour),
      ("hour|hourly|hr|hrs|ph|h", .hour), ("p h", .hour), ("on an hourly basis", .hour),
      ("per|a|each|every day", .day), ("day|daily", .day), ("per diem", .day), ("per shift", .day),
      ("per|a|each|every week", .week), ("week|weekly|wk|pw", .week), ("per wk", .week), ("p w", .week),
      ("per|a|each|every fortnight", .fortnight), ("fortnight|fortnightly|biweekly", .fortnight), ("bi weekly", .fortnight), ("every two weeks", .fortnight),
      ("per|a|each|every month", .month), ("month|monthly|mo|mth|pcm|pm", .month), ("per mo|mth", .month), ("p m", .month), ("per calendar month", .month),
      ("per|a|each|every|the year", .year), ("per annum", .year), ("year|yearly|annually|annual|yr|annum|pa", .year), ("per yr", .year), ("p a", .year),
      ("in annual salary|pay|wages|income", .year), ("lpa", .year), ("on an annual basis", .year), ("average per year", .year), ("median per year", .year),
      ("per|a mile", .mile), ("mile|cpm", .mile),
    ])

  /// Words in labels, headers and clauses that give the period of pay around them.
  static let labels = PhraseTable<PayPeriod>(
    OtherLanguages.periods + [
      ("hourly", .hour), ("per hour", .hour), ("an hour", .hour), ("by the hour", .hour), ("hour rate|wage|pay", .hour), ("hr", .hour), ("per hr", .hour),
      ("daily", .day), ("per day", .day), ("day rate|rates", .day), ("per diem", .day),
      ("weekly", .week), ("per week", .week), ("a week", .week), ("biweekly", .fortnight), ("bi weekly", .fortnight), ("fortnightly", .fortnight),
      ("monthly", .month), ("per month", .month), ("a month", .month), ("pcm", .month),
      ("annual", .year), ("annually", .year), ("yearly", .year), ("per year", .year), ("a year", .year), ("each year", .year), ("per annum", .year),
      ("p a", .year), ("pa", .year), ("year salary", .year), ("lpa", .year), ("per mile", .mile),
    ])
}
