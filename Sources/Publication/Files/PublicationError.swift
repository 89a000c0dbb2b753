import Foundation

/// The tool could not write what it has to publish.
package struct PublicationError: Error, Hashable, CustomStringConvertible {
  /// What kind of failure it is; decides the exit status (sysexits.h).
  package enum Kind: Int32, Sendable, Hashable {
    /// A file, a folder or a link cannot be made: `EX_CANTCREAT`.
    case cannotCreate = 73
    /// Writing to what was made failed (disk full, I/O error): `EX_IOERR`.
    case inputOutput = 74
    /// The program itself is at fault: `EX_SOFTWARE`.
    case defect = 70
  }

  /// What kind of failure it is.
  package var kind: Kind
  /// What was being done: `create folder`, `write`, `sync` …
  package var operation: String
  /// The file it was done to.
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

  /// Creates an error from `errno`. A full disk, a broken one and a quota are I/O errors whatever was being done; otherwise `kind` stands.
  init(_ kind: Kind, operation: String, path: String, errno code: Int32) {
    let ioErrors: Set<Int32> = [EIO, ENOSPC, EDQUOT, EFBIG]
    self.init(
      kind: ioErrors.contains(code) ? .inputOutput : kind, operation: operation, path: path, reason: String(cString: strerror(code)))
  }

  /// The exit status of sysexits.h: 73, 74, or 70 for a defect.
  package var exitStatus: Int32 { kind.rawValue }

  /// One line: `cannot write output/x/observations.csv: No space left on device`.
  package var description: String { "cannot \(operation) \(path): \(reason)" }
}
