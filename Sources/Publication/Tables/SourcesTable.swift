import Records

extension DatasetTable<SourceRecord> {
  /// `sources.csv`.
  static let sources = DatasetTable(
    path: "sources.csv", title: "Sources", description: "One row per source in the run.", primaryKey: "source_id",
    columns: [
      Column("source_id", .string, .key, "Stable id of the source.") { .code($0.origin.sourceID) },
      Column("topic", .string, .none, "The group of sources compared with each other.") { .text($0.origin.topic) },
      Column("publisher", .string, .none, "Whom the page is by.") { .text($0.origin.publisher) },
      Column("title", .string, .none, "The page's title.") { .text($0.origin.title) },
      Column("location", .string, .required, "Address or path as given.") { .text($0.origin.location) },
      Column("outcome", .string, .oneOf(SourceOutcome.self), "How the source fared.") { .code($0.outcome.rawValue) },
      Column("http_status", .integer, .none, "Status of the last response; empty for files.") { .integer($0.httpStatus) },
      Column("fetched_at", .datetime, .none, "When the snapshot used was fetched; empty for files.") { .code($0.fetchedAt ?? "") },
      Column("snapshot_sha256", .string, .sha256, "SHA-256 of the archived bytes.") { .code($0.snapshotSHA256) },
      Column("bytes", .integer, .count, "Size of the snapshot.") { .integer($0.bytes) },
      Column("media_type", .string, .none, "Media type of the page.") { .code($0.mediaType) },
      Column("charset", .string, .none, "Charset the page was decoded from, by its WHATWG name.") { .code($0.charset) },
      Column("charset_basis", .string, .none, "What decided the charset.") { .code($0.charsetBasis) },
      Column("occupation_code", .string, .socCode, "SOC 2018 code of the page's subject.") { .code($0.occupationCode) },
      Column("observations", .integer, .count, "How many figures were found.") { .integer($0.observations) },
      Column("findings", .integer, .count, "How many findings there are.") { .integer($0.findings) },
      Column("message", .string, .none, "What was wrong; empty when all is well.") { .text($0.message) },
    ], rows: \.sources)
}
