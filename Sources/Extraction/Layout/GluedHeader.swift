import Pages
import Records

/// Parts a header line whose cells were run together (`StateAvg. Annual Salary`, `State Median Salary Bottom 10% Top 10%`) into one label column and as many columns as the
/// rows below have figures.
///
/// The best parting is found by dynamic programming over the words: a column is worth more when its words can head the kind of figure below it, when it begins with a capital,
/// and when it does not repeat a statistic.
enum GluedHeader {
  static func split(_ passage: Passage, kinds: [FigureToken.Kind]) -> [TableGrid.Cell]? {
    let words = passage.words
    let columns = kinds.count + 1
    guard words.count >= columns, words.count <= 30 else { return nil }
    var best: [[(score: Int, cut: Int)?]] = Array(repeating: Array(repeating: nil, count: words.count + 1), count: columns + 1)
    best[0][0] = (0, 0)
    for column in 1...columns {
      for end in column...words.count {
        for start in (column - 1)..<end {
          guard let before = best[column - 1][start] else { continue }
          let score = before.score + score(passage, start..<end, column == 1 ? nil : kinds[column - 2])
          if best[column][end].map({ score > $0.score }) ?? true { best[column][end] = (score, start) }
        }
      }
    }
    guard let total = best[columns][words.count], total.score >= columns * 2 else { return nil }
    return cells(passage, cuts(best, columns, words.count))
  }

  private static func cuts(_ best: [[(score: Int, cut: Int)?]], _ columns: Int, _ count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var end = count
    for column in stride(from: columns, to: 0, by: -1) {
      let start = best[column][end]?.cut ?? 0
      ranges.append(start..<end)
      end = start
    }
    return ranges.reversed()
  }

  private static func cells(_ passage: Passage, _ ranges: [Range<Int>]) -> [TableGrid.Cell] {
    ranges.map { range in
      let lower = passage.words[range.lowerBound].range.lowerBound
      let next = range.upperBound < passage.words.count ? passage.words[range.upperBound].range.lowerBound : passage.text.utf8.count
      return TableGrid.Cell(text: trimmed(passage.marked.slice(lower..<next)), isHeader: true)
    }
  }

  private static func trimmed(_ text: MarkedText) -> MarkedText {
    let bytes = Array(text.string.utf8)
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return text.slice(0..<end)
  }

  private static func score(_ passage: Passage, _ range: Range<Int>, _ kind: FigureToken.Kind?) -> Int {
    let words = Array(passage.words[range])
    let first = Array(passage.text.utf8)[words[0].range.lowerBound]
    var score = (65...90).contains(first) ? 2 : (48...57).contains(first) ? 0 : -3
    let topics = TopicVocabulary.table.matches(in: words).map(\.meaning)
    let statistics = StatisticVocabulary.table.matches(in: words)
    guard let kind else {
      score += LabelKindVocabulary.table.matches(in: words).isEmpty ? 0 : 3
      score -= topics.contains(.wage) || !statistics.isEmpty ? 4 : 0
      return score - max(0, words.count - 3)
    }
    score -= max(0, statistics.count - 1) * 5
    score += statistics.isEmpty ? 0 : 2
    switch kind {
    case .money: score += topics.contains(.wage) ? 3 : statistics.isEmpty && PayPeriodVocabulary.labels.matches(in: words).isEmpty ? -2 : 1
    case .number: score += topics.contains(.employment) || topics.contains(.openings) || topics.contains(.change) ? 3 : -1
    case .percent: score += topics.contains(.growth) || topics.contains(.other) || words.contains { $0.text == "percent" || $0.text == "%" } ? 3 : -1
    default: break
    }
    return score - max(0, topics.filter { $0 == .wage }.count - 1) * 2
  }
}
