import Records

/// The columns of an OEWS table, by its header; spellings have changed over the years, and some years are in lower
/// case.
struct OEWSTable {
  private let columns: [String: Int]
  private let series: [(series: OfficialSeries, column: Int, name: String)]
  private let width: Int

  /// Recognizes a header: a code column and wages or employment; nil for any other row.
  init?(header: [String]) {
    var columns: [String: Int] = [:]
    for (index, cell) in header.enumerated() where columns[OEWSTable.key(cell)] == nil {
      columns[OEWSTable.key(cell)] = index
    }
    guard columns["OCC_CODE"] != nil else { return nil }
    let found = OEWSTable.series.compactMap { name, series in
      columns[name].map { (series: series, column: $0, name: name) }
    }
    guard found.contains(where: { $0.series.measure == .wage }) else { return nil }
    self.columns = columns
    series = found
    width = header.count
  }

  private static func key(_ cell: String) -> String {
    let name = String(trimmed(cell)).uppercased().replacing(" ", with: "_")
    return spellings[name] ?? name
  }

  private static let spellings = [
    "EMPLOYMENT": "TOT_EMP", "OCC_GROUP": "O_GROUP", "GROUP": "O_GROUP", "AREA_NAME": "AREA_TITLE",
    "STATE": "AREA_TITLE", "OCCUPATION_CODE": "OCC_CODE",
    "OCC_TITL": "OCC_TITLE",
  ]

  private static let series: [(String, OfficialSeries)] = [
    ("TOT_EMP", .employment), ("H_MEAN", .hourlyMean), ("A_MEAN", .annualMean), ("H_PCT10", .hourlyP10),
    ("H_PCT25", .hourlyP25),
    ("H_MEDIAN", .hourlyMedian), ("H_PCT75", .hourlyP75), ("H_PCT90", .hourlyP90), ("A_PCT10", .annualP10),
    ("A_PCT25", .annualP25),
    ("A_MEDIAN", .annualMedian), ("A_PCT75", .annualP75), ("A_PCT90", .annualP90),
  ]

  /// Reads the figures of a row. `isRectangular`: the container prints every field, so a row of another width has lost
  /// or gained one.
  func read(
    _ row: TableRow, release: OfficialRelease, topCode: TopCode?, isRectangular: Bool, into load: ReferenceLoad
  ) throws(ReferenceError) {
    if isRectangular, row.cells.count != width {
      throw load.problem("has \(row.cells.count) fields, but the header has \(width)")
    }
    let printedCode = row.text(columns["OCC_CODE"])
    // There may be notes below the table.
    if printedCode.isEmpty && row.text(columns["OCC_TITLE"]).isEmpty || (!isRectangular && row.cells.count <= 2) {
      return
    }
    guard let code = OfficialOccupation.code(from: printedCode) else {
      throw load.problem("'\(printedCode)' is not an occupation code", column: "OCC_CODE")
    }
    if let problem = RetiredCodes.problem(code, in: release) { throw load.problem(problem, column: "OCC_CODE") }
    guard isCrossIndustry(row) else { return load.skip("rows for individual industries or ownerships") }
    let area = try areaCode(row, load)
    load.emit(OfficialOccupation(code: code, title: String(row.text(columns["OCC_TITLE"])), level: level(row)))
    let notes = TopCodeNotes(row.text(columns["FOOTNOTES"]))
    var values: [OfficialSeries: Double] = [:]
    for (series, column, name) in series {
      guard let value = OfficialValue(row.text(column)) else {
        throw load.problem("'\(row.text(column))' is not a figure", column: name)
      }
      guard let (number, isBound) = figure(value, series, topCode, notes, load) else { continue }
      if series == .employment ? number.rounded() != number : number > 10_000_000 {
        throw load.problem("\(number) is not valid here", column: name)
      }
      if !isBound { values[series] = number }
      try load.emit(
        OfficialDataPoint(
          release: release, areaCode: area, occupationCode: code, series: series,
          hundredths: Int64((number * 100).rounded()), isLowerBound: isBound))
    }
    try checkOrder(values, load)
  }

  /// The area of a row; in a table without areas, the nation.
  private func areaCode(_ row: TableRow, _ load: ReferenceLoad) throws(ReferenceError) -> String {
    guard columns["AREA"] != nil || columns["AREA_TITLE"] != nil else { return "US" }
    let text = row.text(columns["AREA"])
    guard let code = OfficialAreas.code(text, title: row.text(columns["AREA_TITLE"])) else {
      throw load.problem("'\(text)' is not an area code", column: "AREA")
    }
    return code
  }

  private func figure(
    _ value: OfficialValue, _ series: OfficialSeries, _ topCode: TopCode?, _ notes: TopCodeNotes, _ load: ReferenceLoad
  ) -> (Double, Bool)? {
    switch value {
    case .number(let number): return (number, false)
    case .atLeast(let bound?): return (bound, true)
    case .atLeast(nil): return topCode.map { ($0.bound(of: series), true) }
    case .unavailable:
      switch notes.reason(for: series, lists: load.companions, topCode: topCode) {
      case .unavailable: return nil
      case .atLeast(let bound): return (bound, true)
      case .unknownBound:
        load.skip("top-coded wages without a known bound")
        return nil
      }
    }
  }

  /// All industries and all owners: the figures quoted by guides.
  private func isCrossIndustry(_ row: TableRow) -> Bool {
    let industry = row.text(columns["NAICS"])
    let owner = row.text(columns["OWN_CODE"])
    return industry.allSatisfy { $0 == "0" } && (owner.isEmpty || owner == "1235")
  }

  private func level(_ row: TableRow) -> OfficialOccupation.Level? {
    switch row.text(columns["O_GROUP"]).lowercased() {
    case "total": .total
    case "major": .major
    case "minor": .minor
    case "broad": .broad
    case "detailed": .detailed
    default: nil
    }
  }

  /// Percentiles must be ascending; otherwise, columns are shifted or mixed up.
  private func checkOrder(_ values: [OfficialSeries: Double], _ load: ReferenceLoad) throws(ReferenceError) {
    let scales: [[OfficialSeries]] = [
      [.hourlyP10, .hourlyP25, .hourlyMedian, .hourlyP75, .hourlyP90],
      [.annualP10, .annualP25, .annualMedian, .annualP75, .annualP90],
    ]
    for scale in scales {
      let present = scale.compactMap { values[$0] }
      if zip(present, present.dropFirst()).contains(where: { $0 > $1 }) {
        throw load.problem(
          "wage percentiles are not ascending (\(present.map { "\($0)" }.joined(separator: ", "))): are columns shifted?"
        )
      }
    }
  }
}
