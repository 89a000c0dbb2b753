/// Structured data that gives a pay period which nobody knows or which the amount's size rules out (45,000 an hour). In
/// running words the size decides; data whose parts contradict each other is wrong in one of them, and nobody can tell
/// in which.
enum StatedPeriodRule: FigureRule {
  static let name = "contradicted-period"

  static func judge(_ figure: ReadFigure) -> Verdict {
    let candidate = figure.candidate
    guard candidate.method == .structured else { return .keep }
    let stated = candidate.contexts.first { $0.role == .property && !$0.meaning.perWords.isEmpty }?.meaning
    let words = candidate.token.per == nil ? stated?.perWords ?? "" : candidate.token.perWords
    guard !words.isEmpty else { return .keep }
    if let period = candidate.token.per ?? stated?.per,
      PaySize.fits(candidate.token.largest, period, currency: candidate.token.currency)
    {
      return .keep
    }
    return .doubt("\(figure.raw) is not plausible pay for its period (\(words))")
  }
}
