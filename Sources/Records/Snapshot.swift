/// Where a page comes from and whom it is by; written once and carried to every figure.
public struct Origin: Hashable, Sendable, Codable {
  /// Stable id of the source, from the manifest or the file's name.
  public var sourceID: String
  /// The group of sources compared with each other.
  public var topic: String
  /// Who answers for the page, or empty for a bare file.
  public var publisher: String
  /// The page's title as a reader would name it, or empty for a bare file.
  public var title: String
  /// The path or address as given.
  public var location: String
  /// License of the page, as text.
  public var license: String

  /// The origin with the title of its page, where nobody gave it another.
  public func titled(orBy title: String) -> Origin {
    guard self.title.isEmpty else { return self }
    var origin = self
    origin.title = title
    return origin
  }

  /// Creates an origin; `publisher`, `title` and `license` may be empty for bare files.
  public init(sourceID: String, topic: String, publisher: String = "", title: String = "", location: String, license: String = "") {
    self.sourceID = sourceID
    self.topic = topic
    self.publisher = publisher
    self.title = title
    self.location = location
    self.license = license
  }
}

/// The bytes of a page as they were read or fetched, with their digest.
public struct Snapshot: Sendable {
  /// Where the bytes came from.
  public var origin: Origin
  /// The page as it was read or fetched, undecoded.
  public var bytes: [UInt8]
  /// SHA-256 of `bytes`, 64 hexadecimal digits.
  public var sha256: String
  /// The path relative to the snapshot store, or the input path as given.
  public var path: String
  /// `text/html`, `text/plain`; decided by content where the server or the name says nothing.
  public var mediaType: String
  /// The charset the transport named, if any (HTTP header); the page's own declaration is read later.
  public var transportCharset: String?
  /// ISO 8601 instant of the fetch; nil for files.
  public var fetchedAt: String?
  /// Status of the response (RFC 9110, section 15); nil for files.
  public var httpStatus: Int?

  /// Creates a snapshot; `sha256` must be the digest of `bytes`.
  public init(
    origin: Origin, bytes: [UInt8], sha256: String, path: String, mediaType: String, transportCharset: String? = nil, fetchedAt: String? = nil,
    httpStatus: Int? = nil
  ) {
    self.origin = origin
    self.bytes = bytes
    self.sha256 = sha256
    self.path = path
    self.mediaType = mediaType
    self.transportCharset = transportCharset
    self.fetchedAt = fetchedAt
    self.httpStatus = httpStatus
  }
}

/// How a source fared in a run (`outcome` in `sources.csv`).
public enum SourceOutcome: String, Codable, Sendable, CaseIterable {
  case fetched, read, unchanged, stale, skipped, failed
}

/// One row of `sources.csv`.
public struct SourceRecord: Sendable, Codable, Hashable {
  /// The source as the manifest or the command line gives it.
  public var origin: Origin
  /// How it fared.
  public var outcome: SourceOutcome
  /// Status of the last response (RFC 9110, section 15); nil for files.
  public var httpStatus: Int?
  /// ISO 8601 instant at which the snapshot used was fetched; nil for files.
  public var fetchedAt: String?
  /// SHA-256 of the snapshot's bytes, or empty when there is none.
  public var snapshotSHA256: String
  /// The path relative to the snapshot store, or the input path as given; empty when there is no snapshot.
  public var snapshotPath: String
  /// Size of the snapshot in bytes.
  public var bytes: Int
  /// The type the page was read as, `text/html` or `text/plain`.
  public var mediaType: String
  /// The charset the page was decoded from, by its WHATWG name, and what decided it (`bom`, `http`, `meta`, `valid-utf-8`, `detected`, `default`).
  public var charset: String
  /// What decided the charset: `bom`, `http`, `meta`, `valid-utf-8`, `detected` or `default`.
  public var charsetBasis: String
  /// The SOC 2018 code of the page's subject, or empty.
  public var occupationCode: String
  /// How many observations the source gave.
  public var observations: Int
  /// How many findings name the source.
  public var findings: Int
  /// What was wrong, in words; empty when all is well.
  public var message: String

  /// Creates a row; counts are filled in once the run has them.
  public init(
    origin: Origin, outcome: SourceOutcome, httpStatus: Int? = nil, fetchedAt: String? = nil, snapshotSHA256: String = "", snapshotPath: String = "",
    bytes: Int = 0, mediaType: String = "", charset: String = "", charsetBasis: String = "", occupationCode: String = "", observations: Int = 0,
    findings: Int = 0, message: String = ""
  ) {
    self.origin = origin
    self.outcome = outcome
    self.httpStatus = httpStatus
    self.fetchedAt = fetchedAt
    self.snapshotSHA256 = snapshotSHA256
    self.snapshotPath = snapshotPath
    self.bytes = bytes
    self.mediaType = mediaType
    self.charset = charset
    self.charsetBasis = charsetBasis
    self.occupationCode = occupationCode
    self.observations = observations
    self.findings = findings
    self.message = message
  }
}
