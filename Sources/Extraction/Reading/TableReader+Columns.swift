import Pages
import Records

/// What the columns of a table say together.
extension TableReader {
  /// `State | Median Salary | Bottom 10% | Top 10%`: columns that name a statistic and nothing else are of what their neighbour is; two percentiles of money are of pay.
  func spreadPay(_ columns: [Meaning]) -> [Meaning] {
    // `Employment (thousands)` above `2024 | 2034`
    if countsEmployment {
      return columns.map { column in
        var column = column
        if column.topics.isEmpty, column.period?.period.isYear == true { column.topics = [.employment] }
        return column
      }
    }
    let columns = countsOfProjection(columns)
    let hasPay = columns.contains { $0.topics.contains(.wage) }
    if !hasPay, let near = surroundings.first(where: { !$0.meaning.topics.isEmpty }), near.meaning.topics.first == .other { return columns }
    guard hasPay || columns.filter({ $0.topics.isEmpty && $0.statistic?.percentile != nil }).count > 1 else { return columns }
    return columns.map { column in
      var column = column
      if column.topics.isEmpty, column.statistic != nil { column.topics = [.wage] }
      return column
    }
  }

  /// `Base | Projected | Change | % Change`: beside a change that comes, a base and what is projected are counts of jobs.
  private func countsOfProjection(_ columns: [Meaning]) -> [Meaning] {
    let counts = columns.indices.filter { column in
      columns[column].topics.isEmpty && heads[column].last.map { TableReader.ofProjection.contains($0.text.lowercased()) } ?? false
    }
    guard counts.count == 2, columns.contains(where: { $0.topics.contains(.change) || $0.topics.contains(.growth) }) else { return columns }
    var columns = columns
    for column in counts { columns[column].topics = [.employment] }
    columns[counts[1]].isProjected = true
    return columns
  }

  private static let ofProjection: Set<String> = ["base", "base year", "current", "estimated", "projected", "projection", "projected year"]

  /// `Period | Percent | Rate` above `1st | 45% | $19.73`: a column of nothing but `Rate` with amounts of an hour's size is of pay.
  func ratesOfPay(_ columns: [Meaning]) -> [Meaning] {
    var columns = columns
    for column in columns.indices where columns[column].topics.isEmpty {
      guard let head = heads[column].last?.words, head.count == 1, ["rate", "rates", "scale"].contains(head[0].text), let first = firsts[column],
        first.kind == .money,
        PaySize.fits(first.largest, .hour)
      else { continue }
      columns[column].topics = [.wage]
    }
    return columns
  }

  /// `% Change` in a table of pay without counts is a change of pay, and so is any growth from year to year in a table whose rows are years.
  func changeOfPay(_ columns: [Meaning], rowsAreYears: Bool) -> [Meaning] {
    let hasPay = columns.contains { $0.topics.contains(.wage) }
    guard hasPay, !columns.contains(where: { $0.topics.contains(.employment) }) else { return columns }
    return columns.map { column in
      var column = column
      if !column.topics.isEmpty, column.topics.allSatisfy({ $0 == .change }) || rowsAreYears && column.topics.allSatisfy({ $0 == .change || $0 == .growth }) {
        column.topics = [.other]
      }
      return column
    }
  }

  /// The two years for which a table gives employment.
  func employmentYears(_ columns: [Meaning]) -> (base: StatedPeriod, target: StatedPeriod)? {
    let stated = columns.compactMap { $0.topics.contains(.employment) && $0.period?.period.isYear == true ? $0.period : nil }
    let years = Set(stated).sorted { $0.words < $1.words }
    return years.count == 2 ? (years[0], years[1]) : nil
  }

  /// Of two employment columns the later one is the projection, also where no word says so, and a change without years of its own is the one between them.
  func place(_ meaning: inout Meaning, between years: (base: StatedPeriod, target: StatedPeriod)) {
    if meaning.topics.contains(.employment), meaning.period == years.target { meaning.isProjected = true }
    let isChange = meaning.topics.contains(.change) || meaning.topics.contains(.growth)
    if isChange, meaning.period == nil, !meaning.topics.contains(.openings) { meaning.period = .between(years.base, years.target) }
  }

  /// `Occupation | Army | Navy | Air Force`: two headers or more that name nothing a figure is known by part the rows' figures by where people work.
  func qualified(_ columns: [Meaning], _ kinds: [LabelKind?]) -> [Meaning] {
    let plain = columns.indices.filter { $0 > 0 && columns[$0].isEmpty && kinds[$0] == nil && isName($0) }
    guard plain.count > 1 else { return columns }
    var columns = columns
    let namesOccupations = plain.allSatisfy { heads[$0].last.map { LabelReader.occupationKind($0) == .occupation } ?? false }
    for column in plain {
      let name = LabelText.plain(heads[column].last?.text ?? "")
      if namesDegree(column) {
        columns[column].credential = name
      } else if namesOccupations {
        columns[column].occupation = name
      } else {
        columns[column].setting = name
      }
    }
    return columns
  }

  /// Tables side by side in one (`State | Pay | State | Pay`): the ranges of columns that have labels of their own.
  func parts(_ labelColumns: [Int], _ width: Int) -> [Range<Int>] {
    guard let first = labelColumns.first, let name = heads[first].last?.text, !name.isEmpty else { return [0..<width] }
    let starts = labelColumns.filter { heads[$0].last?.text == name && ($0 == first || !labelColumns.contains($0 - 1)) }
    guard starts.count > 1 else { return [0..<width] }
    return starts.indices.map { (($0 == 0 ? 0 : starts[$0]))..<($0 + 1 < starts.count ? starts[$0 + 1] : width) }
  }

  /// Ends of a range, which name no place of work.
  static let ends: Set<String> = [
    "low", "high", "lowest", "highest", "minimum", "maximum", "min", "max", "lower", "upper", "from", "to", "start", "starting", "end", "top", "bottom",
    "first", "last",
    "total", "all", "overall", "range",
  ]

  private static let degrees: Set<String> = [
    "bachelor", "bachelors", "bachelor's", "master", "masters", "master's", "doctorate", "doctoral", "phd", "associate", "associates", "associate's", "ba",
    "bs",
    "ma", "ms", "bachelor’s", "master’s",
  ]

  /// `Bachelors`, `Masters + 30`: a column of those who hold a degree.
  private func namesDegree(_ column: Int) -> Bool { heads[column].last?.words.first.map { TableReader.degrees.contains($0.text) } ?? false }

  /// One to four words, the first with a capital, and no figures but the credits on top of a degree.
  private func isName(_ column: Int) -> Bool {
    guard let head = heads[column].last, (1...4).contains(head.words.count), head.tokens.isEmpty || namesDegree(column), let first = head.text.first else {
      return false
    }
    return first.isUppercase && !head.words.contains { TableReader.ends.contains($0.text) }
  }
}
