import Pages
import Records

/// The columns of a table: what each contains is decided once, by its own header, then by the neighbouring columns,
/// then by all its cells.
struct TableColumns {
  private(set) var all: [TableColumn]
  /// Whether a column names pay for all levels: cells under headers that say nothing are then not pay.
  let namePay: Bool
  /// Whether a column contains averages: pay beside it that names no statistic is then not an average.
  let nameAverage: Bool
  /// Whether a column contains growth: percentages in other columns are then something else.
  let nameGrowth: Bool
  /// The two years for which the table gives employment.
  private let years: (base: StatedPeriod, target: StatedPeriod)?

  /// Decides the columns of a table whose header consists of the first `headerRows` rows. `countsEmployment` states
  /// that the table's title counts people at work; `around` are the texts around the table, nearest first.
  init(
    _ passages: [[AnnotatedText]], headerRows: Int, countsEmployment: Bool, around: [Context],
    conventions: WritingConventions
  ) {
    let width = passages.first?.count ?? 0
    let heads = TableHeader.heads(passages[..<headerRows], width)
    let body = passages[headerRows...]
    var columns = (0..<width).map { column in
      TableColumn(
        column, heads: heads[column], first: body.lazy.compactMap { $0[column].tokens.first }.first,
        conventions: conventions)
    }
    for column in LabelColumns.of(body, columns) { columns[column].isLabel = true }
    var meanings = NeighbouringColumns(columns: columns, countsEmployment: countsEmployment, around: around)
    meanings.decide()
    all = meanings.columns
    let hasTotal =
      columns.count > 4
      && columns.contains { $0.head.map { $0.words.count == 1 && $0.words[0].text == "total" } ?? false }
    namePay =
      conventions.hasMarkup && all.contains { $0.meaning.topics.contains(.wage) && $0.meaning.experience.isEmpty }
      || hasTotal
    if !namePay { all = NeighbouringColumns.qualified(all) }
    nameAverage = all.contains { $0.meaning.statistic == .mean || $0.meaning.statistic == .median }
    nameGrowth = all.contains { $0.meaning.topics.contains(.growth) || $0.meaning.topics.contains(.change) }
    years = NeighbouringColumns.employmentYears(all)
    for column in all.indices { place(&all[column].meaning) }
  }

  /// The positions of the columns that label rows.
  var labels: [Int] { all.indices.filter { all[$0].isLabel } }

  /// Tables side by side in one (`State | Pay | State | Pay`): the ranges of columns that have their own labels.
  var parts: [Range<Int>] {
    let labels = labels
    guard let first = labels.first, let name = all[first].head?.text, !name.isEmpty else { return [0..<all.count] }
    let starts = labels.filter { all[$0].head?.text == name && ($0 == first || !all[$0 - 1].isLabel) }
    guard starts.count > 1 else { return [0..<all.count] }
    return starts.indices.map { (($0 == 0 ? 0 : starts[$0]))..<($0 + 1 < starts.count ? starts[$0 + 1] : all.count) }
  }

  /// Of two employment columns the later one is the projection, even if no word says so, and a change without years of
  /// its own is the change between them.
  private func place(_ meaning: inout FigureAttributes) {
    guard let years else { return }
    if meaning.topics.contains(.employment), meaning.period == years.target { meaning.isProjected = true }
    let isChange = meaning.topics.contains(.change) || meaning.topics.contains(.growth)
    if isChange, meaning.period == nil, !meaning.topics.contains(.openings) {
      meaning.period = .between(years.base, years.target)
    }
  }
}
