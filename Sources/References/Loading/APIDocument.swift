import Foundation
import Records

/// An answer of the BLS public API, version 2 (https://www.bls.gov/developers/api_signature_v2.htm), with OEWS series.
struct APIDocument {
  private let series: [[String: Any]]

  /// Takes the answer apart. `Results` is an object in version 2 and was an array of one in version 1; both occur.
  init(_ bytes: [UInt8], path: String) throws(ReferenceError) {
    let root: Any
    do {
      root = try JSONSerialization.jsonObject(with: Data(bytes))
    } catch {
      throw ReferenceError(.malformed, path: path, "is not JSON: \(error.localizedDescription)")
    }
    guard let answer = root as? [String: Any], let results = answer["Results"] else {
      throw ReferenceError(.unknownFormat, path: path, "JSON, but no answer of the BLS API: it lacks 'Results'")
    }
    if let status = answer["status"] as? String, status != "REQUEST_SUCCEEDED" {
      let messages = (answer["message"] as? [String])?.joined(separator: "; ") ?? ""
      throw ReferenceError(.malformed, path: path, "the API answered \(status)\(messages.isEmpty ? "" : ": \(messages)")")
    }
    let parts = results as? [[String: Any]] ?? (results as? [String: Any]).map { [$0] } ?? []
    series = parts.flatMap { $0["series"] as? [[String: Any]] ?? [] }
    guard !series.isEmpty else { throw ReferenceError(.malformed, path: path, "holds no series") }
  }

  /// Hands on the figures. The data types of series ids are those of `oe.datatype` as published; a list given in the same call goes before them.
  func read(into load: ReferenceLoad) throws(ReferenceError) {
    let types = load.companions.dataTypes
    for (number, entry) in series.enumerated() {
      let id = entry["seriesID"] as? String ?? ""
      load.sheet = "series \(id.isEmpty ? "\(number + 1)" : id)"
      guard let parts = OEWSSeriesID(id) else {
        load.skip("series of other surveys")
        continue
      }
      guard parts.industry.allSatisfy({ $0 == "0" }) else {
        load.skip("rows of single industries or owners")
        continue
      }
      let known = types.isEmpty ? APIDocument.published[String(parts.dataType)].map { .some($0) } : types[String(parts.dataType)]
      guard let series = known ?? nil else {
        load.skip("data types without a place here")
        continue
      }
      guard let area = OfficialAreas.code(parts.area, title: ""), let code = OfficialOccupation.code(from: parts.occupation) else {
        throw load.problem("has no such area or occupation", column: "seriesID")
      }
      try values(entry["data"] as? [[String: Any]] ?? [], load) { release, hundredths throws(ReferenceError) in
        try load.emit(OfficialCell(release: release, areaCode: area, occupationCode: code, series: series, hundredths: hundredths))
      }
    }
  }

  private func values(
    _ data: [[String: Any]], _ load: ReferenceLoad, _ emit: (OfficialRelease, Int64) throws(ReferenceError) -> Void
  ) throws(ReferenceError) {
    for (index, point) in data.enumerated() {
      load.row = index + 1
      // Numbers are texts by the API's own documentation; some mirrors turn them into numbers.
      let text = point["value"] as? String ?? (point["value"] as? NSNumber)?.stringValue ?? ""
      guard let year = (point["year"] as? String ?? (point["year"] as? NSNumber)?.stringValue).flatMap({ Int($0) }) else {
        throw load.problem("lacks its year", column: "year")
      }
      guard let value = OfficialValue(trimmed(text)) else { throw load.problem("'\(text)' is no figure", column: "value") }
      guard case .number(let number) = value else { continue }
      try emit(load.oewsRelease(year), Int64((number * 100).rounded()))
    }
  }

  /// `oe.datatype` as BLS publishes it (https://download.bls.gov/pub/time.series/oe/oe.datatype).
  private static let published: [String: OfficialSeries] = [
    "01": .employment, "03": .hourlyMean, "04": .annualMean, "06": .hourlyP10, "07": .hourlyP25, "08": .hourlyMedian, "09": .hourlyP75, "10": .hourlyP90,
    "11": .annualP10, "12": .annualP25, "13": .annualMedian, "14": .annualP75, "15": .annualP90,
  ]
}
