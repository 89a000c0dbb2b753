/// A type-erased table of a run, for formats that treat all tables alike.
package struct TableContent: Sendable {
  /// Description of the table.
  package let description: TableDescription
  private let visit:
    @Sendable (SortedDataset, ([ColumnValue]) throws(PublicationError) -> Void) throws(PublicationError) -> Void

  private init<Row>(_ table: DatasetTable<Row>) {
    description = TableDescription(table)
    visit = { dataset, body throws(PublicationError) in
      for row in table.rows(dataset) { try body(table.columns.map { $0.cell(row) }) }
    }
  }

  /// The tables of every run, in the order in which descriptors list them.
  package static let all: [TableContent] = [
    TableContent(.observations), TableContent(.statistics), TableContent(.conflicts), TableContent(.findings),
    TableContent(.sources),
  ]

  /// Calls `body` with the cells of every row, in the order of the published file; throws what `body` throws.
  package func forEachRow(
    of dataset: SortedDataset, _ body: ([ColumnValue]) throws(PublicationError) -> Void
  ) throws(PublicationError) {
    try visit(dataset, body)
  }
}
