import Pages
import Records

/// Reads the figures of a table: each from its own cell, its column's headers and its row's labels, then the caption and the headings above.
struct TableReader {
  let grid: TableGrid
  let context: PageContext
  /// Caption, lead-in and headings, nearest first.
  let surroundings: [Context]
  /// What the headings above say that the rows are names of (`Salary by State`).
  let rowKind: LabelKind?

  private let headerRows: Int
  let passages: [[AnnotatedText]]
  /// The header texts above each column.
  let heads: [[AnnotatedText]]
  /// The table's own title says that it counts people at work.
  let countsEmployment: Bool
  /// The first figure of each column.
  let firsts: [FigureToken?]
  /// Row labels of no other kind are names of occupations.
  private let listsOccupations: Bool

  init(grid: TableGrid, context: PageContext, surroundings: [Context], rowKind: LabelKind?) {
    self.grid = grid
    self.context = context
    self.rowKind = rowKind
    passages = grid.rows.map { $0.map { AnnotatedText($0.text, conventions: context.conventions) } }
    headerRows = TableReader.headerRows(grid, passages)
    let width = grid.rows.first?.count ?? 0
    // A title in a row of its own says as much as a caption.
    let titles = passages[..<headerRows].filter(TableReader.isTitle).compactMap(\.first)
    self.surroundings = titles.map { Context(.caption, $0.label, words: $0.text) } + surroundings
    countsEmployment = titles.contains { $0.topics.first?.meaning == .employment }
    heads = TableReader.heads(passages[..<headerRows], width)
    let body = passages[headerRows...]
    listsOccupations = TableReader.listsOccupations(body)
    firsts = (0..<width).map { column in body.lazy.compactMap { $0[column].tokens.first }.first }
  }

  func candidates() -> [FigureCandidate] {
    guard let width = grid.rows.first?.count, width > 0, grid.rows.count > headerRows || headerRows == 0 else { return [] }
    let labelColumns = labelColumns(width)
    let kinds = (0..<width).map { columnKind($0, heads[$0]) }
    let headed = changeOfPay(ratesOfPay(spreadPay((0..<width).map { columnMeaning($0, heads[$0]) })), rowsAreYears: kinds.first == .some(.year))
    let namesPay = context.conventions.hasMarkup && headed.contains { $0.topics.contains(.wage) && $0.experience.isEmpty } || hasTotal
    let columns = namesPay ? headed : qualified(headed, kinds)
    let years = employmentYears(columns)
    let namesAverage = columns.contains { $0.statistic == .mean || $0.statistic == .median }
    let parts = parts(labelColumns, width)
    var drafts: [FigureCandidate] = []
    var byColumn: [Int: [Int]] = [:]
    for row in headerRows..<grid.rows.count {
      let labels = labelColumns.filter { grid.rows[row][$0].isAnchor || row > 0 }
      let rowMeanings = parts.map { part in rowMeaning(row, labels.filter(part.contains), kinds) }
      let quote = Quote.joined(grid.rows[row].filter(\.isAnchor).map(\.text.string), separator: " | ")
      for column in 0..<width where !labelColumns.contains(column) && grid.rows[row][column].isAnchor {
        let rowMeaning = rowMeanings[parts.firstIndex { $0.contains(column) } ?? 0]
        var meaning = columns[column]
        if let years { place(&meaning, between: years) }
        var drafted = cellDrafts(row, column, kinds[column], meaning, rowMeaning, quote)
        // Beside `Avg. Salary`, `Starting Salary` is no average, whatever the heading says of the table.
        if namesAverage, meaning.topics.contains(.wage), meaning.statistic == nil, rowMeaning.statistic == nil {
          for index in drafted.indices { drafted[index].standsBesideAverage = true }
        }
        if namesPay, meaning.saysNothing, isOtherHead(column), rowMeaning.topics.isEmpty {
          for index in drafted.indices { drafted[index].standsBesidePay = true }
        }
        byColumn[column, default: []] += drafts.count..<drafts.count + drafted.count
        drafts += drafted
      }
    }
    for column in byColumn.values { ColumnDecision.decide(&drafts, at: column) }
    return drafts
  }

  // MARK: - Headers

  /// The leading rows that head the columns: those the page marks as headers, else the first row when it has no figures and a later one has.
  private static func headerRows(_ grid: TableGrid, _ passages: [[AnnotatedText]]) -> Int {
    func hasFigures(_ row: [AnnotatedText]) -> Bool { row.contains { passage in passage.tokens.contains { !PercentileRank.isRank($0) } } }
    /// A row that the page marks as header may hold the numbers of notes (`Asked for2`) and lengths of time (`10-Year Job Growth`).
    func isMarked(_ row: Int) -> Bool {
      if row < grid.headerRows, isWorded(passages[row]) { return true }
      if grid.headerRows == 0, namesColumns(passages[row]) { return true }
      return row < grid.headerRows
        && passages[row].allSatisfy { passage in
          passage.tokens.allSatisfy { token in
            token.isTime || PercentileRank.isRank(token) || !token.hasGrouping && token.range.count == 1 && token.kind == .number
          }
        }
    }
    var count = 0
    // A title in a row of its own is followed by the row that heads the columns.
    let titles = grid.headerRows == 0 && passages.first.map(isTitle) == true ? 1 : 0
    while count < passages.count, count < titles || !hasFigures(passages[count]) || isMarked(count), count < max(grid.headerRows, 1 + titles) { count += 1 }
    guard count < passages.count, passages[count...].contains(where: hasFigures) else { return min(count, passages.count) }
    return count
  }

  /// Most cells of a row that the page marks as header hold words: `State | Employment | Cost of living (US = 100)`.
  private static func isWorded(_ row: [AnnotatedText]) -> Bool {
    let figures = row.filter { $0.tokens.contains { !PercentileRank.isRank($0) } }
    return row.count > 2 && figures.count == 1 && figures.allSatisfy { !$0.looseWords.isEmpty && !$0.tokens.contains { $0.kind == .money } }
  }

  /// `Job | Median pay | At 45`: the first row of a table without marks names what two of its columns hold, and gives no amounts.
  private static func namesColumns(_ row: [AnnotatedText]) -> Bool {
    guard row.count > 2, row.allSatisfy({ $0.tokens.allSatisfy { $0.kind == .number && !$0.hasGrouping } && !$0.looseWords.isEmpty && $0.words.count <= 6 })
    else { return false }
    // `Step # | Bachelors | Bachelors + 15 | Masters`
    if row[0].first(Lexicons.labelKind)?.meaning == .experience { return true }
    return row.filter { !$0.topics.isEmpty || !$0.statistics.isEmpty || $0.has(Lexicons.labelKind) }.count >= 2
  }

  /// The header texts above a column, outermost first, a spanning one once. One cell over the whole width is the table's title and heads no column.
  private static func heads(_ rows: ArraySlice<[AnnotatedText]>, _ width: Int) -> [[AnnotatedText]] {
    let rows = rows.filter { !isTitle($0) }
    return (0..<width).map { column in
      var parts: [AnnotatedText] = []
      for row in rows where !row[column].text.isEmpty && parts.last?.text != row[column].text { parts.append(row[column]) }
      return parts
    }
  }

  private static func isTitle(_ row: [AnnotatedText]) -> Bool {
    guard let first = row.first, row.count > 1, !first.text.isEmpty else { return false }
    return row.dropFirst().allSatisfy { $0.text == first.text }
  }

  /// Header words joined top to bottom: `Change, 2024–34` above `Percent` reads `Change, 2024–34 Percent`.
  private func columnMeaning(_ column: Int, _ header: [AnnotatedText]) -> Meaning {
    guard !header.isEmpty else { return Meaning() }
    var text = MarkedText()
    for part in header {
      if !text.string.isEmpty { text.appendGlue(" ") }
      text.append(part.marked)
    }
    var meaning = LabelReader.read(text, conventions: context.conventions)
    if meaning.statistic == nil, let last = header.last, let own = last.label.statistic { meaning.statistic = own }
    // The header cell next to the column says more than the one it is part of (`Fees` below `Cost to the student`).
    if header.count > 1, let own = header.last.map({ $0.label.topics }), !own.isEmpty { meaning.topics = own + meaning.topics }
    meaning.experience = header.last.map { $0.label.experience } ?? ""
    return meaning
  }

  private func columnKind(_ column: Int, _ header: [AnnotatedText]) -> LabelKind? {
    guard let last = header.last else { return nil }
    // `Employment by industry` heads values, not names.
    if column > 0, last.topics.contains(where: { $0.meaning != .other && $0.words.lowerBound == 0 }) { return nil }
    let matches = last.matches(Lexicons.labelKind)
    // `Occupation` run together with the next header: the names come first.
    if let first = matches.first, first.words.lowerBound == 0, first.meaning == .occupation { return .occupation }
    return matches.max { $0.words.count < $1.words.count }?.meaning
  }

  // MARK: - Rows

  /// Columns in which most rows have words and no figures.
  private func labelColumns(_ width: Int) -> [Int] {
    let body = passages[headerRows...]
    let columns = (0..<width).filter { column in
      let filled = body.filter { !$0[column].text.isEmpty }
      let plain = filled.filter { !isFigureCell($0[column]) }
      // Behind the first column, one cell of nothing but a figure makes it a column of values (fact boxes mix words and figures).
      if column > 0, filled.contains(where: { isFigureCell($0[column]) && $0[column].looseWords.isEmpty || isMoneyCell($0[column]) }) { return false }
      return !filled.isEmpty && plain.count * 2 > filled.count
    }
    if columns.isEmpty, let first = body.first?.first, !first.looseWords.isEmpty || ranksRows(body) { return [0] }
    return !columns.contains(0) && numbersLevels(body) ? [0] + columns : columns
  }

  /// `Step | Salary` above `4 | 50,324`, `Years of experience | Salary` above `6-10 | $123,000`: the first column holds levels by number.
  private func numbersLevels(_ body: ArraySlice<[AnnotatedText]>) -> Bool {
    guard columnKind(0, heads.first ?? []) == .experience else { return false }
    return body.allSatisfy { row in
      row.first?.tokens.allSatisfy { $0.kind != .money && $0.kind != .percent && !$0.hasGrouping } ?? true
    }
  }

  /// A level by number has its column's name with it: `Step 4`.
  private func named(_ level: String, _ column: Int) -> String {
    guard !level.isEmpty, !level.contains(where: \.isLetter), let head = heads[column].last else { return level }
    return LabelText.plain(head.words.map { head.string($0.range) }.joined(separator: " ")) + " " + level
  }

  /// `Percentile | Salary` above `10 | 31,100`: the first column holds percentile ranks.
  private func ranksRows(_ body: ArraySlice<[AnnotatedText]>) -> Bool {
    guard columnKind(0, heads.first ?? []) == .statistic else { return false }
    return body.allSatisfy { $0.first?.looseWords.isEmpty ?? true } && body.filter { $0.first.map { TableReader.rank($0) != nil } ?? false }.count >= 3
  }

  /// The statistic that a bare number names as a percentile rank.
  private static func rank(_ passage: AnnotatedText) -> Statistic? {
    guard passage.words.count == 1, let rank = Int(passage.words[0].text) else { return nil }
    return PercentileRank.statistic(rank: rank)
  }

  /// `$55k–$80k salary`
  private func isMoneyCell(_ passage: AnnotatedText) -> Bool {
    passage.tokens.count == 1 && passage.tokens[0].kind == .money && passage.tokens[0].shape == .range && passage.looseWords.count <= 2
  }

  private func isFigureCell(_ passage: AnnotatedText) -> Bool {
    guard !passage.tokens.isEmpty else { return false }
    if passage.tokens.allSatisfy(\.isTime) { return passage.looseWords.count <= 1 }
    return passage.looseWords.count <= 6
  }

  private func rowMeaning(_ row: Int, _ labels: [Int], _ kinds: [LabelKind?]) -> Meaning {
    var meaning = Meaning()
    for (rank, column) in labels.enumerated() {
      let passage = passages[row][column]
      guard !passage.text.isEmpty else { continue }
      var kind = kinds[column] ?? (rank == 0 ? rowKind : nil)
      if kind == nil || kind == .item || (kind == .occupation && rank == 0) || kind == .experience { kind = TableReader.kindByContent(passage, kind) }
      if kind == nil, rank == 0, listsOccupations { kind = .occupation }
      // A table turned on its side: `State | Ohio | Iowa` above `Median annual wage | $68,000 | $63,000`.
      if kind == .area, passage.labelledPlace == nil, passage.topics.contains(where: { $0.meaning != .other }) {
        kind = nil
      }
      if rank > 0, kinds[column] == nil || kinds[column] == .experience || kinds[column] == .credential || kinds[column] == .requirement { continue }
      // `Top industries | Technology, Entertainment, Biotech` tells of the row's place and is no part of the figure.
      if rank > 0, kinds[column] == .setting, passage.text.filter({ $0 == "," }).count > 1 { continue }
      var own = kind == .area && namesCities(column) ? PlaceText.city(passage) ?? LabelReader.read(passage, kind: kind) : LabelReader.read(passage, kind: kind)
      // `Dock Lead, Erie Cold Storage · Cleveland, OH`
      if kind == nil, own.place == nil, let named = PlaceText.last(passage) { own.place = named.place }
      if kind == .statistic, own.statistic == nil { own.statistic = TableReader.rank(passage) }
      if kind == .experience { own.experience = named(own.experience, column) }
      meaning = meaning.topics.isEmpty && meaning.isEmpty ? own : meaning.filled(from: own)
    }
    return meaning
  }

  private static let cityWords: Set<String> = ["city", "cities", "metro", "metros", "metropolitan", "ciudad", "stadt", "ville"]

  /// The column's header says that its names are of cities.
  private func namesCities(_ column: Int) -> Bool {
    heads[column].contains { $0.words.contains { TableReader.cityWords.contains($0.text) } && !$0.words.contains { $0.text == "state" || $0.text == "states" } }
  }

  /// Most labels of the first column are names of occupations: then the others are too (`Surgeons, all other`).
  private static func listsOccupations(_ body: ArraySlice<[AnnotatedText]>) -> Bool {
    let labels = body.compactMap(\.first).filter { !$0.text.isEmpty }
    return labels.count > 2 && labels.filter { kindByContent($0, nil) == .occupation }.count * 2 > labels.count
  }

  /// A row label without a header that says what it is: a place, a level, an occupation; else words that may name a statistic or a topic.
  private static func kindByContent(_ passage: AnnotatedText, _ named: LabelKind?) -> LabelKind? {
    if passage.labelledPlace != nil { return .area }
    if named == nil, SettingFinder.isSetting(passage) { return .setting }
    if named == .item { return .item }
    if named != nil { return named }
    let words = passage.words
    if !passage.topics.isEmpty || !passage.statistics.isEmpty { return nil }
    let last = words.last { $0.text.count > 1 && !$0.marks.contains(.hasNumber) }
    let endsInOccupation = last.map { $0.marks.contains(.isHead) } ?? false
    // `Senior UX Designer` is a role of its own; `Entry-level nurse` is a level.
    if endsInOccupation, words.count > 1, ["junior", "senior", "lead", "chief", "principal", "staff", "head"].contains(words[0].text) { return .occupation }
    if passage.has(Lexicons.experienceLabel) || LabelReader.isYearsOfExperience(passage) { return .experience }
    if endsInOccupation { return .occupation }
    return nil
  }

  /// One column is the total of others, which are parts of pay then.
  private var hasTotal: Bool { heads.count > 4 && heads.contains { $0.last.map { $0.words.count == 1 && $0.words[0].text == "total" } ?? false } }

  /// A column is headed, and not as an end of a range or a part of it.
  private func isOtherHead(_ column: Int) -> Bool {
    guard let head = heads[column].last, !head.text.isEmpty else { return false }
    if head.words.contains(where: { $0.text == "base" || $0.text == "total" }) { return false }
    return head.label.bound == nil && !head.words.contains { TableReader.ends.contains($0.text) } && !head.words.allSatisfy { $0.text.allSatisfy(\.isNumber) }
  }
}
