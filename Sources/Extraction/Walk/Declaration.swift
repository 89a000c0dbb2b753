/// Tells texts that say once what holds for all figures below: `Monthly base salary in SAR`, `All figures below are means`.
enum Declaration {
  private static let subjects: Set<String> = ["all", "figures", "amounts", "salaries", "wages", "ranges", "values", "numbers", "rates", "pay"]

  /// A short text without figures that names pay and its currency or period, or that says of all figures which statistic they are.
  static func isOne(_ text: ScopeText) -> Bool {
    let passage = text.passage
    guard passage.tokens.isEmpty, passage.words.count <= 24, !passage.text.hasSuffix("?") else { return false }
    let meaning = text.meaning
    if !meaning.currency.isEmpty, meaning.topics.contains(.wage) || meaning.per != nil { return true }
    guard let first = passage.words.first, subjects.contains(first.text), passage.words.contains(where: { ["are", "is", "shown", "in", "reflect"].contains($0.text) }) else {
      return false
    }
    return meaning.statistic != nil || !meaning.currency.isEmpty || meaning.per != nil || !meaning.scale.isEmpty
  }
}
