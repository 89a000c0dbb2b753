import Foundation
import Records

/// A response of the BLS public API, version 2 (https://www.bls.gov/developers/api_signature_v2.htm), with OEWS series.
struct APIDocument {
  private let series: [[String: Any]]
  /// The messages in the API response.
  private let messages: [String]

  /// Parses the response. `Results` is an object in version 2 and was an array of one element in version 1; both occur.
  init(_ bytes: [UInt8], path: String) throws(ReferenceError) {
    let root: Any
    do {
      root = try JSONSerialization.jsonObject(with: Data(bytes))
    } catch {
      throw ReferenceError(.malformed, path: path, "is not JSON: \(Self.words(error))")
    }
    guard let answer = root as? [String: Any], let results = answer["Results"] else {
      throw ReferenceError(.unknownFormat, path: path, "JSON, but not a BLS API response: 'Results' is missing")
    }
    messages = answer["message"] as? [String] ?? []
    if let status = answer["status"] as? String, status != "REQUEST_SUCCEEDED" {
      throw ReferenceError(
        .malformed, path: path,
        "the API returned \(status)\(messages.isEmpty ? "" : ": \(messages.joined(separator: "; "))")")
    }
    let parts = results as? [[String: Any]] ?? (results as? [String: Any]).map { [$0] } ?? []
    series = parts.flatMap { $0["series"] as? [[String: Any]] ?? [] }
    guard !series.isEmpty else { throw ReferenceError(.malformed, path: path, "contains no series") }
  }

  /// The position at which the text is not valid JSON.
  private static func words(_ error: any Error) -> String {
    (error as NSError).userInfo["NSDebugDescription"] as? String ?? "it is damaged or truncated"
  }

  /// Reads the figures into `load`. A successful response may contain hardly any: series that do not exist are returned
  /// empty, with a message for each year without data. Both are counted, so that the import reports what was requested
  /// but not received. The data types in series ids are those of `oe.datatype` as published; a list given in the same
  /// call takes precedence.
  func read(into load: ReferenceLoad) throws(ReferenceError) {
    let types = load.companions.dataTypes
    for message in messages where message.lowercased().contains("no data available") {
      load.skip("responses with 'No Data Available'")
    }
    for (number, entry) in series.enumerated() {
      let id = entry["seriesID"] as? String ?? ""
      load.sheet = "series \(id.isEmpty ? "\(number + 1)" : id)"
      guard let parts = OEWSSeriesID(id) else {
        load.skip("series of other surveys")
        continue
      }
      guard parts.industry.allSatisfy({ $0 == "0" }) else {
        load.skip("rows for individual industries or ownerships")
        continue
      }
      let known =
        types.isEmpty
        ? FlatFileLists.published[String(parts.dataType)].map { .some($0) } : types[String(parts.dataType)]
      guard let series = known ?? nil else {
        load.skip("unsupported data types")
        continue
      }
      let data = entry["data"] as? [[String: Any]] ?? []
      if data.isEmpty { load.skip("series without data") }
      guard let area = OfficialAreas.code(parts.area, title: ""),
        let code = OfficialOccupation.code(from: parts.occupation)
      else {
        throw load.problem("has no such area or occupation", column: "seriesID")
      }
      try values(data, series, load) { release, hundredths, isBound throws(ReferenceError) in
        try load.emit(
          OfficialDataPoint(
            release: release, areaCode: area, occupationCode: code, series: series, hundredths: hundredths,
            isLowerBound: isBound))
      }
    }
  }

  private func values(
    _ data: [[String: Any]], _ series: OfficialSeries, _ load: ReferenceLoad,
    _ emit: (OfficialRelease, Int64, _ isBound: Bool) throws(ReferenceError) -> Void
  ) throws(ReferenceError) {
    for (index, point) in data.enumerated() {
      load.row = index + 1
      // According to the API documentation, numbers are strings; some mirrors convert them to numbers.
      let text = point["value"] as? String ?? (point["value"] as? NSNumber)?.stringValue ?? ""
      guard let year = (point["year"] as? String ?? (point["year"] as? NSNumber)?.stringValue).flatMap({ Int($0) })
      else {
        throw load.problem("is missing its year", column: "year")
      }
      guard let value = OfficialValue(trimmed(text)) else {
        throw load.problem("'\(text)' is not a figure", column: "value")
      }
      if case .number(let number) = value {
        try emit(load.oewsRelease(year), Int64((number * 100).rounded()), false)
      } else if let topCode = APIDocument.topCode(point) {
        try emit(load.oewsRelease(year), Int64((topCode.bound(of: series) * 100).rounded()), true)
      }
    }
  }

  /// The bound given in a footnote of a `-`: "This wage is equal to or greater than $115.00 per hour or $239,200 per
  /// year."
  private static func topCode(_ point: [String: Any]) -> TopCode? {
    let notes = point["footnotes"] as? [[String: Any]] ?? []
    return notes.lazy.compactMap { $0["text"] as? String }.compactMap { TopCode(notes: $0) }.first
  }
}
