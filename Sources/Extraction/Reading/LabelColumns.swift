import Pages
import Records

/// Which columns of a table label its rows: those in which most rows contain words without figures, or numbers that
/// serve as names (`Step 4`, percentile ranks).
enum LabelColumns {
  /// The positions of the columns.
  static func of(_ body: ArraySlice<[AnnotatedText]>, _ columns: [TableColumn]) -> [Int] {
    let worded = columns.indices.filter { column in
      let filled = body.filter { !$0[column].text.isEmpty }
      let plain = filled.filter { !isFigureCell($0[column]) }
      // After the first column, one cell with nothing but a figure makes it a column of values (fact boxes mix words
      // and figures).
      if column > 0,
        filled.contains(where: { isFigureCell($0[column]) && $0[column].looseWords.isEmpty || isMoneyCell($0[column]) })
      {
        return false
      }
      return !filled.isEmpty && plain.count * 2 > filled.count
    }
    if worded.isEmpty, let first = body.first?.first, !first.looseWords.isEmpty || ranksRows(body, columns) {
      return [0]
    }
    return !worded.contains(0) && numbersLevels(body, columns) ? [0] + worded : worded
  }

  /// `Step | Salary` above `4 | 50,324`, `Years of experience | Salary` above `6-10 | $123,000`: the first column
  /// contains numbered levels.
  private static func numbersLevels(_ body: ArraySlice<[AnnotatedText]>, _ columns: [TableColumn]) -> Bool {
    guard columns.first?.kind == .experience else { return false }
    return body.allSatisfy { row in
      row.first?.tokens.allSatisfy { $0.kind != .money && $0.kind != .percent && !$0.hasGrouping } ?? true
    }
  }

  /// `Percentile | Salary` above `10 | 31,100`: the first column contains percentile ranks.
  private static func ranksRows(_ body: ArraySlice<[AnnotatedText]>, _ columns: [TableColumn]) -> Bool {
    guard columns.first?.kind == .statistic else { return false }
    return body.allSatisfy { $0.first?.looseWords.isEmpty ?? true }
      && body.filter { $0.first.map { rank($0) != nil } ?? false }.count >= 3
  }

  /// The statistic that a bare number denotes as a percentile rank.
  static func rank(_ passage: AnnotatedText) -> Statistic? {
    guard passage.words.count == 1, let rank = Int(passage.words[0].text) else { return nil }
    return PercentileRank.statistic(rank: rank)
  }

  /// `$55k–$80k salary`
  private static func isMoneyCell(_ passage: AnnotatedText) -> Bool {
    passage.tokens.count == 1 && passage.tokens[0].kind == .money && passage.tokens[0].shape == .range
      && passage.looseWords.count <= 2
  }

  private static func isFigureCell(_ passage: AnnotatedText) -> Bool {
    guard !passage.tokens.isEmpty else { return false }
    if passage.tokens.allSatisfy(\.isTime) { return passage.looseWords.count <= 1 }
    return passage.looseWords.count <= 6
  }
}
