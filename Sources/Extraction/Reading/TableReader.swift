import Pages
import Records

/// Reads the figures of a table: each from its own cell, its column's headers and its row's labels, then the caption
/// and the headings above.
struct TableReader {
  let grid: TableGrid
  let context: PageContext
  /// Caption, lead-in and headings, nearest first.
  let surroundings: [Context]
  /// What the rows are names of, according to the headings above (`Salary by State`).
  let rowKind: LabelKind?
  let passages: [[AnnotatedText]]
  let columns: TableColumns
  /// Whether row labels of no other kind are names of occupations.
  let listsOccupations: Bool
  let headerRows: Int

  init(grid: TableGrid, context: PageContext, surroundings: [Context], rowKind: LabelKind?) {
    self.grid = grid
    self.context = context
    self.rowKind = rowKind
    passages = grid.rows.map { $0.map { AnnotatedText($0.text, conventions: context.conventions) } }
    headerRows = TableHeader.count(grid, passages)
    // A title in a row of its own is equivalent to a caption.
    let titles = passages[..<headerRows].filter(TableHeader.isTitle).compactMap(\.first)
    self.surroundings = titles.map { Context(.caption, $0.label, words: $0.text) } + surroundings
    columns = TableColumns(
      passages, headerRows: headerRows, countsEmployment: titles.contains { $0.topics.first?.meaning == .employment },
      around: self.surroundings,
      conventions: context.conventions)
    listsOccupations = TableReader.listsOccupations(passages[headerRows...])
  }

  func candidates() -> [FigureCandidate] {
    guard !columns.all.isEmpty else { return [] }
    let labels = columns.labels
    let parts = columns.parts
    var all: [FigureCandidate] = []
    var byColumn: [Int: [Int]] = [:]
    for row in headerRows..<grid.rows.count {
      let anchored = labels.filter { grid.rows[row][$0].isAnchor || row > 0 }
      let rowMeanings = parts.map { part in rowMeaning(row, anchored.filter(part.contains)) }
      let quote = Quote.joined(grid.rows[row].filter(\.isAnchor).map(\.text.string), separator: " | ")
      for column in columns.all.indices where grid.rows[row][column].isAnchor || isSharedCell(row, column) {
        let rowMeaning = rowMeanings[parts.firstIndex { $0.contains(column) } ?? 0]
        guard !columns.all[column].isLabel else {
          if isProse(row, column) { all += proseDrafts(row, column, rowMeaning) }
          continue
        }
        let drafted = drafts(row, column, rowMeaning, quote)
        byColumn[column, default: []] += all.count..<all.count + drafted.count
        all += drafted
      }
    }
    for column in byColumn.values { ColumnPeriod.decide(&all, at: column) }
    return all
  }

  /// `<td rowspan=2>$31,000`: a figure that spans two rows applies to both if each has its own place or occupation.
  private func isSharedCell(_ row: Int, _ column: Int) -> Bool {
    guard row > headerRows, !columns.all[column].isLabel, passages[row][column].tokens.count == 1,
      grid.rows[row][column].text == grid.rows[row - 1][column].text,
      column == 0 || grid.rows[row][column - 1].isAnchor
        || grid.rows[row][column - 1].text != grid.rows[row][column].text, let first = columns.labels.first
    else { return false }
    return grid.rows[row][first].isAnchor && passages[row][first].text != passages[row - 1][first].text
      && passages[row][first].labelledPlace != nil
  }

  /// The figures of a cell, and how they relate to the neighbouring columns.
  private func drafts(_ row: Int, _ column: Int, _ rowMeaning: FigureAttributes, _ quote: String) -> [FigureCandidate] {
    let meaning = columns.all[column].meaning
    var drafted = cellDrafts(row, column, rowMeaning, quote)
    // Beside `Avg. Salary`, `Starting Salary` is not an average, whatever the heading says about the table.
    if columns.nameAverage, meaning.topics.contains(.wage), meaning.statistic == nil, rowMeaning.statistic == nil {
      for index in drafted.indices { drafted[index].standsBesideAverage = true }
    }
    if columns.namePay, meaning.saysNothing, columns.all[column].isOtherHead, rowMeaning.topics.isEmpty {
      for index in drafted.indices { drafted[index].standsBesidePay = true }
    }
    return drafted
  }
}
