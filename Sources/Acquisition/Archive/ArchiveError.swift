import Foundation

/// A failure of the archive itself (a full disk, a folder that cannot be made), which ends the run: what cannot be proved later is not published.
package struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// True when a file or folder cannot be made; false when reading or writing one failed.
  package var cannotCreate: Bool
  /// The file or folder.
  package var path: String
  /// What is wrong, in words.
  package var reason: String

  /// `path: reason`.
  package var description: String { "\(path): \(reason)" }

  /// The failure of a system call on `path`.
  static func system(_ path: String, cannotCreate: Bool = false, errno code: Int32 = errno) -> ArchiveError {
    ArchiveError(cannotCreate: cannotCreate, path: path, reason: String(cString: strerror(code)))
  }
}
