/// The newest good response of a page in the archive.
package struct StoredPage: Sendable, Hashable, Codable {
  /// The WARC file, relative to the archive's folder.
  package var file: String
  /// Byte offset of the record in the file.
  package var offset: Int
  /// The record's identifier.
  package var recordID: String
  /// The final address of the page, after redirects.
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

/// The outcome of fetching one source: a line of the index, and a `metadata` record in the WARC file, from which the
/// index can be rebuilt.
package struct Visit: Sendable, Hashable, Codable {
  /// The outcome.
  package enum Outcome: String, Sendable, Hashable, Codable {
    /// A page that differs from the stored one.
    case fetched
    /// Unchanged according to the server, or the bytes are the same.
    case unchanged
    /// Disallowed by robots.txt.
    case skipped
    /// No page.
    case failed
  }

  /// The source; the address of the file for robots.txt files.
  package var source: String
  /// The URL as given in the manifest.
  package var address: String
  /// The outcome.
  package var outcome: Outcome
  /// When it ended: ISO 8601 instant in UTC.
  package var date: String
  /// Status of the last response; nil without a response.
  package var status: Int?
  /// Description of the problem, or empty.
  package var message: String
  /// The kind of failure, for the data team's statistics.
  package var failure: String?
  /// Number of requests sent.
  package var requests: Int
  /// The page of this visit if there is one, else the newest earlier one.
  package var page: StoredPage?
}
