import Files
import Foundation
import Records

/// The code lists that come with OEWS flat files (`oe.datatype`, `oe.footnote`); the data file itself names codes only.
struct FlatFileLists {
  /// The series of each data type code; nil for listed codes that are not used.
  var dataTypes: [String: OfficialSeries?] = [:]
  /// The footnote codes for "this wage or more", with their bounds.
  var topCodes: [String: TopCode] = [:]

  /// `oe.datatype` as BLS publishes it (https://download.bls.gov/pub/time.series/oe/oe.datatype).
  static let published: [String: OfficialSeries] = [
    "01": .employment, "03": .hourlyMean, "04": .annualMean, "06": .hourlyP10, "07": .hourlyP25, "08": .hourlyMedian,
    "09": .hourlyP75, "10": .hourlyP90,
    "11": .annualP10, "12": .annualP25, "13": .annualMedian, "14": .annualP75, "15": .annualP90,
  ]

  /// Reads a code list, identified by its header; false if the header is that of another list, which is not needed.
  mutating func read(_ path: String, header: [String]) throws(ReferenceError) -> Bool {
    let isDataTypes = header.first == "datatype_code"
    guard isDataTypes || header.first == "footnote_code" else { return false }
    var types: [String: OfficialSeries?] = [:]
    var notes: [String: TopCode] = [:]
    try DelimitedFile(path: path, format: .tabSeparated).forEachTextRow { row throws(ReferenceError) in
      guard row.number > 1 else { return true }
      let code = String(row.text(0))
      let text = String(row.text(1))
      if isDataTypes {
        types[code] = .some(FlatFileLists.series(named: text))
      } else if let topCode = TopCode(notes: text) {
        notes[code] = topCode
      }
      return true
    }
    if isDataTypes, !types.values.contains(where: { $0 != nil }) {
      throw ReferenceError(.malformed, path: path, "contains no wage or employment data type")
    }
    dataTypes.merge(types) { $1 }
    topCodes.merge(notes) { $1 }
    return true
  }

  /// The series named by the text in `oe.datatype`: "Hourly 10th percentile wage", "Annual median wage", "Employment".
  static func series(named words: String) -> OfficialSeries? {
    let text = words.lowercased()
    if text == "employment" { return .employment }
    guard text.contains("wage"), !text.contains("error") else { return nil }
    let isHourly = text.contains("hourly")
    guard isHourly || text.contains("annual") else { return nil }
    if text.contains("mean") { return isHourly ? .hourlyMean : .annualMean }
    if text.contains("median") { return isHourly ? .hourlyMedian : .annualMedian }
    if text.contains("10th") { return isHourly ? .hourlyP10 : .annualP10 }
    if text.contains("25th") { return isHourly ? .hourlyP25 : .annualP25 }
    if text.contains("75th") { return isHourly ? .hourlyP75 : .annualP75 }
    return text.contains("90th") ? (isHourly ? .hourlyP90 : .annualP90) : nil
  }
}

extension FlatFileLists {
  /// Reads the code lists among the files, and those in the folder of a flat data file. Throws for a malformed list.
  init(_ files: [ReferenceFile]) throws(ReferenceError) {
    self.init()
    for file in files where file.isFlatData {
      for name in ["oe.datatype", "oe.footnote"] {
        guard let list = try? ReferenceFile(path: FlatFileLists.sibling(of: file.path, name)),
          let header = list.flatHeader
        else { continue }
        _ = try read(list.path, header: header)
      }
    }
    for file in files where !file.isFlatData {
      if let header = file.flatHeader { _ = try read(file.path, header: header) }
    }
  }

  private static func sibling(of path: String, _ name: String) -> String {
    path.lastIndex(of: "/").map { path[...$0] + name } ?? name
  }
}

/// The parts of an OEWS series id: `OE`, seasonal code `U`, area type, seven digits of the area, six of the industry,
/// six of the occupation, two of the data type (BLS, "Series ID formats", Occupational Employment and Wage Statistics).
struct OEWSSeriesID {
  var area: Substring
  var industry: Substring
  var occupation: Substring
  var dataType: Substring

  /// Parses an id; nil for ids of other surveys.
  init?(_ id: some StringProtocol) {
    guard id.utf8.count == 25, id.hasPrefix("OEU"), let areaType = id.dropFirst(3).first, "NSM".contains(areaType)
    else { return nil }
    let digits = Substring(id.dropFirst(4))
    guard digits.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else { return nil }
    area = digits.prefix(7)
    industry = digits.dropFirst(7).prefix(6)
    occupation = digits.dropFirst(13).prefix(6)
    dataType = digits.dropFirst(19)
  }
}

/// Reads `oe.data.*`: one figure per row, tab-separated, fields padded with blanks.
struct FlatFileTable {
  private let lists: FlatFileLists
  /// A cache of parsed area and occupation codes: a file has millions of rows but only a few thousand codes.
  private var areas: [String: String?] = [:]
  private var releases: [Int: OfficialRelease] = [:]

  /// Throws if the list of data types was not given with the data.
  init(lists: FlatFileLists, path: String) throws(ReferenceError) {
    guard !lists.dataTypes.isEmpty else {
      throw ReferenceError(
        .malformed, path: path, "requires oe.datatype: pass it in the same command or put it in the same folder")
    }
    self.lists = lists
  }

  /// Reads the complete file.
  mutating func read(into load: ReferenceLoad) throws(ReferenceError) {
    var table = self
    try DelimitedFile(path: load.path, format: .tabSeparated).forEachRow { reader throws(ReferenceError) in
      load.row = reader.line
      guard reader.line > 1 else { return true }
      try reader.withBytes { bytes throws(ReferenceError) in try table.row(bytes, reader.fields, load) }
      return true
    }
    self = table
  }

  private mutating func row(
    _ bytes: UnsafeBufferPointer<UInt8>, _ fields: [DelimitedReader.Field], _ load: ReferenceLoad
  ) throws(ReferenceError) {
    guard fields.count >= 4 else {
      throw load.problem("has \(fields.count) fields; series, year, period and value are expected")
    }
    let id = FlatFileTable.trim(bytes, fields[0].range)
    guard id.count == 25, bytes[id.lowerBound] == UInt8(ascii: "O"), bytes[id.lowerBound + 1] == UInt8(ascii: "E")
    else {
      throw load.problem("'\(FlatFileTable.text(bytes, id))' is not an OEWS series", column: "series_id")
    }
    let start = id.lowerBound + 4
    guard bytes[(start + 7)..<(start + 13)].allSatisfy({ $0 == 48 }) else {
      return load.skip("rows for individual industries or ownerships")
    }
    let type = FlatFileTable.text(bytes, (start + 19)..<(start + 21))
    guard let known = lists.dataTypes[type] else {
      throw load.problem("data type '\(type)' is not in oe.datatype", column: "series_id")
    }
    guard let series = known else { return load.skip("unsupported data types") }
    guard let area = area(FlatFileTable.text(bytes, start..<(start + 7))) else {
      throw load.problem("'\(FlatFileTable.text(bytes, start..<(start + 7)))' is not an area code", column: "series_id")
    }
    let occupation = FlatFileTable.occupation(bytes, start + 13)
    guard let year = FlatFileTable.integer(bytes, FlatFileTable.trim(bytes, fields[1].range)) else {
      throw load.problem("'\(FlatFileTable.text(bytes, fields[1].range))' is not a year", column: "year")
    }
    guard FlatFileTable.text(bytes, FlatFileTable.trim(bytes, fields[2].range)) == "A01" else {
      throw load.problem("is not annual (A01)", column: "period")
    }
    let notes = fields.count > 4 ? FlatFileTable.text(bytes, FlatFileTable.trim(bytes, fields[4].range)) : ""
    guard let (hundredths, isBound) = try value(bytes, FlatFileTable.trim(bytes, fields[3].range), notes, series, load)
    else {
      return
    }
    let release = try release(year, load)
    try load.emit(
      OfficialDataPoint(
        release: release, areaCode: area, occupationCode: occupation, series: series, hundredths: hundredths,
        isLowerBound: isBound))
  }

  private func value(
    _ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>, _ notes: String, _ series: OfficialSeries,
    _ load: ReferenceLoad
  ) throws(ReferenceError) -> (Int64, Bool)? {
    if let number = FlatFileTable.hundredths(bytes, field) { return (number, false) }
    let text = FlatFileTable.text(bytes, field)
    guard OfficialValue(text[...]) == .unavailable else {
      throw load.problem("'\(text)' is not a figure", column: "value")
    }
    guard
      let topCode = notes.split(separator: ",").lazy.compactMap({ lists.topCodes[String(trimmed(String($0)))] }).first
    else { return nil }
    return (Int64((topCode.bound(of: series) * 100).rounded()), true)
  }

  private mutating func area(_ code: String) -> String? {
    if let known = areas[code] { return known }
    let area = OfficialAreas.code(code, title: "")
    areas[code] = .some(area)
    return area
  }

  private mutating func release(_ year: Int, _ load: ReferenceLoad) throws(ReferenceError) -> OfficialRelease {
    if let known = releases[year] { return known }
    let release = try load.oewsRelease(year)
    releases[year] = release
    return release
  }

  private static func occupation(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> String {
    String(unsafeUninitializedCapacity: 7) { buffer in
      for index in 0..<2 { buffer[index] = bytes[start + index] }
      buffer[2] = UInt8(ascii: "-")
      for index in 2..<6 { buffer[index + 1] = bytes[start + index] }
      return 7
    }
  }

  private static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) -> Range<Int> {
    var (low, high) = (field.lowerBound, field.upperBound)
    while low < high, bytes[low] == 32 { low += 1 }
    while high > low, bytes[high - 1] == 32 { high -= 1 }
    return low..<high
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[field]), as: UTF8.self)
  }

  private static func integer(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) -> Int? {
    guard (1...9).contains(field.count) else { return nil }
    var number = 0
    for byte in bytes[field] {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  /// A plain number with at most two decimals, times 100.
  private static func hundredths(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) -> Int64? {
    guard (1...14).contains(field.count) else { return nil }
    var number: Int64 = 0
    var decimals = -1
    for byte in bytes[field] {
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
        continue
      }
      guard (48...57).contains(byte), decimals < 2 else { return nil }
      number = number * 10 + Int64(byte - 48)
      if decimals >= 0 { decimals += 1 }
    }
    return decimals <= 0 ? number * 100 : decimals == 1 ? number * 10 : number
  }
}
