import Foundation

/// A system error.
public struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The value of `errno`.
  public var code: Int32

  /// Creates an error from a value of `errno`.
  public init(_ code: Int32) { self.code = code }

  /// Whether there is no room left, or the device fails, whatever was being done.
  public var isFullDisk: Bool { [ENOSPC, EDQUOT, EFBIG, EIO].contains(code) }

  /// The system's words; for a symbolic link that was not followed, plainer ones.
  public var description: String { code == ELOOP ? "is a symbolic link; symbolic links are not followed" : String(cString: strerror(code)) }
}
