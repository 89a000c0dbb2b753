import Records

/// Money of which no text says what it is, and whose kind of label only pay has: a percentile, an occupation, a level of experience, a place on a page about pay.
enum ImpliedPay {
  /// The role and words of the text that implies it; nil where none does.
  static func role(_ figure: FigureCandidate, page: PageContext) -> (role: ContextRole, index: Int, words: String)? {
    guard figure.token.kind == .money, !figure.standsBesidePay, figure.contexts.allSatisfy({ !$0.meaning.topics.contains(.other) }) else { return nil }
    let isSized = figure.token.per.map { PaySize.fits(figure.token.largest, $0) } ?? (PaySize.period(of: figure.token.largest) == .year)
    if isPercentile(figure) { return (.label, 0, figure.context(.label)?.words ?? "") }
    let own = figure.own
    if let words = medianOfTime(figure, page) { return (.page, max(0, figure.contexts.count - 1), words) }
    guard isSized else { return nil }
    let near = figure.contexts.prefix { !$0.role.isWide }
    let last = max(0, figure.contexts.count - 1)
    if [.table, .card, .list].contains(figure.method) {
      if figure.hasOwnLabel, near.contains(where: { !$0.meaning.occupation.isEmpty }) { return (.rowLabel, last, "") }
      // `Experienced (10+ years) | $95,000+`, `Mid level: $65k to $90k`
      if let level = near.first(where: { !$0.meaning.experience.isEmpty }) { return (.page, last, level.words) }
      // `Nearby cities`: `Wichita, KS | $46,870`
      if page.isAboutPay || page.advertisesJob, figure.hasOwnLabel, let place = near.first(where: { $0.meaning.namesCodedPlace }) {
        return (.page, last, place.words)
      }
    }
    // `Junior: $58,000 to $70,000.`, in a text under `What does a data analyst earn?`
    if figure.method == .prose, let level = figure.context(.label), !level.meaning.experience.isEmpty, level.meaning.topics.isEmpty, figure.rejection == nil,
      let heading = figure.contexts.firstIndex(where: { $0.role.isWide && $0.meaning.topics.first == .wage })
    {
      return (.heading, heading, figure.contexts[heading].words)
    }
    // `Registered Nurse (RN) – $86,070 median, 6% growth`
    if figure.form == .field, figure.token.shape == .single, own.statistic == .median || own.statistic == .mean, figure.rejection == nil,
      figure.contexts.contains(where: { ($0.role == .clause || $0.role == .recordTitle || $0.role == .label) && !$0.meaning.occupation.isEmpty })
    {
      return (.clause, 0, figure.quote)
    }
    // `Michigan’s average is $68,200`, `Owners and managers: median $76,830`, on a page about pay
    if page.isAboutPay || page.isHeadedByOccupation && figure.form == .field, figure.token.shape == .single, own.statistic != nil, own.statistic != .typical,
      figure.rejection == nil,
      figure.form == .field || own.namesCodedPlace || !own.occupation.isEmpty
    {
      return (.page, last, page.subject)
    }
    // `1. Software Engineer - $120,000`: an occupation and its pay in a heading or a line, below a heading that speaks of pay
    if figure.form == .field, !own.occupation.isEmpty, own.topics.isEmpty, figure.rejection == nil,
      let heading = figure.contexts.firstIndex(where: { $0.role.isWide && $0.meaning.topics.first == .wage })
    {
      return (.heading, heading, figure.contexts[heading].words)
    }
    // `Travel surgical techs sign contracts worth $1,900 to $2,300 a week`
    if figure.form == .prose, figure.token.per != nil, figure.token.per != .month, !figure.own.occupation.isEmpty, figure.rejection == nil {
      return (.page, last, figure.token.perWords)
    }
    return nil
  }

  /// `Percentile | Hourly | Annual` above `Median | $27.98 | $58,200`, on a page about pay: the words of the row.
  private static func medianOfTime(_ figure: FigureCandidate, _ page: PageContext) -> String? {
    guard page.isAboutPay, [.table, .card, .list].contains(figure.method), figure.hasOwnLabel,
      let per = figure.token.per ?? InheritanceTable.payPeriod.resolve(figure)?.value.period ?? PaySize.period(of: figure.token.largest),
      PaySize.fits(figure.token.largest, per)
    else { return nil }
    return figure.contexts.first { $0.role.isOwn && $0.meaning.statistic == .median }?.words
  }

  /// `$52,800` under `25th percentile`: of money of a year's or an hour's size percentiles are given for pay.
  private static func isPercentile(_ figure: FigureCandidate) -> Bool {
    guard figure.hasOwnLabel, let rank = figure.contexts.first(where: { $0.role.isOwn && $0.meaning.statistic?.percentile != nil })?.meaning.statistic,
      rank != .median
    else { return false }
    return figure.token.per.map { PaySize.fits(figure.token.largest, $0) } ?? (PaySize.period(of: figure.token.largest) != nil)
  }
}
