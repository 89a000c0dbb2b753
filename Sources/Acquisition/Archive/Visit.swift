/// The newest good response of a page in the archive.
package struct StoredPage: Sendable, Hashable, Codable {
  /// The WARC file, relative to the archive's folder.
  package var file: String
  /// Byte offset of the record in the file.
  package var offset: Int
  /// The record's identifier.
  package var recordID: String
  /// The address the page came from in the end, after redirects.
  package var address: String
  /// When it was fetched: ISO 8601 instant in UTC.
  package var fetchedAt: String
  /// Status of the response.
  package var status: Int
  /// SHA-256 of the page's bytes, 64 hexadecimal digits.
  package var sha256: String
  /// Size of the page.
  package var bytes: Int
  /// `ETag` of the response, if it had one.
  package var entityTag: String?
  /// `Last-Modified` of the response, if it had one.
  package var lastModified: String?

  /// Validator for conditional requests: the entity tag, else the date.
  var validator: Validator? { entityTag.map { .entityTag($0) } ?? lastModified.map { .lastModified($0) } }
}

/// What became of one source in one fetch: a line of the index, and a `metadata` record in the WARC file, from which
/// the index can be made again.
package struct Visit: Sendable, Hashable, Codable {
  /// How it went.
  package enum Outcome: String, Sendable, Hashable, Codable {
    /// A page that is not the one stored before.
    case fetched
    /// The server says so, or the bytes are the same.
    case unchanged
    /// robots.txt does not want it fetched.
    case skipped
    /// No page.
    case failed
  }

  /// The source; the address of the file for robots.txt files.
  package var source: String
  /// The URL as given in the manifest.
  package var address: String
  /// How it went.
  package var outcome: Outcome
  /// When it ended: ISO 8601 instant in UTC.
  package var date: String
  /// Status of the last response; nil without a response.
  package var status: Int?
  /// Description of the problem, or empty.
  package var message: String
  /// The kind of failure, for the data team's statistics.
  package var failure: String?
  /// How many requests were sent.
  package var requests: Int
  /// The page of this visit where there is one, else the newest from before.
  package var page: StoredPage?
}
