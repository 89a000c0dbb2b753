import Files
import Foundation

/// The run folders of a pipeline: published ones, and rejected ones under `rejected`.
package struct RunFolders: Sendable {
  /// A run folder with its manifest.
  package struct Entry: Sendable {
    /// The folder.
    package var path: String
    /// `run.json`.
    package var manifest: RunManifest
    /// Whether it is under `rejected`.
    package var isRejected: Bool
    /// Its sequence number from the manifest or, for runs of older versions, its position by name.
    package var sequence: Int
  }

  /// The subfolder of runs that were not published.
  package static let rejectedName = "rejected"

  /// The pipeline's folder.
  package let folder: String

  /// The runs of a pipeline under an output root.
  package init(root: String, pipeline: String) {
    folder = (root as NSString).appendingPathComponent(FileName.make(pipeline))
  }

  /// The run folders of the pipeline that contains a run, published or rejected; `latest` and other links are followed.
  package init(of run: String) {
    let above =
      (URL(fileURLWithPath: run).resolvingSymlinksInPath().path as NSString).deletingLastPathComponent as NSString
    folder = above.lastPathComponent == RunFolders.rejectedName ? above.deletingLastPathComponent : above as String
  }

  /// The output root.
  package var root: String { parentFolder(of: folder) }

  /// The pipeline's name.
  package var pipeline: String { (folder as NSString).lastPathComponent }

  /// The names of pipelines with runs under an output root, sorted.
  package static func pipelines(root: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter {
      !RunFolders(root: root, pipeline: $0).ids().isEmpty || !RunFolders(root: root, pipeline: $0).rejectedIDs().isEmpty
    }.sorted()
  }

  /// The ids of published runs, by name.
  package func ids() -> [String] { runNames(in: folder) }

  /// The ids of runs under `rejected`, by name.
  package func rejectedIDs() -> [String] { runNames(in: rejectedFolder) }

  /// The folder of rejected runs.
  package var rejectedFolder: String { (folder as NSString).appendingPathComponent(RunFolders.rejectedName) }

  /// The folders of all runs, published and rejected, by name.
  package func paths() -> [(path: String, isRejected: Bool)] {
    ids().map { ((folder as NSString).appendingPathComponent($0), false) }
      + rejectedIDs().map { ((rejectedFolder as NSString).appendingPathComponent($0), true) }
  }

  /// All runs with a readable manifest, in sequence order.
  package func entries() -> [Entry] {
    let found = paths().compactMap { entry($0.path, isRejected: $0.isRejected) }
    let counted = found.filter { $0.manifest.sequence != nil }
    let older = found.filter { $0.manifest.sequence == nil }.sorted {
      RunIdentifier.precedes($0.manifest.runID, $1.manifest.runID)
    }
    let numbered = older.enumerated().map { number, entry in
      var entry = entry
      entry.sequence = number + 1
      return entry
    }
    return (numbered + counted).sorted { ($0.sequence, $0.manifest.runID) < ($1.sequence, $1.manifest.runID) }
  }

  private func entry(_ path: String, isRejected: Bool) -> Entry? {
    guard let manifest = try? PublishedRunReader(folder: path).manifest() else { return nil }
    return Entry(path: path, manifest: manifest, isRejected: isRejected, sequence: manifest.sequence ?? 0)
  }

  private func runNames(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(RunIdentifier.matches).sorted(by: RunIdentifier.precedes)
  }
}
