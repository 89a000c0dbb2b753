import Records

/// A count of jobs looks like one: it has a thousands separator or a magnitude, fills a cell, or is all that a labelled
/// line contains.
enum PlausibleCountRule: FigureRule {
  static let name = "implausible-count"

  static func judge(_ figure: ReadFigure) -> Verdict {
    guard [.employment, .openings, .employmentChange].contains(figure.measure) else { return .keep }
    return isCount(figure.candidate, decidedBy: figure.decidedBy)
      ? .keep : .reject("not a plausible way to write a job count")
  }

  private static func isCount(_ figure: FigureCandidate, decidedBy index: Int) -> Bool {
    let numbers = figure.token.numbers
    if numbers.contains(where: { $0.numeral.contains(".") && $0.magnitude.isEmpty }) {
      return InheritanceTable.scale.resolve(figure) != nil
    }
    // `6,13` on a page that writes decimals with a comma
    if figure.token.values.contains(where: { $0.rounded(places: 0) != $0 }) { return false }
    if figure.method == .table || figure.token.hasGrouping || numbers.contains(where: { !$0.magnitude.isEmpty }) {
      return true
    }
    if figure.method == .card, figure.hasOwnLabel, figure.token.range.count < figure.passage.text.utf8.count + 1,
      figure.passage.looseWords.isEmpty
    {
      return !abs(figure.token.size).isBelow(10)
    }
    return index <= 1 && !abs(figure.token.size).isBelow(100)
  }
}
