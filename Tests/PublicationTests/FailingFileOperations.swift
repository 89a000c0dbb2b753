import Synchronization

@testable import Publication

/// The machine's file system, of which one step fails as a full disk would: steps are counted over all operations that
/// can fail.
final class FailingFileOperations: FileOperations {
  private let posix = PosixFileOperations()
  private let failAt: Int?
  private let steps = Mutex(0)

  init(failAt: Int?) { self.failAt = failAt }

  var count: Int { steps.withLock { $0 } }

  private func step(_ path: String) throws(PublicationError) {
    let number = steps.withLock { steps in
      steps += 1
      return steps
    }
    if number == failAt {
      throw PublicationError(kind: .inputOutput, operation: "write", path: path, reason: "No space left on device")
    }
  }

  func createDirectory(_ path: String) throws(PublicationError) {
    try step(path)
    try posix.createDirectory(path)
  }

  func createFile(_ path: String) throws(PublicationError) -> Int32 {
    try step(path)
    return try posix.createFile(path)
  }

  func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(PublicationError) {
    try step(path)
    try posix.write(bytes, to: descriptor, path: path)
  }

  func syncFiles(_ paths: [String], in folder: String) throws(PublicationError) {
    for path in paths { try step(path) }
    try posix.syncFiles(paths, in: folder)
  }

  func digest(_ path: String) throws(PublicationError) -> (bytes: Int, sha256: String) {
    try step(path)
    return try posix.digest(path)
  }

  func readFile(_ path: String, _ body: ([UInt8]) throws(PublicationError) -> Bool) throws(PublicationError) -> Bool {
    try step(path)
    return try posix.readFile(path, body)
  }

  func close(_ descriptor: Int32, path: String) throws(PublicationError) {
    try posix.close(descriptor, path: path)
    try step(path)
  }

  func syncDirectory(_ path: String) throws(PublicationError) {
    try step(path)
    try posix.syncDirectory(path)
  }

  func rename(_ path: String, to newPath: String) throws(PublicationError) {
    try step(path)
    try posix.rename(path, to: newPath)
  }

  func createSymbolicLink(_ path: String, target: String) throws(PublicationError) {
    try step(path)
    try posix.createSymbolicLink(path, target: target)
  }

  func targetOfSymbolicLink(_ path: String) -> String? { posix.targetOfSymbolicLink(path) }
  func removeTree(_ path: String) throws(PublicationError) { try posix.removeTree(path) }
  func exists(_ path: String) -> Bool { posix.exists(path) }
  func entries(of path: String) throws(PublicationError) -> [String] { try posix.entries(of: path) }
}
