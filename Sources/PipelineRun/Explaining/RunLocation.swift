import Foundation
import Publication
import Records

/// A published run that was read back.
package struct LoadedRun: Sendable {
  /// The run's folder; the path of `latest` for the latest run of a pipeline.
  package var folder: String
  /// The published dataset, without page tables.
  package var dataset: RunDataset
  /// The run manifest; nil if `run.json` cannot be read.
  package var manifest: RunManifest?
}

/// Reads the run in `folder`, or the latest run of the pipeline whose folder it is. Throws `noInput` if there is no
/// folder, `badData` if it does not contain a run.
package func loadRun(folder: String) throws(RunFailure) -> LoadedRun {
  guard FileManager.default.fileExists(atPath: folder) else { throw RunFailure(.noInput, "\(folder): run not found") }
  let folder = runFolder(folder)
  let reader = PublishedRunReader(folder: folder)
  do throws(DatasetReadError) {
    return LoadedRun(folder: folder, dataset: try reader.dataset(), manifest: try? reader.manifest())
  } catch {
    throw RunFailure(.badData, error.description)
  }
}

/// The latest run of the pipeline that a run's folder belongs to.
package func latestRun(beside folder: String) -> String { RunFolders(of: runFolder(folder)).folder + "/latest" }

/// `latest` of a pipeline's folder; any other folder as it is.
private func runFolder(_ folder: String) -> String {
  let latest = (folder as NSString).appendingPathComponent("latest")
  return FileManager.default.fileExists(atPath: latest) ? latest : folder
}

/// The folders of the latest runs of all pipelines under the output root, sorted by pipeline name.
/// Throws `noInput` if there is none.
package func latestRuns(outputRoot: String) throws(RunFailure) -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: outputRoot)) ?? []
  let folders = names.sorted().map { "\(outputRoot)/\($0)/latest" }.filter {
    FileManager.default.fileExists(atPath: $0)
  }
  guard !folders.isEmpty else { throw RunFailure(.noInput, "\(outputRoot) contains no published run") }
  return folders
}
