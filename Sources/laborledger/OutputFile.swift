import Foundation
import Publication

/// A file named by an option, for output in addition to standard output.
struct OutputFile {
  /// The open file.
  let descriptor: Int32
  /// The path as given, for messages.
  let path: String

  /// Opens the file and truncates it. Throws `PublicationError` of kind `cannotCreate`.
  @inline(never)  // Inlined into an async closure, it makes Swift 6.3.1 crash while the coroutine is split.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw PublicationError(
        kind: .cannotCreate, operation: "create file", path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Closes the file; a full disk may be reported only here. Throws `PublicationError` of kind `inputOutput`.
  @inline(never)  // As above.
  func finish() throws {
    guard close(descriptor) == 0 else {
      throw PublicationError(
        kind: .inputOutput, operation: "close", path: path, reason: String(cString: strerror(errno)))
    }
  }
}
