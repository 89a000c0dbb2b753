import Records

extension DatasetTable<SourceRecord> {
  /// `sources.csv`.
  package static let sources = DatasetTable(
    path: "sources.csv", title: "Sources", description: "One row per source in the run.", primaryKey: .sourceID,
    columns: [
      Column(
        .sourceID, .string, .dimension, .key, "Stable id of the source.", example: "office-manager",
        concept: "DATA_PROVIDER"
      ) {
        .code($0.origin.sourceID)
      },
      Column(.topic, .string, .dimension, "The group of sources compared with each other.", example: "medical-office") {
        .text($0.origin.topic)
      },
      Column(.publisher, .string, .attribute, "The publisher of the page.", example: "Clinic Careers Handbook") {
        .text($0.origin.publisher)
      },
      Column(.title, .string, .attribute, "The page's title.", example: "Medical office manager") {
        .text($0.origin.title)
      },
      Column(
        .location, .string, .attribute, .required, "Address or path as given.",
        example: "https://example.com/careers/office-manager"
      ) {
        .text($0.origin.location)
      },
      Column(
        .outcome, .string, .attribute, .oneOf(SourceOutcome.self), "Outcome of reading the source.", example: "fetched"
      ) { .code($0.outcome.rawValue) },
      Column(.httpStatus, .integer, .attribute, "HTTP status of the last response; empty for files.", example: "200") {
        .integer($0.httpStatus)
      },
      Column(
        .fetchedAt, .datetime, .attribute, "Fetch time of the snapshot used; empty for files.",
        example: "2026-11-22T06:00:00Z"
      ) {
        .code($0.fetchedAt ?? "")
      },
      Column(
        .snapshotSHA256, .string, .attribute, .sha256, "SHA-256 of the archived bytes.",
        example: "9b74c9897bac770ffc029102a200c5de9b74c9897bac770ffc029102a200c5de"
      ) { .code($0.snapshotSHA256) },
      Column(.bytes, .integer, .measure, .count, "Size of the snapshot.", example: "48211") { .integer($0.bytes) },
      Column(.mediaType, .string, .attribute, "Media type of the page.", example: "text/html") { .code($0.mediaType) },
      Column(.charset, .string, .attribute, "Charset the page was decoded from, by its WHATWG name.", example: "utf-8")
      { .code($0.charset) },
      Column(.charsetBasis, .string, .attribute, "How the charset was determined.", example: "http") {
        .code($0.charsetBasis)
      },
      Column(
        .occupationCode, .string, .dimension, .socCode, "SOC 2018 code of the page's subject.", example: "11-9111",
        concept: "OCCUPATION"
      ) {
        .code($0.occupationCode)
      },
      Column(.observations, .integer, .measure, .count, "Number of figures found.", example: "42") {
        .integer($0.observations)
      },
      Column(.findings, .integer, .measure, .count, "Number of findings.", example: "3") { .integer($0.findings) },
      Column(
        .message, .string, .attribute, "Description of the problem, if any.",
        example: "The server responded with 503 four times."
      ) { .text($0.message) },
      Column(.license, .string, .attribute, "License of the page, as text.", example: "own work") {
        .text($0.origin.license)
      },
      Column(
        .snapshotPath, .string, .attribute,
        "Path of the snapshot relative to the snapshot store, or the input path as given.",
        example: "20261122T060000Z.warc.gz#1042"
      ) { .text($0.snapshotPath) },
    ], rows: \.sources)
}
