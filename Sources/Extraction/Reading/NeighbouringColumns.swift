import Records

/// What the columns of a table reveal about each other: one rule per function, in the order of `decide`.
struct NeighbouringColumns {
  private(set) var columns: [TableColumn]
  /// Whether the table's own title says that it counts people at work.
  let countsEmployment: Bool
  /// The texts around the table, nearest first.
  let around: [Context]

  init(columns: [TableColumn], countsEmployment: Bool, around: [Context]) {
    self.columns = columns
    self.countsEmployment = countsEmployment
    self.around = around
  }

  mutating func decide() {
    if countsEmployment {
      countsOfYears()
    } else {
      countsOfProjection()
      spreadPay()
    }
    ratesOfPay()
    changeOfPay()
  }

  private var havePay: Bool { columns.contains { $0.meaning.topics.contains(.wage) } }

  /// `Employment (thousands)` above `2024 | 2034`
  private mutating func countsOfYears() {
    for column in columns.indices
    where columns[column].meaning.topics.isEmpty && columns[column].meaning.period?.period.isYear == true {
      columns[column].meaning.topics = [.employment]
    }
  }

  private static let ofProjection: WordSet = [
    "base", "base year", "current", "estimated", "projected", "projection", "projected year",
  ]

  /// `Base | Projected | Change | % Change`: beside a projected change, a base and a projected figure are counts of
  /// jobs.
  private mutating func countsOfProjection() {
    let counts = columns.indices.filter { column in
      columns[column].meaning.topics.isEmpty
        && columns[column].head.map { NeighbouringColumns.ofProjection.contains($0.text.lowercased()) } ?? false
    }
    guard counts.count == 2,
      columns.contains(where: { $0.meaning.topics.contains(.change) || $0.meaning.topics.contains(.growth) })
    else { return }
    for column in counts { columns[column].meaning.topics = [.employment] }
    columns[counts[1]].meaning.isProjected = true
  }

  /// `State | Median Salary | Bottom 10% | Top 10%`: columns that name only a statistic measure the same as their
  /// neighbour; two percentiles of money are percentiles of pay.
  private mutating func spreadPay() {
    if !havePay, let near = around.first(where: { !$0.meaning.topics.isEmpty }), near.meaning.topics.first == .other {
      return
    }
    guard havePay || columns.count(where: { $0.meaning.topics.isEmpty && $0.meaning.statistic?.percentile != nil }) > 1
    else { return }
    for column in columns.indices
    where columns[column].meaning.topics.isEmpty && columns[column].meaning.statistic != nil {
      columns[column].meaning.topics = [.wage]
    }
  }

  /// `Period | Percent | Rate` above `1st | 45% | $19.73`: a column headed only `Rate`, with amounts the size of hourly
  /// pay, is pay.
  private mutating func ratesOfPay() {
    for column in columns.indices where columns[column].meaning.topics.isEmpty {
      guard let head = columns[column].head?.words, head.count == 1, ["rate", "rates", "scale"].contains(head[0].text),
        let first = columns[column].first,
        first.kind == .money, PaySize.fits(first.largest, .hour)
      else { continue }
      columns[column].meaning.topics = [.wage]
    }
  }

  /// `% Change` in a table of pay without counts is a change in pay, and so is any year-on-year growth in a table whose
  /// rows are years.
  private mutating func changeOfPay() {
    guard havePay, !columns.contains(where: { $0.meaning.topics.contains(.employment) }) else { return }
    let rowsAreYears = columns.first?.kind == .year
    for column in columns.indices {
      let topics = columns[column].meaning.topics
      guard !topics.isEmpty,
        topics.allSatisfy({ $0 == .change }) || rowsAreYears && topics.allSatisfy({ $0 == .change || $0 == .growth })
      else { continue }
      columns[column].meaning.topics = [.other]
    }
  }

  /// The two years for which a table gives employment.
  static func employmentYears(_ columns: [TableColumn]) -> (base: StatedPeriod, target: StatedPeriod)? {
    let stated = columns.map(\.meaning).compactMap {
      $0.topics.contains(.employment) && $0.period?.period.isYear == true ? $0.period : nil
    }
    let years = Set(stated).sorted { $0.words < $1.words }
    return years.count == 2 ? (years[0], years[1]) : nil
  }

  /// `Occupation | Army | Navy | Air Force`: two or more headers that name no attribute of a figure distinguish the
  /// row's figures by where people work.
  static func qualified(_ columns: [TableColumn]) -> [TableColumn] {
    let plain = columns.indices.filter {
      $0 > 0 && columns[$0].meaning.isEmpty && columns[$0].kind == nil && columns[$0].isName
    }
    guard plain.count > 1 else { return columns }
    var columns = columns
    let nameOccupations = plain.allSatisfy {
      columns[$0].head.map { LabelReader.occupationKind($0) == .occupation } ?? false
    }
    for column in plain {
      let name = LabelText.plain(columns[column].head?.text ?? "")
      if columns[column].namesDegree {
        columns[column].meaning.credential = name
      } else if nameOccupations {
        columns[column].meaning.occupation = name
      } else {
        columns[column].meaning.setting = name
      }
    }
    return columns
  }
}
