/// Why an input could not be read. It fails its own source; the others go on.
public struct AcquisitionError: Error, Sendable, Hashable, Codable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Kind: String, Sendable, Hashable, Codable {
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
    /// A form of archive or of packing that is not read.
    case unsupported
    /// A page that was not fetched, and of which no earlier snapshot is archived.
    case notFetched
  }

  /// The kind of failure.
  public var kind: Kind
  /// The path as given.
  public var path: String
  /// What is wrong, in words.
  public var reason: String

  /// Creates an error from its parts.
  public init(kind: Kind, path: String, reason: String) {
    self.kind = kind
    self.path = path
    self.reason = reason
  }

  /// `path: reason`.
  public var description: String { "\(path): \(reason)" }

  /// A web archive in the format before WARC. It is refused rather than taken for a text, in which many pages would become one.
  static func arc(_ path: String) -> AcquisitionError {
    AcquisitionError(kind: .unsupported, path: path, reason: "is an ARC file, the format before WARC, which is not read: convert it to WARC")
  }

  /// A page of more bytes than the limit.
  public static func tooLarge(_ path: String, _ limits: AcquisitionLimits) -> AcquisitionError {
    AcquisitionError(kind: .tooLarge, path: path, reason: "is larger than the limit of \(limits.bytes) bytes for one page")
  }
}
