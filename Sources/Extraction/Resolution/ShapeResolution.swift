import Records

/// Decides whether a figure is really open-ended: in `the lowest 10 percent earned less than X`, X is the value of the
/// 10th percentile.
enum ShapeResolution {
  static func set(_ printed: inout PrintedFigure, _ measure: Measure, _ statistic: Statistic, _ figure: FigureCandidate)
  {
    if printed.shape == .single, measure.isPay, statistic == .typical,
      let bound = InheritanceTable.bound.resolve(figure)?.value
    {
      printed.shape = bound
    }
    guard printed.shape == .atLeast || printed.shape == .atMost else { return }
    if measure == .wage, statistic.percentile != nil, statistic != .median,
      !printed.raw.hasSuffix("+") || isBoundOfShare(figure)
    {
      printed.shape = .single
    }
    if [.employmentGrowth, .employment, .openings, .employmentChange].contains(measure), !printed.raw.hasSuffix("+"),
      printed.shape == .atLeast,
      !hasOpenEnd(figure)
    {
      printed.shape = .single
    }
  }

  private static func isBoundOfShare(_ figure: FigureCandidate) -> Bool {
    let before = figure.passage.words(from: 0, to: figure.token.range.lowerBound).suffix(4).map(\.text)
    return zip(before, before.dropFirst()).contains { ($0 == "less" || $0 == "more") && $1 == "than" }
      || zip(before, before.dropFirst()).contains {
        ["weniger", "mehr", "moins", "plus", "menos", "más"].contains($0) && ["als", "de"].contains($1)
      }
      || before.contains { ["unter", "über", "over", "under", "above", "below", "least"].contains($0) }
      || isClosedByShare(figure)
  }

  /// `The lowest 10 percent make $64,760 or less`.
  private static func isClosedByShare(_ figure: FigureCandidate) -> Bool {
    [["or", "less"], ["or", "lower"], ["or", "more"]].contains(figure.behind(2))
  }

  private static func hasOpenEnd(_ figure: FigureCandidate) -> Bool { figure.behind(2) == ["or", "more"] }
}
