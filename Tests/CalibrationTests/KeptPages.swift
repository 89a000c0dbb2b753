import Foundation
import Records
import OfficialStatistics
import Testing

@testable import PipelineRun

/// The official files and labelled pages that are kept beside the repository.
enum KeptPages {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")
  /// Whether they are all there; a suite that needs them is skipped without.
  static let arePresent = missing.isEmpty

  /// What a skipped suite says it lacks.
  static let lack: Comment = "needs \(missing.joined(separator: ", ")), kept beside the repository"

  private static let missing = [
    "reference", "acceptance/ooh/pages", "acceptance/html/pages", "acceptance/gold", "seeds",
  ].map { folder.appending(path: $0).path }.filter { !FileManager.default.fileExists(atPath: $0) }

  /// Every official file, imported once for all tests; the database goes with the process's temporary folder.
  static let library: Result<ReferenceLibrary, ReferenceError> = Result { () throws(ReferenceError) in
    let store = try ReferenceStore.inMemory()
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "reference").path)) ?? []
    _ = try store.importFiles(
      files.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".csv") }.sorted().map {
        folder.appending(path: "reference/" + $0).path
      })
    return try ReferenceLibrary([store])
  }

  /// What the stages before attribution make of the pages in a folder, in the order of their names.
  static func read(_ path: String) -> [SourceResult] {
    plannedSources([folder.appending(path: path).path], topic: "calibration").map {
      readSource($0, areaDefault: nil, limits: RunOptions(toolVersion: "").limits)
    }
  }
}
