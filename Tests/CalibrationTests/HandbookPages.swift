import Foundation
import Records
import Testing

@testable import PipelineRun
@testable import Attribution
@testable import OfficialStatistics

/// The pages of the Occupational Outlook Handbook: their wages are those of OEWS May 2024, their outlook is that of the
/// projections for 2024–34.
enum HandbookPages {
  /// The SOC codes each page is about, as BLS gives them on the page; broader ones for pages that combine several. The
  /// military page has none.
  static let codes: [String: [String]] = [
    "actors": ["27-2011"], "announcers": ["27-3010", "27-2091", "27-3011"], "court-reporters": ["27-3092"],
    "data-scientists": ["15-2051"],
    "dental-assistants": ["31-9091"], "electricians": ["47-2111"],
    "fishers-and-related-fishing-workers": ["45-3031", "45-3000", "45-3030"],
    "general-office-clerks": ["43-9061"], "geographers": ["19-3092"], "high-school-teachers": ["25-2031"],
    "home-health-aides-and-personal-care-aides": ["31-1120", "31-1121", "31-1122"],
    "medical-and-health-services-managers": ["11-9111"],
    "medical-assistants": ["31-9092"], "medical-records-and-health-information-technicians": ["29-2072"],
    "military-careers": [], "models": ["41-9012"],
    "phlebotomists": ["31-9097"], "physicians-and-surgeons": ["29-1210", "29-1240", "29-1200"],
    "receptionists": ["43-4171"],
    "registered-nurses": ["29-1141"], "secretaries-and-administrative-assistants": ["43-6010", "43-6000"],
    "tellers": ["43-3071"],
    "top-executives": ["11-1010", "11-1011", "11-1021", "11-1000"], "wind-turbine-technicians": ["49-9081"],
  ]

  static let pages = KeptPages.read("acceptance/ooh/pages")

  /// A headline figure of a page: what the labels give for the nation and the whole occupation, where a loaded file has
  /// it under the page's own code.
  struct Headline: Hashable {
    var page: String
    var series: OfficialSeries
    var value: Decimal
  }

  /// The headline figures that the loaded files of the handbook's own releases hold, and those that they do not.
  static func headlines(_ library: ReferenceLibrary) throws -> (held: [Headline], notHeld: [Headline]) {
    var held: [Headline] = []
    var notHeld: [Headline] = []
    for page in codes.keys.sorted() {
      let official = try officialFigures(of: page, library)
      var seen: Set<Headline> = []
      for row in try rows(of: page) {
        guard let series = series(row), let value = row["value"].flatMap({ Decimal(string: $0) }) else { continue }
        let headline = Headline(page: page, series: series, value: value)
        guard seen.insert(headline).inserted else { continue }
        if (official[series] ?? []).contains(where: { agrees($0, headline) }) {
          held.append(headline)
        } else {
          notHeld.append(headline)
        }
      }
    }
    return (held, notHeld)
  }

  /// The figures of the page's codes in OEWS May 2024 and the projections for 2024–34; top-coded ones are no figures.
  static func officialFigures(of page: String, _ library: ReferenceLibrary) throws -> [OfficialSeries: [Decimal]] {
    let occupations = (codes[page] ?? []).compactMap { library.occupationIndex[$0] }
    let cells = try library.cells(occupations: occupations, areas: [library.areaIndex["US"]].compactMap { $0 })
    let own = cells.filter { isOwn(library.releases[$0.release]) && !$0.isLowerBound }
    return Dictionary(grouping: own, by: \.series).mapValues { $0.map(\.value) }
  }

  static func isOwn(_ release: OfficialRelease) -> Bool {
    ["OEWS May 2024", "Employment Projections 2024–34"].contains(release.name)
  }

  /// The same number, growth in whole percent, or a count in words such as "about 1.2 million".
  private static func agrees(_ official: Decimal, _ headline: Headline) -> Bool {
    let distance = abs(official - headline.value)
    if distance == 0 { return true }
    if headline.series == .employmentGrowth { return distance <= Decimal(0.51) }
    let isRound = headline.value > 1000 && (headline.value / 100_000).rounded(places: 0) * 100_000 == headline.value
    return headline.series.measure != .wage && isRound && distance <= 50_000
  }

  private static func series(_ row: [String: String]) -> OfficialSeries? {
    let qualifiers = ["occupation", "experience", "setting", "credential"].map { row[$0] ?? "" }
    guard qualifiers.allSatisfy(\.isEmpty), ["US", ""].contains(row["area"]),
      let measure = Measure(rawValue: row["measure"] ?? ""),
      let statistic = Statistic(rawValue: row["statistic"] ?? ""), let unit = MeasurementUnit(code: row["unit"] ?? "")
    else { return nil }
    // The handbook's employment is that of the projections.
    return OfficialSeries.candidates(measure: measure, statistic: statistic, unit: unit).last {
      $0 != .annualMean && $0 != .hourlyMean && $0 != .employment
    }
  }

  static func rows(of page: String) throws -> [[String: String]] {
    let path = KeptPages.folder.appending(path: "acceptance/ooh/gold/\(page).csv").path
    var header: [String] = []
    var rows: [[String: String]] = []
    try DelimitedFile(path: path).forEachTextRow { row throws(ReferenceError) in
      if header.isEmpty {
        header = row.cells
      } else {
        rows.append(Dictionary(zip(header, row.cells), uniquingKeysWith: { first, _ in first }))
      }
      return true
    }
    return rows
  }

  /// A page's median pay beside OEWS May 2024.
  struct Median: CustomStringConvertible {
    var page: String
    var printed: String
    /// By code of the page.
    var official: [String]
    var agrees: Bool
    var description: String {
      "\(page) | \(printed) | \(official.joined(separator: ", ")) | \(agrees ? "agrees" : "differs")"
    }
  }

  /// The national medians of all pages, in the order of their names; a top-coded one agrees with "this much or more".
  static func medians(_ library: ReferenceLibrary) throws -> [Median] {
    var medians: [Median] = []
    let national = [library.areaIndex["US"]].compactMap { $0 }
    for page in codes.keys.sorted() {
      var seen: Set<String> = []
      for row in try rows(of: page) where row["measure"] == "wage" && row["statistic"] == "median" {
        let isBound = row["value"]?.isEmpty ?? true
        guard let series = series(row), let value = Decimal(string: (isBound ? row["low"] : row["value"]) ?? "") else {
          continue
        }
        let printed = "\(isBound ? "≥" : "")\(value) \(series.unit.code)"
        guard seen.insert(printed).inserted else { continue }
        let cells = try library.cells(
          occupations: (codes[page] ?? []).compactMap { library.occupationIndex[$0] }, areas: national
        ).filter {
          $0.series == series && isOwn(library.releases[$0.release])
        }
        medians.append(
          Median(
            page: page, printed: printed,
            official: cells.map {
              "\(library.occupations[$0.occupation].code) \($0.isLowerBound ? "≥" : "")\($0.value)"
            },
            agrees: cells.contains { $0.value == value && $0.isLowerBound == isBound }))
      }
    }
    return medians
  }
}
