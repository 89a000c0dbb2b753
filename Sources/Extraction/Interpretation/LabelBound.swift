import Records

/// Finds labels that make their figures one end of a range: a column `Minimum` gives only the lower end, `Maximum` only
/// the upper.
enum LabelBound {
  private static let lower: WordSet = ["minimum", "min"]
  private static let upper: WordSet = ["maximum", "max"]
  /// Words after `minimum` that do not refer to pay: `Minimum wage`, `Minimum education`.
  private static let others: WordSet = [
    "wage", "wages", "education", "experience", "requirement", "requirements", "age", "qualification", "qualifications",
    "hours",
  ]

  static func bound(_ passage: AnnotatedText) -> PrintedShape? {
    let words = passage.words
    guard words.count <= 6, passage.tokens.isEmpty else { return nil }
    for (index, word) in words.enumerated() where lower.contains(word.text) || upper.contains(word.text) {
      if index + 1 < words.count, others.contains(words[index + 1].text) { return nil }
      // A range under `Min–Max` has both.
      if words.contains(where: { lower.contains($0.text) }), words.contains(where: { upper.contains($0.text) }) {
        return nil
      }
      return lower.contains(word.text) ? .atLeast : .atMost
    }
    if let named = extreme(words) { return named }
    guard words.count > 1, let last = words.last?.text else { return nil }
    return last == "from" ? .atLeast : nil
  }

  /// `Highest salary`, `Lowest pay`: the extreme of all pay, not the pay of the best paid (`Highest paid`, `Top
  /// earners`).
  private static func extreme(_ words: [Word]) -> PrintedShape? {
    for (word, next) in zip(words, words.dropFirst()) where pay.contains(next.text) {
      if word.text == "highest" || word.text == "top" && next.text != "wage" { return .atMost }
      if word.text == "lowest" { return .atLeast }
    }
    return nil
  }

  private static let pay: WordSet = ["salary", "pay", "wage", "salaries", "rate"]

  private static let wanted: WordSet = [
    "needed", "required", "retiring", "retire", "short", "unfilled", "analyzed", "analysed", "surveyed", "wanted",
    "placed", "trained", "enrolled",
  ]

  /// Whether the label's nouns count something other than jobs.
  static func countsOther(_ passage: AnnotatedText) -> Bool {
    guard passage.words.count <= 10 else { return false }
    if passage.words.contains(where: { wanted.contains($0.text) }) { return true }
    return passage.words.contains { $0.isIn(.countedThing) }
      && !passage.topics.contains { [.employment, .change, .openings, .added].contains($0.meaning) }
  }
}
