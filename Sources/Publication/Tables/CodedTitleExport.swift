import Records

extension DatasetTable<CodedTitle> {
  /// The output table of `laborledger code`.
  static func codedTitles(officialTitle: @escaping @Sendable (String) -> String?) -> DatasetTable {
    DatasetTable(
      path: "titles.csv", title: "Coded titles", description: "One row per requested title.", primaryKey: .title,
      columns: [
        Column(.title, .string, .dimension, .required, "The requested title.", example: "office manager") {
          .text($0.title)
        },
        Column(
          .code, .string, .attribute, .socCode, "SOC 2018 code; empty if no code is certain enough.",
          example: "11-9111", concept: "OCCUPATION"
        ) {
          .code($0.code ?? "")
        },
        Column(
          .officialTitle, .string, .attribute, "The official title of the code.",
          example: "Medical and Health Services Managers"
        ) {
          .text($0.code.flatMap(officialTitle) ?? "")
        },
        Column(
          .score, .number, .measure, .score,
          "Share of such answers that are correct, 0 to 1; of the best candidate if no code.", example: "0.91"
        ) {
          .score($0.score)
        },
        Column(
          .basis, .string, .attribute, .oneOf(OccupationBasis.self, required: false),
          "The list that contains the title.", example: "alternate-title"
        ) {
          .code($0.basis?.rawValue ?? "")
        },
        Column(
          .rule, .string, .attribute, .oneOf(CodedTitle.Rule.self), "The rule that found the code.", example: "exact"
        ) { .code($0.rule.rawValue) },
        Column(.matched, .string, .attribute, "The folded list title that decided.", example: "medical office manager")
        { .text($0.matched) },
        Column(.evidence, .string, .attribute, "The components of the score.", example: "alternate title") {
          .text($0.evidence)
        },
        Column(
          .candidates, .list, .attribute,
          "The other candidate codes with their shares; all candidates if there is no code.", example: "43-1011 0.12"
        ) {
          .list($0.candidates.map { "\($0.code) \(ColumnValue.score($0.share).plain)" })
        },
      ], rows: { _ in [] })
  }
}

/// Writes coded titles one by one to an open file as CSV.
package struct CodedTitleExport {
  private let writer: TableWriter<CodedTitle>
  private let stream: ByteStream

  /// Begins an export to a file descriptor with the header. `name` identifies the file in errors.
  package init(
    to descriptor: Int32, name: String, spreadsheetSafe: Bool = false,
    officialTitle: @escaping @Sendable (String) -> String?
  ) throws(PublicationError) {
    writer = TableWriter(table: .codedTitles(officialTitle: officialTitle), spreadsheetSafe: spreadsheetSafe)
    stream = ByteStream { piece throws(PublicationError) in
      try PosixFileOperations().write(piece, to: descriptor, path: name)
    }
    try writer.writeHeader(to: stream)
  }

  /// Writes a title; throws `PublicationError` of kind `inputOutput`.
  package func write(_ title: CodedTitle) throws(PublicationError) { try writer.write(title, to: stream) }

  /// Flushes the output; call last.
  package func finish() throws(PublicationError) { try stream.flush() }
}
