import Records

/// Decides for which time a figure holds: the nearest period of the right kind, a span for projections, a single year or month for levels and pay.
enum ReferencePeriodResolution {
  static func resolve(_ measure: Measure, _ statistic: Statistic, _ figure: FigureCandidate, page: PageContext) -> String {
    let wantsSpan = PeriodFinder.wantsSpan(measure, statistic)
    for context in figure.contexts where !context.meaning.period.isEmpty {
      let period = context.meaning.period
      // `Figures refer to May 2024` is said of pay: training and projections have no month.
      if context.role == .note, !isSpan(period), !measure.isPay { continue }
      // A count projected `by 2032` is that year's.
      if measure == .employment, statistic == .projected, let year = PeriodFinder.endYear(period) { return year }
      if isSpan(period) == wantsSpan || (wantsSpan && measure == .openings) { return period }
    }
    return wantsSpan || !measure.hasArea ? "" : page.period
  }

  private static func isSpan(_ period: String) -> Bool {
    let utf8 = period.utf8
    if utf8.contains(UInt8(ascii: "-")) || utf8.contains(UInt8(ascii: "/")) { return true }
    // A year alone, which most are.
    if utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return false }
    let text = period.lowercased()
    return text.contains { "-–—/".contains($0) } || text.contains("to ") || text.contains("and ") || text.hasPrefix("through") || text.hasPrefix("by ")
      || text.hasPrefix("until")
  }
}
