import Pages
import Records

/// Assigns headers to the columns of a table without cell borders: splits the words of the header into groups, in
/// order, and aligns the groups with the columns of figures below.
///
/// Text renderings run header cells together and lose spans (`Title Employment Change Average Annual` over eight
/// figures). The best reading is found by dynamic programming. A group scores higher if its words can head the kind of
/// figure in its columns, if it begins with a capital, and if it names a single statistic or topic. A group may span
/// several columns, each with a sub-label of its own.
struct HeaderAlignment {
  let passage: AnnotatedText
  let kinds: [FigureToken.Kind]
  /// Column labels from a header line of their own (`Level`, `Percent`), or empty.
  let subLabels: [[Word]]
  let hasLabel: Bool
  /// Whether words follow the figures of the rows, so that the last group heads no figures.
  let hasTrailing: Bool

  private struct Step {
    var score: Int
    var word: Int
    var column: Int
  }

  /// The word range that heads each column, the label column's first (nil if there is none); nil if no reading is good
  /// enough.
  func columns() -> (label: Range<Int>?, figures: [Range<Int>], score: Int)? {
    let count = passage.words.count
    guard count > 0, count <= 48, kinds.count <= 12 else { return nil }
    var best: [[Step?]] = Array(repeating: Array(repeating: nil, count: kinds.count + 1), count: count + 1)
    var start: [Int: Int] = hasLabel ? [:] : [0: 0]
    if hasLabel { for end in 1...min(8, count) { start[end] = labelScore(0..<end) } }
    for (end, score) in start { best[end][0] = Step(score: score, word: 0, column: 0) }
    for word in 0..<count {
      for column in 0..<kinds.count {
        guard let before = best[word][column] else { continue }
        for end in (word + 1)...min(count, word + 9) {
          for last in (column + 1)...kinds.count {
            let score = before.score + groupScore(word..<end, column..<last)
            if best[end][last].map({ score > $0.score }) ?? true {
              best[end][last] = Step(score: score, word: word, column: column)
            }
          }
        }
      }
    }
    // With words after the figures, the last header of the line begins with a capital. Of equal readings, the one that
    // leaves it the fewest words wins.
    let ends =
      hasTrailing ? (max(0, count - 8)...count).reversed().filter { $0 == count || capitalScore($0) == 0 } : [count]
    guard let end = ends.max(by: { (best[$0][kinds.count]?.score ?? .min) < (best[$1][kinds.count]?.score ?? .min) }),
      let total = best[end][kinds.count],
      total.score >= kinds.count * 2
    else { return nil }
    let found = trace(best, end)
    return (found.label, found.figures, total.score)
  }

  private func trace(_ best: [[Step?]], _ end: Int) -> (label: Range<Int>?, figures: [Range<Int>]) {
    var figures: [Range<Int>] = Array(repeating: 0..<0, count: kinds.count)
    var word = end
    var column = kinds.count
    while column > 0, let step = best[word][column] {
      for index in step.column..<column { figures[index] = step.word..<word }
      word = step.word
      column = step.column
    }
    return (hasLabel ? 0..<word : nil, figures)
  }

  // MARK: - Scores

  private func labelScore(_ range: Range<Int>) -> Int {
    let words = Array(passage.words[range])
    var score = capitalScore(range.lowerBound) + (passage.has(Lexicons.labelKind, in: range) ? 3 : 0)
    if topics(words).contains(where: { $0 != .other }) || words.contains(where: { $0.marks.contains(.hasNumber) }) {
      score -= 4
    }
    return score - max(0, words.count - 3) / 2
  }

  private func capitalScore(_ word: Int) -> Int {
    // `Asked For2Number Employed`: the digit after a word refers to a note; the cell begins after it.
    if word > 0, word + 1 < passage.words.count, passage.words[word].range.count == 1,
      Int(passage.words[word].text) != nil,
      passage.words[word - 1].range.upperBound == passage.words[word].range.lowerBound
    {
      return capitalScore(word + 1)
    }
    let first = passage.bytes[passage.words[word].range.lowerBound]
    return (65...90).contains(first) ? 0 : (48...57).contains(first) ? -1 : -5
  }

  private func groupScore(_ range: Range<Int>, _ columns: Range<Int>) -> Int {
    let words = Array(passage.words[range])
    // Every group has a cost; otherwise the reading with the most groups would win.
    var score = capitalScore(range.lowerBound) - 1
    let statistics = passage.matches(Lexicons.statisticHeader, in: range)
    score += statistics.isEmpty ? 0 : statistics[0].words.lowerBound == range.lowerBound ? 3 : 2
    score -= max(0, statistics.count - 1) * 5
    // `Mean SE` is a name of its own, not `Mean` followed by something else.
    if passage.matches(Lexicons.topic, in: range).contains(where: { $0.meaning == .other && $0.words.count > 1 }) {
      score += 2
    }
    // Word by word, since run-together cells form false phrases (`Employment` `Change`).
    let own = words.flatMap { topics([$0]) }.filter { $0 != .other }
    score -= max(0, Set(own).count - 1) * 3 + max(0, own.count - Set(own).count) * 2 + restarts(in: columns) * 6
    score -=
      max(0, words.count - 5) + max(0, words.filter { $0.text.utf8.count == 4 && Int($0.text) != nil }.count - 2) * 3
    for column in columns {
      score += columnScore(words, column, statistics.isEmpty, isFirst: column == columns.lowerBound)
    }
    if columns.count > 1, subLabels.isEmpty {
      score -= (columns.count - 1) * (kinds[columns].allSatisfy { $0 == .money } ? 6 : 2)
    }
    return score
  }

  /// Sub-labels that start over (`Number`, `Percent`, `Number`, `Percent`) start a new group.
  private func restarts(in columns: Range<Int>) -> Int {
    guard let first = subLabels.first?.map(\.text) else { return 0 }
    return columns.dropFirst().filter { $0 < subLabels.count && subLabels[$0].map(\.text) == first }.count
  }

  private func columnScore(_ words: [Word], _ column: Int, _ isPlain: Bool, isFirst: Bool) -> Int {
    let sub = column < subLabels.count ? subLabels[column] : []
    let found = topics(words + sub)
    // `Average Annual` above counts does not refer to pay.
    let group = topics(words).filter { $0 != .wage || kinds[column] != .number }
    let own = topics(sub)
    // A sub-label that disagrees with its group is under the wrong one; years belong under levels.
    var fit = !group.isEmpty && !own.isEmpty && !own.contains(.other) && Set(own).isDisjoint(with: group) ? -1 : 0
    if sub.count == 1, Int(sub[0].text) != nil, group.contains(.employment) { fit += 1 }
    if kinds[column] == .percent, group.contains(.wage) || !isPlain { fit -= 2 }
    switch kinds[column] {
    case .money:
      if found.contains(.wage) { return 3 + fit }
      if !Lexicons.payPeriod.matches(in: words).isEmpty { return 2 }
      return isPlain && Lexicons.experienceLabel.matches(in: words).isEmpty ? -2 : 1
    case .number:
      if found.contains(where: { [.employment, .openings, .change].contains($0) }) { return 3 + fit }
      return found.contains(.other) || found.contains(.growth) ? 2 : -1
    case .percent:
      if found.contains(where: { [.growth, .change, .other].contains($0) })
        || (words + sub).contains(where: { $0.text == "percent" || $0.text == "%" })
      {
        return 3 + fit
      }
      return isFirst ? -2 : -1
    default: return 0
    }
  }

  private func topics(_ words: [Word]) -> [Topic] { Lexicons.topic.matches(in: words).map(\.meaning) }
}
