import Records

/// Money that no text identifies, but whose label is of a kind that only pay has: a percentile, an occupation, a level
/// of experience, a place on a page about pay.
enum ImpliedPay {
  /// What implies pay: the role and words of a text, and its position among the contexts.
  typealias Reason = (role: ContextRole, index: Int, words: String)

  /// The text that implies pay; nil if there is none.
  static func role(_ figure: FigureCandidate, page: PageContext) -> Reason? {
    guard figure.token.kind == .money, !figure.standsBesidePay,
      figure.contexts.allSatisfy({ !$0.meaning.topics.contains(.other) })
    else { return nil }
    for rule in ofAnySize { if let reason = rule(figure, page) { return reason } }
    let isSized =
      figure.token.per.map { PaySize.fits(figure.token.largest, $0) }
      ?? (PaySize.period(of: figure.token.largest) == .year)
    guard isSized else { return nil }
    for rule in ofAYearsSize { if let reason = rule(figure, page) { return reason } }
    return nil
  }

  private typealias Rule = @Sendable (FigureCandidate, PageContext) -> Reason?

  private static let ofAnySize: [Rule] = [percentile, medianOfTime]
  /// For amounts of the size of annual pay, or of pay for the stated period.
  private static let ofAYearsSize: [Rule] = [
    fieldOfOccupationOrLevel, levelUnderPay, averageOfOccupation, averageOnPageOfPay, occupationUnderPay,
    workersPerTime,
  ]

  private static func last(_ figure: FigureCandidate) -> Int { max(0, figure.contexts.count - 1) }

  /// The nearest heading, caption or lead-in that is about pay.
  private static func payAbove(_ figure: FigureCandidate) -> Reason? {
    figure.contexts.firstIndex { $0.role.isWide && $0.meaning.topics.first == .wage }.map {
      (.heading, $0, figure.contexts[$0].words)
    }
  }

  /// `$52,800` under `25th percentile`: percentiles of money of the size of annual or hourly pay are given only for
  /// pay.
  @Sendable private static func percentile(_ figure: FigureCandidate, _ page: PageContext) -> Reason? {
    guard figure.hasOwnLabel,
      let rank = figure.contexts.first(where: { $0.role.isOwn && $0.meaning.statistic?.percentile != nil })?.meaning
        .statistic,
      rank != .median,
      figure.token.per.map({ PaySize.fits(figure.token.largest, $0) })
        ?? (PaySize.period(of: figure.token.largest) != nil)
    else { return nil }
    return (.label, 0, figure.context(.label)?.words ?? "")
  }

  /// `Percentile | Hourly | Annual` above `Median | $27.98 | $58,200`, on a page about pay.
  @Sendable private static func medianOfTime(_ figure: FigureCandidate, _ page: PageContext) -> Reason? {
    guard page.isAboutPay, [.table, .card, .list].contains(figure.method), figure.hasOwnLabel,
      let per = figure.token.per ?? InheritanceTable.payPeriod.resolve(figure)?.value.period
        ?? PaySize.period(of: figure.token.largest),
      PaySize.fits(figure.token.largest, per),
      let named = figure.contexts.first(where: { $0.role.isOwn && $0.meaning.statistic == .median })
    else { return nil }
    return (.page, last(figure), named.words)
  }

  /// `Experienced (10+ years) | $95,000+`, `Mid level: $65k to $90k`; `Nearby cities`: `Wichita, KS | $46,870`.
  @Sendable private static func fieldOfOccupationOrLevel(_ figure: FigureCandidate, _ page: PageContext) -> Reason? {
    guard [.table, .card, .list].contains(figure.method) else { return nil }
    let near = figure.contexts.prefix { !$0.role.isWide }
    if figure.hasOwnLabel, near.contains(where: { !$0.meaning.occupation.isEmpty }) {
      return (.rowLabel, last(figure), "")
    }
    if let level = near.first(where: { !$0.meaning.experience.isEmpty }) { return (.page, last(figure), level.words) }
    guard page.isAboutPay || page.advertisesJob, figure.hasOwnLabel,
      let place = near.first(where: { $0.meaning.namesCodedPlace })
    else { return nil }
    return (.page, last(figure), place.words)
  }

  /// `Junior: $58,000 to $70,000.`, in a text under `What does a data analyst earn?`.
  @Sendable private static func levelUnderPay(_ figure: FigureCandidate, _ page: PageContext) -> Reason? {
    guard figure.method == .prose, let level = figure.context(.label), !level.meaning.experience.isEmpty,
      level.meaning.topics.isEmpty, figure.rejection == nil
    else { return nil }
    return payAbove(figure)
  }

  /// `Registered Nurse (RN) – $86,070 median, 6% growth`.
  @Sendable private static func averageOfOccupation(_ figure: FigureCandidate, _ page: PageContext) -> Reason? {
    guard figure.form == .field, figure.token.shape == .single,
      figure.own.statistic == .median || figure.own.statistic == .mean, figure.rejection == nil,
      figure.contexts.contains(where: {
        [.clause, .recordTitle, .label].contains($0.role) && !$0.meaning.occupation.isEmpty
      })
    else { return nil }
    return (.clause, 0, figure.quote)
  }

  /// `Michigan’s average is $68,200`, `Owners and managers: median $76,830`, on a page about pay; `$81k avg`, on a page
  /// about an occupation.
  @Sendable private static func averageOnPageOfPay(_ figure: FigureCandidate, _ page: PageContext) -> Reason? {
    let own = figure.own
    guard page.isAboutPay || page.isHeadedByOccupation && figure.form == .field, figure.token.shape == .single,
      own.statistic != nil, own.statistic != .typical,
      figure.rejection == nil, figure.form == .field || own.namesCodedPlace || !own.occupation.isEmpty
    else { return nil }
    return (.page, last(figure), page.subject)
  }

  /// `1. Software Engineer - $120,000`: an occupation and its pay in a heading or a line, below a heading about pay.
  @Sendable private static func occupationUnderPay(_ figure: FigureCandidate, _ page: PageContext) -> Reason? {
    guard figure.form == .field, !figure.own.occupation.isEmpty, figure.own.topics.isEmpty, figure.rejection == nil
    else { return nil }
    return payAbove(figure)
  }

  /// `Travel surgical techs sign contracts worth $1,900 to $2,300 a week`.
  @Sendable private static func workersPerTime(_ figure: FigureCandidate, _ page: PageContext) -> Reason? {
    guard figure.form == .prose, figure.token.per != nil, figure.token.per != .month, !figure.own.occupation.isEmpty,
      figure.rejection == nil
    else {
      return nil
    }
    return (.page, last(figure), figure.token.perWords)
  }
}
