import Foundation

/// A system error.
package struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The value of `errno`.
  package var code: Int32

  /// Creates an error from a value of `errno`.
  package init(_ code: Int32) { self.code = code }

  /// Whether the disk is full or failing, whatever the operation.
  package var isFullDisk: Bool { [ENOSPC, EDQUOT, EFBIG, EIO].contains(code) }

  /// The system's message; a plainer one for a symbolic link that was not followed.
  package var description: String {
    code == ELOOP ? "is a symbolic link; symbolic links are not followed" : String(cString: strerror(code))
  }
}
