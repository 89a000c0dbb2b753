import Records

/// Decides the period that a figure refers to: the nearest period of the right kind, which is a span for projections,
/// and a single year or month for levels and pay.
enum ReferencePeriodResolution {
  static func resolve(
    _ measure: Measure, _ statistic: Statistic, _ figure: FigureCandidate, page: PageContext
  ) -> StatedPeriod? {
    let wantsSpan = PeriodFinder.wantsSpan(measure, statistic)
    for context in figure.contexts {
      guard let stated = context.meaning.period else { continue }
      let isSpan = stated.period.isSpan
      // `Figures refer to May 2024` is about pay: training and projections have no reference month.
      if context.role == .note, !isSpan, !measure.isPay { continue }
      // A count projected `by 2032` belongs to that year.
      if measure == .employment, statistic == .projected, let year = stated.endYear { return year }
      // `Projections 2020–2030` above columns of the base year and the projected year.
      if measure == .employment, figure.method == .table, context.role.isWide, let end = stated.ends {
        return statistic == .projected ? end.target : end.base
      }
      if isSpan == wantsSpan || (wantsSpan && measure == .openings) { return stated }
    }
    return wantsSpan || !measure.hasArea ? nil : page.period
  }
}
