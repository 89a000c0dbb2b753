import Files
import Foundation
import Records

/// The folders of runs and the link to the latest one.
extension RunPublisher {
  /// Throws if `latest` exists and is not a link: it was not created by this program and is not replaced.
  func checkLatest() throws(PublicationError) {
    guard operations.exists(path("latest")), latestRunID == nil else { return }
    throw PublicationError(
      kind: .cannotCreate, operation: "create the link", path: path("latest"),
      reason: "a file or folder that is not a symlink is in the way; move it away")
  }

  /// Switches `latest`; on failure, restores it and throws the error.
  func switchLatest(to runID: String) throws(PublicationError) {
    try operations.syncDirectory(folder)
    let previous = latestRunID
    try operations.rename(path(Self.nextLink), to: path("latest"))
    do throws(PublicationError) {
      try operations.syncDirectory(folder)
    } catch {
      if let previous { try? link(previous) } else { try? operations.removeTree(path("latest")) }
      throw error
    }
  }

  /// Makes `latest` a relative link to `runID` by renaming a new link over the old one.
  func link(_ runID: String) throws(PublicationError) {
    try prepareLink(runID)
    try operations.rename(path(Self.nextLink), to: path("latest"))
  }

  /// Creates the link that will be renamed to `latest`.
  func prepareLink(_ runID: String) throws(PublicationError) {
    try operations.removeTree(path(Self.nextLink))
    try operations.createSymbolicLink(path(Self.nextLink), target: runID)
  }

  /// Creates the run's temporary folder under a unique name and returns the run's id.
  func claim(_ run: RunManifest) throws(PublicationError) -> String {
    var attempt = 1
    while true {
      let runID = RunIdentifier.make(started: run.started, inputs: run.inputs, attempt: attempt)
      let isTaken = [path(runID), path(".tmp-" + runID), (rejectedFolder as NSString).appendingPathComponent(runID)]
        .contains { operations.exists($0) }
      if !isTaken {
        try operations.createDirectory(path(".tmp-" + runID))
        return runID
      }
      attempt += 1
    }
  }

  /// Creates the folder and its parents.
  func makeFolders(_ path: String) throws(PublicationError) {
    guard !path.isEmpty, path != "/", !operations.exists(path) else { return }
    let parent = parentFolder(of: path)
    try makeFolders(parent)
    do throws(PublicationError) {
      try operations.createDirectory(path)
    } catch  where operations.exists(path) {
      return  // another pipeline made the common root in the meantime
    }
    try operations.syncDirectory(parent.isEmpty ? "." : parent)
  }
}
