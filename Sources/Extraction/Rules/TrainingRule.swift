import Records

/// `Parking costs $6` is not a cost of training. For a table or a short line the headings may decide; a sentence must
/// mention training itself.
enum TrainingRule: FigureRule {
  static let name = "not-training"

  static func judge(_ figure: ReadFigure) -> Verdict {
    guard !figure.measure.hasArea, figure.measure != .examFee else { return .keep }
    guard InheritanceTable.training.resolve(figure.candidate) != nil else { return .reject("no mention of training") }
    return isRate(figure.candidate) ? .reject("how much, not how long") : .keep
  }

  /// `3 to 5 hours of class a week`
  private static func isRate(_ figure: FigureCandidate) -> Bool {
    let after = figure.passage.words(in: figure.token.end..<figure.passage.text.utf8.count).prefix(6).map(\.text)
    return zip(after, after.dropFirst()).contains {
      ["per", "a", "each", "every"].contains($0) && ["day", "week", "month", "semester", "year"].contains($1)
    }
  }
}
