import Foundation

/// A failure to write published files.
package struct PublicationError: Error, Hashable, CustomStringConvertible {
  /// The kind of failure; determines the exit status (sysexits.h).
  package enum Kind: Int32, Sendable, Hashable {
    /// A file, folder or link cannot be created: `EX_CANTCREAT`.
    case cannotCreate = 73
    /// A write failed (disk full, I/O error): `EX_IOERR`.
    case inputOutput = 74
    /// A bug in the program: `EX_SOFTWARE`.
    case defect = 70
  }

  /// The kind of failure.
  package var kind: Kind
  /// The failed operation: `create folder`, `write`, `sync` …
  package var operation: String
  /// The path concerned.
  package var path: String
  /// The system's reason: `No space left on device`.
  package var reason: String

  /// Creates an error from its parts.
  package init(kind: Kind, operation: String, path: String, reason: String) {
    self.kind = kind
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// Creates an error from `errno`. A full or failing disk and an exceeded quota are always I/O errors; otherwise
  /// `kind` applies.
  init(_ kind: Kind, operation: String, path: String, errno code: Int32) {
    let ioErrors: Set<Int32> = [EIO, ENOSPC, EDQUOT, EFBIG]
    self.init(
      kind: ioErrors.contains(code) ? .inputOutput : kind, operation: operation, path: path,
      reason: String(cString: strerror(code)))
  }

  /// The exit status of sysexits.h: 73, 74, or 70 for a defect.
  package var exitStatus: Int32 { kind.rawValue }

  /// One line: `cannot write output/x/observations.csv: No space left on device`.
  package var description: String { "cannot \(operation) \(path): \(reason)" }
}
