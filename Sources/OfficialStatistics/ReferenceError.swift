/// Why a reference file was not imported; nothing of it is kept.
package struct ReferenceError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of failure.
  package enum Kind: Sendable, Hashable {
    /// The file cannot be opened or read.
    case unreadable
    /// Unknown file format.
    case unknownFormat
    /// The file is damaged or does not match its format.
    case malformed
    /// The file contradicts an imported file of the same release.
    case contradiction
    /// The database cannot be opened, read or written.
    case store
    /// The database or its folder cannot be created.
    case cannotCreate
    /// Another import is in progress.
    case busy
    /// The import was stopped by the caller.
    case stopped
  }
  /// The kind of failure; determines the exit status.
  package var kind: Kind
  /// The file's path as given.
  package var path: String
  /// Where in the file: `sheet 'Table 1.2', cell C17`, `line 12`; empty for the whole file.
  package var place: String
  /// Description of the problem.
  package var message: String

  /// Creates an error.
  package init(_ kind: Kind, path: String, place: String = "", _ message: String) {
    self.kind = kind
    self.path = path
    self.place = place
    self.message = message
  }

  /// `path: place: message`.
  package var description: String { [path, place, message].filter { !$0.isEmpty }.joined(separator: ": ") }
}
