import Records

/// Finds the word that makes a change a decline if the figure itself has no sign.
enum DeclineResolution {
  /// The word from the nearest text that gives a direction, up to the one that decides the measure; empty for growth.
  static func words(_ figure: FigureCandidate, decidedBy index: Int) -> String {
    guard !figure.token.numbers.contains(where: \.isNegative), !figure.passage.string(figure.token.range).hasPrefix("+")
    else { return "" }
    guard let nearest = figure.contexts.prefix(index + 1).first(where: { $0.meaning.direction != nil }),
      nearest.meaning.direction == .down
    else { return "" }
    return nearest.meaning.directionWord
  }
}
