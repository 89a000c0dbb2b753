import Foundation

/// A failure of the archive itself (disk full, folder cannot be created). It ends the run, since unarchived pages must
/// not be published.
package struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whether a file or folder could not be created; false if reading or writing failed.
  package var cannotCreate: Bool
  /// The file or folder.
  package var path: String
  /// Description of the problem.
  package var reason: String

  /// `path: reason`.
  package var description: String { "\(path): \(reason)" }

  /// The failure of a system call on `path`.
  static func system(_ path: String, cannotCreate: Bool = false, errno code: Int32 = errno) -> ArchiveError {
    ArchiveError(cannotCreate: cannotCreate, path: path, reason: String(cString: strerror(code)))
  }
}
