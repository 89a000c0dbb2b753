import Foundation
import OfficialStatistics
import Records

/// The facts in `fixtures/reference`.
package enum Facts {
  package static func library() throws -> ReferenceLibrary {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let store = try ReferenceStore.inMemory()
    _ = try store.importFiles(["national", "states"].map { "\(root)/fixtures/reference/\($0).csv" })
    return try ReferenceLibrary([store])
  }

  /// The median annual wages of an occupation in May 2025, by place.
  package static func cells(_ code: String, _ areas: [String]) throws -> [String: Decimal] {
    let library = try library()
    let found = try library.cells(
      occupations: [library.occupationIndex[code]].compactMap { $0 }, areas: areas.compactMap { library.areaIndex[$0] })
    return Dictionary(
      found.filter { $0.series == .annualMedian && library.releases[$0.release].name == "OEWS May 2025" }.map {
        (library.areas[$0.area], $0.value)
      },
      uniquingKeysWith: { first, _ in first })
  }
}
