import Pages
import Records

/// The rows of a table that head its columns.
enum TableHeader {
  /// The number of leading rows that head the columns: those marked as headers on the page, or else the first row if it
  /// has no figures and a later one has.
  static func count(_ grid: TableGrid, _ passages: [[AnnotatedText]]) -> Int {
    func hasFigures(_ row: [AnnotatedText]) -> Bool {
      row.contains { passage in passage.tokens.contains { !PercentileRank.isRank($0) } }
    }
    /// A row marked as header may contain the numbers of notes (`Asked for2`) and lengths of time (`10-Year Job
    /// Growth`).
    func isMarked(_ row: Int) -> Bool {
      if row < grid.headerRows, isWorded(passages[row]) { return true }
      if grid.headerRows == 0, namesColumns(passages[row]) { return true }
      return row < grid.headerRows
        && passages[row].allSatisfy { passage in
          passage.tokens.allSatisfy { token in
            token.isTime || PercentileRank.isRank(token)
              || !token.hasGrouping && token.range.count == 1 && token.kind == .number
          }
        }
    }
    var count = 0
    // A title in a row of its own is followed by the row that heads the columns.
    let titles = grid.headerRows == 0 && passages.first.map(isTitle) == true ? 1 : 0
    while count < passages.count, count < titles || !hasFigures(passages[count]) || isMarked(count),
      count < max(grid.headerRows, 1 + titles)
    { count += 1 }
    guard count < passages.count, passages[count...].contains(where: hasFigures) else {
      return min(count, passages.count)
    }
    return count
  }

  /// Whether most cells of a row marked as header contain words: `State | Employment | Cost of living (US = 100)`.
  private static func isWorded(_ row: [AnnotatedText]) -> Bool {
    let figures = row.filter { $0.tokens.contains { !PercentileRank.isRank($0) } }
    return row.count > 2 && figures.count == 1
      && figures.allSatisfy { !$0.looseWords.isEmpty && !$0.tokens.contains { $0.kind == .money } }
  }

  /// `Job | Median pay | At 45`: the first row of a table without header markup names the contents of two of its
  /// columns, and gives no amounts.
  private static func namesColumns(_ row: [AnnotatedText]) -> Bool {
    guard row.count > 2,
      row.allSatisfy({
        $0.tokens.allSatisfy { $0.kind == .number && !$0.hasGrouping } && !$0.looseWords.isEmpty && $0.words.count <= 6
      })
    else { return false }
    // `Step # | Bachelors | Bachelors + 15 | Masters`
    if row[0].first(Lexicons.labelKind)?.meaning == .experience { return true }
    return row.filter { !$0.topics.isEmpty || !$0.statistics.isEmpty || $0.has(Lexicons.labelKind) }.count >= 2
  }

  /// The header texts above a column, outermost first, a spanning one only once. A single cell across the whole width
  /// is the table's title and heads no column.
  static func heads(_ rows: ArraySlice<[AnnotatedText]>, _ width: Int) -> [[AnnotatedText]] {
    let rows = rows.filter { !isTitle($0) }
    return (0..<width).map { column in
      var parts: [AnnotatedText] = []
      for row in rows where !row[column].text.isEmpty && parts.last?.text != row[column].text {
        parts.append(row[column])
      }
      return parts
    }
  }

  static func isTitle(_ row: [AnnotatedText]) -> Bool {
    guard let first = row.first, row.count > 1, !first.text.isEmpty else { return false }
    return row.dropFirst().allSatisfy { $0.text == first.text }
  }
}
