import Foundation
import Records

/// Facts transcribed from official files, one figure per row, as in `fixtures/reference`: `program`, `period`,
/// `area_code`, `occupation_code`, `occupation_title`, `measure`, `statistic`, `unit`, `value`. `value` may begin with
/// `>=`.
struct FactsTable {
  static let columns = [
    "program", "period", "area_code", "occupation_code", "occupation_title", "measure", "statistic", "unit", "value",
  ]

  /// Reads the figure in a row.
  static func read(_ row: TableRow, into load: ReferenceLoad) throws(ReferenceError) {
    guard row.cells.count == columns.count else {
      throw load.problem("has \(row.cells.count) fields, but the header has \(columns.count)")
    }
    func text(_ name: String) -> String { columns.firstIndex(of: name).map { String(row.text($0)) } ?? "" }
    guard let program = OfficialProgram(rawValue: text("program")) else {
      throw load.problem("'\(text("program"))' is not a programme", column: "program")
    }
    guard let period = ReferencePeriod(text("period")) else {
      throw load.problem("'\(text("period"))' is not a period", column: "period")
    }
    guard let code = OfficialOccupation.code(from: text("occupation_code")) else {
      throw load.problem("'\(text("occupation_code"))' is not an occupation code", column: "occupation_code")
    }
    guard let measure = Measure(rawValue: text("measure")), let statistic = Statistic(rawValue: text("statistic")),
      let unit = MeasurementUnit(code: text("unit")),
      let series = OfficialSeries.candidates(measure: measure, statistic: statistic, unit: unit).first(where: {
        ($0.rawValue >= OfficialSeries.baseEmployment.rawValue) == (program == .projections)
      })
    else {
      throw load.problem(
        "\(program.rawValue) has no series '\(text("statistic")) \(text("measure"))' in '\(text("unit"))'",
        column: "measure")
    }
    guard let value = OfficialValue(text("value")[...]) else {
      throw load.problem("'\(text("value"))' is not a figure", column: "value")
    }
    load.emit(OfficialOccupation(code: code, title: text("occupation_title")))
    let (number, isBound): (Double, Bool)
    switch value {
    case .number(let exact): (number, isBound) = (exact, false)
    case .atLeast(let bound?): (number, isBound) = (bound, true)
    case .atLeast(nil), .unavailable: return
    }
    try load.emit(
      OfficialDataPoint(
        release: OfficialRelease(program: program, period: period), areaCode: text("area_code"), occupationCode: code,
        series: series,
        hundredths: Int64((number * 100).rounded()), isLowerBound: isBound))
  }
}
