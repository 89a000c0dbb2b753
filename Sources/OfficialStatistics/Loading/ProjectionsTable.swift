import Foundation
import Records

/// The columns of a table of the Employment Projections, by its header of one to three rows.
struct ProjectionsTable {
  let release: OfficialRelease
  private let code: Int
  private let title: Int
  private let type: Int?
  private let columns: [(series: OfficialSeries, column: Int)]

  /// Recognizes the rows above the first occupation; nil if they are not the header of a table of occupations with
  /// employment in two years.
  init?(header rows: [[String]]) {
    let labels = ProjectionsTable.labels(rows)
    var base: (year: Int, column: Int)?
    var target: (year: Int, column: Int)?
    var columns: [(series: OfficialSeries, column: Int)] = []
    for (index, label) in labels.enumerated() {
      if label.contains("openings") {
        columns.append((.openings, index))
      } else if label.contains("change") {
        if label.contains("percent") {
          columns.append((.employmentGrowth, index))
        } else {
          columns.append((.employmentChange, index))
        }
      } else if label.hasPrefix("employment"), !label.contains("distribution"), !label.contains("percent"),
        let year = ProjectionsTable.year(label)
      {
        if base == nil { base = (year, index) } else if target == nil { target = (year, index) }
      }
    }
    guard let base, let target, let release = OfficialRelease(projectionsFrom: base.year, to: target.year) else {
      return nil
    }
    // Without its own label, the code is next to the title with which it shares one.
    let titled = labels.firstIndex { $0.contains("title") } ?? labels.firstIndex { $0.contains("occupation") }
    guard let titled else { return nil }
    self.release = release
    title = titled
    code = labels.firstIndex { $0.contains("code") && !$0.contains("title") } ?? titled + 1
    type = labels.firstIndex { $0.contains("occupation type") }
    self.columns = [(.baseEmployment, base.column), (.projectedEmployment, target.column)] + columns
  }

  /// One label per column, in lower case: combined from all rows, with a group's label repeated for every column under
  /// it.
  private static func labels(_ rows: [[String]]) -> [String] {
    let width = rows.map(\.count).max() ?? 0
    var labels = [String](repeating: "", count: width)
    var isGroupStart = [Bool](repeating: false, count: width)
    for row in rows where row.count(where: { !$0.isEmpty }) > 1 {
      var current = ""
      for column in 0..<width {
        let cell = column < row.count ? trimmed(row[column]).lowercased().replacing("\n", with: " ") : ""
        if !cell.isEmpty {
          current = cell
          isGroupStart[column] = true
        } else if isGroupStart[column] {
          current = ""
        }
        if !current.isEmpty { labels[column] += (labels[column].isEmpty ? "" : " ") + current }
      }
    }
    return labels
  }

  /// The year at the end of a label: `employment, 2024`, `employment number 2016`.
  private static func year(_ label: String) -> Int? {
    label.firstMatch(of: /\b((?:19|20)\d\d)\b\D*$/).flatMap { Int($0.1) }
  }

  /// Whether the row begins the table's body, that is, contains an occupation code.
  static func isBody(_ row: TableRow) -> Bool { row.cells.prefix(4).contains { occupationCode(trimmed($0)) != nil } }

  /// The hyphen is required, since these tables also contain six-digit numbers.
  private static func occupationCode(_ text: Substring) -> String? {
    text.utf8.contains(UInt8(ascii: "-")) ? OfficialOccupation.code(from: text) : nil
  }

  /// Reads the figures of a row. Counts are in thousands, with one decimal.
  func read(_ row: TableRow, into load: ReferenceLoad) throws(ReferenceError) {
    guard let code = ProjectionsTable.occupationCode(row.text(code)) else {
      // Notes below the table fill only one cell; a row of figures without a code has lost a column.
      if row.cells.count(where: { !$0.isEmpty }) > 3 {
        throw load.problem("'\(row.text(self.code))' is not an occupation code")
      }
      return
    }
    if let problem = RetiredCodes.problem(code, in: release) { throw load.problem(problem) }
    let isLineItem = row.text(type).lowercased() == "line item"
    load.emit(OfficialOccupation(code: code, title: String(row.text(title)), level: isLineItem ? .detailed : nil))
    var values: [OfficialSeries: Double] = [:]
    for (series, column) in columns {
      guard let value = OfficialValue(row.text(column)) else {
        throw load.problem("'\(row.text(column))' is not a figure", column: series.words)
      }
      guard case .number(let number) = value else { continue }
      values[series] = number
      let tenths = (number * 10).rounded()
      guard abs(tenths) < 1e10 else { throw load.problem("\(number) is not valid here", column: series.words) }
      let hundredths = series == .employmentGrowth ? Int64(tenths) * 10 : Int64(tenths) * 10_000
      try load.emit(
        OfficialDataPoint(
          release: release, areaCode: "US", occupationCode: code, series: series, hundredths: hundredths))
    }
    try checkSum(values, load)
  }

  /// The change must be the difference of the two counts; all three are rounded to tenths of a thousand.
  private func checkSum(_ values: [OfficialSeries: Double], _ load: ReferenceLoad) throws(ReferenceError) {
    guard let base = values[.baseEmployment], let target = values[.projectedEmployment],
      let change = values[.employmentChange]
    else { return }
    if abs(target - base - change) > 0.16 {
      throw load.problem("the change \(change) does not match \(base) and \(target): are columns shifted?")
    }
  }
}
