/// Why an input could not be read. Only its own source fails.
package struct AcquisitionError: Error, Sendable, Hashable, Codable, CustomStringConvertible {
  /// The kind of failure.
  package enum Kind: String, Sendable, Hashable, Codable {
    /// The path does not exist.
    case missing
    /// Permission denied.
    case unreadable
    /// A pipe, device or socket, or a folder where a page is expected.
    case notAFile
    /// Larger than the limit.
    case tooLarge
    /// A folder without pages.
    case noPages
    /// A damaged archive record.
    case damaged
    /// An unsupported archive format or content coding.
    case unsupported
  }

  /// The kind of failure.
  package var kind: Kind
  /// The path as given.
  package var path: String
  /// Description of the problem.
  package var reason: String

  /// Creates an error from its parts.
  package init(kind: Kind, path: String, reason: String) {
    self.kind = kind
    self.path = path
    self.reason = reason
  }

  /// `path: reason`.
  package var description: String { "\(path): \(reason)" }

  /// An ARC file, the predecessor of WARC. It is rejected instead of being read as a single text.
  static func arc(_ path: String) -> AcquisitionError {
    AcquisitionError(
      kind: .unsupported, path: path,
      reason: "is an ARC file (the predecessor of WARC), which is not supported; convert it to WARC")
  }

  /// A page larger than the limit.
  package static func tooLarge(_ path: String, _ limits: AcquisitionLimits) -> AcquisitionError {
    AcquisitionError(
      kind: .tooLarge, path: path, reason: "is larger than the limit of \(limits.bytes) bytes for one page")
  }
}
