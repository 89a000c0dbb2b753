/// Origin and publisher of a page; set once and carried to every figure.
package struct Origin: Hashable, Sendable, Codable {
  /// Stable id of the source, from the manifest or the file name.
  package var sourceID: String
  /// The group of sources compared with each other.
  package var topic: String
  /// The publisher, or empty for a bare file.
  package var publisher: String
  /// The title of the page, or empty for a bare file.
  package var title: String
  /// The path or address as given.
  package var location: String
  /// License of the page, as text.
  package var license: String

  /// The origin with the page's own title, unless a title was given.
  package func titled(orBy title: String) -> Origin {
    guard self.title.isEmpty else { return self }
    var origin = self
    origin.title = title
    return origin
  }

  /// Creates an origin; `publisher`, `title` and `license` may be empty for bare files.
  package init(
    sourceID: String, topic: String, publisher: String = "", title: String = "", location: String, license: String = ""
  ) {
    self.sourceID = sourceID
    self.topic = topic
    self.publisher = publisher
    self.title = title
    self.location = location
    self.license = license
  }
}

/// The bytes of a page as read or fetched, with their digest.
package struct Snapshot: Sendable {
  /// The origin of the bytes.
  package var origin: Origin
  /// The page as read or fetched, undecoded.
  package var bytes: [UInt8]
  /// SHA-256 of `bytes`, 64 hexadecimal digits.
  package var sha256: String
  /// The path relative to the snapshot store, or the input path as given.
  package var path: String
  /// `text/html` or `text/plain`; detected from the content if not given by the server or file name.
  package var mediaType: String
  /// The charset from the HTTP header, if any; the page's own declaration is read later.
  package var transportCharset: String?
  /// ISO 8601 instant of the fetch; nil for files.
  package var fetchedAt: String?
  /// Status of the response (RFC 9110, section 15); nil for files.
  package var httpStatus: Int?

  /// Creates a snapshot; `sha256` must be the digest of `bytes`.
  package init(
    origin: Origin, bytes: [UInt8], sha256: String, path: String, mediaType: String, transportCharset: String? = nil,
    fetchedAt: String? = nil,
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

/// Outcome of a source in a run (`outcome` in `sources.csv`).
package enum SourceOutcome: String, Codable, Sendable, CaseIterable {
  case fetched, read, unchanged, stale, skipped, failed
}

/// One row of `sources.csv`.
package struct SourceRecord: Sendable, Codable, Hashable {
  /// The source as given in the manifest or on the command line.
  package var origin: Origin
  /// The outcome.
  package var outcome: SourceOutcome
  /// Status of the last response (RFC 9110, section 15); nil for files.
  package var httpStatus: Int?
  /// Fetch time of the snapshot used, ISO 8601; nil for files.
  package var fetchedAt: String?
  /// SHA-256 of the snapshot's bytes, or empty if there is none.
  package var snapshotSHA256: String
  /// The path relative to the snapshot store, or the input path as given; empty if there is no snapshot.
  package var snapshotPath: String
  /// Size of the snapshot in bytes.
  package var bytes: Int
  /// The media type used for reading, `text/html` or `text/plain`.
  package var mediaType: String
  /// The charset the page was decoded from, by its WHATWG name.
  package var charset: String
  /// How the charset was determined: `bom`, `http`, `meta`, `valid-utf-8`, `detected` or `default`.
  package var charsetBasis: String
  /// The SOC 2018 code of the page's subject, or empty.
  package var occupationCode: String
  /// Number of observations of the source.
  package var observations: Int
  /// Number of findings of the source.
  package var findings: Int
  /// Description of the problem, or empty.
  package var message: String

  /// Creates a row; counts are filled in later.
  package init(
    origin: Origin, outcome: SourceOutcome, httpStatus: Int? = nil, fetchedAt: String? = nil,
    snapshotSHA256: String = "", snapshotPath: String = "",
    bytes: Int = 0, mediaType: String = "", charset: String = "", charsetBasis: String = "",
    occupationCode: String = "", observations: Int = 0,
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
