/// Structured data whose pay period is unknown or ruled out by the size of the amount (45,000 an hour). In running text
/// the size decides; if parts of the data contradict each other, one of them is wrong, and it is impossible to tell
/// which.
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
