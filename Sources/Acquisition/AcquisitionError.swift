/// Why an input could not be read. It fails its own source; the others go on.
public struct AcquisitionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Kind: String, Sendable, Hashable {
    /// There is nothing at that path.
    case missing
    /// The system refuses to read it.
    case unreadable
    /// A pipe, a device, a socket or, where a page is expected, a folder.
    case notAFile
    /// More bytes than the limit.
    case tooLarge
    /// A folder without pages.
    case noPages
    /// An archive in which a record is not what it should be.
    case damaged
    /// A page that was not fetched, and of which no earlier snapshot is archived.
    case notFetched
  }

  /// The kind of failure.
  public var kind: Kind
  /// The path as given.
  public var path: String
  /// What is wrong, in words.
  public var reason: String

  /// `path: reason`.
  public var description: String { "\(path): \(reason)" }
}
