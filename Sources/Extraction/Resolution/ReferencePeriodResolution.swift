import Records

/// Decides for which time a figure holds: the nearest period of the right kind, a span for projections, a single year
/// or month for levels and pay.
enum ReferencePeriodResolution {
  static func resolve(
    _ measure: Measure, _ statistic: Statistic, _ figure: FigureCandidate, page: PageContext
  ) -> StatedPeriod? {
    let wantsSpan = PeriodFinder.wantsSpan(measure, statistic)
    for context in figure.contexts {
      guard let stated = context.meaning.period else { continue }
      let isSpan = stated.period.isSpan
      // `Figures refer to May 2024` is said of pay: training and projections have no month.
      if context.role == .note, !isSpan, !measure.isPay { continue }
      // A count projected `by 2032` is that year's.
      if measure == .employment, statistic == .projected, let year = stated.endYear { return year }
      // `Projections 2020–2030` above columns of the base year and the projected one
      if measure == .employment, figure.method == .table, context.role.isWide, let end = stated.ends {
        return statistic == .projected ? end.target : end.base
      }
      if isSpan == wantsSpan || (wantsSpan && measure == .openings) { return stated }
    }
    return wantsSpan || !measure.hasArea ? nil : page.period
  }
}
