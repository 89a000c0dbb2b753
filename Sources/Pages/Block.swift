import Records

/// A table according to the table model of the HTML standard: every row is as wide as the table, with spans expanded.
package struct TableGrid: Sendable, Hashable {
  /// One slot of the grid. A cell that spans several slots occurs in each of them.
  package struct Cell: Sendable, Hashable {
    /// The visible text, with line feeds between its blocks.
    package var text: MarkedText
    /// Whether the page marks it as a header (`th`, or in a `thead`).
    package var isHeader: Bool
    /// False if the slot repeats a cell that spans into it from the left or from above.
    package var isAnchor: Bool

    /// Creates a slot.
    package init(text: MarkedText, isHeader: Bool = false, isAnchor: Bool = true) {
      self.text = text
      self.isHeader = isHeader
      self.isAnchor = isAnchor
    }
  }

  /// The table's own caption, if it has one.
  package var caption: MarkedText?
  /// Rows of equal length.
  package var rows: [[Cell]]
  /// How many leading rows are column headers; 0 if the table has none.
  package var headerRows: Int

  /// Creates a grid; shorter rows are padded with empty cells.
  package init(rows: [[Cell]], headerRows: Int, caption: MarkedText? = nil) {
    let width = rows.map(\.count).max() ?? 0
    self.rows = rows.map { row in row + Array(repeating: Cell(text: MarkedText()), count: width - row.count) }
    self.headerRows = headerRows
    self.caption = caption
  }
}

/// One block of a page, in reading order. HTML and plain text are converted to the same kinds of block.
package struct Block: Sendable, Hashable {
  /// What the block is.
  package enum Kind: Sendable, Hashable {
    /// A heading; level 1 is outermost. In plain text the level is a guess.
    case heading(level: Int)
    /// A paragraph, or a short line on its own (a card's label or value).
    case paragraph
    /// An item of a list; depth from 1.
    case listItem(depth: Int)
    /// The term of a description list; its details follow as `details` blocks.
    case term
    /// The details for the preceding term.
    case details
    case table(TableGrid)
  }

  /// What the block is.
  package var kind: Kind
  /// The visible text; empty for tables.
  package var text: MarkedText
  /// Whether a blank line (text) or the border of a container (HTML) separates this block from the previous one.
  package var startsGroup: Bool
  /// Whether it belongs to the site's navigation, forms or footer, which are not about the page's subject.
  package var isBoilerplate: Bool
  /// The innermost element of the page's tree that contains the block.
  package var element: Int

  /// Creates a block.
  package init(
    _ kind: Kind, text: MarkedText = MarkedText(), startsGroup: Bool = false, isBoilerplate: Bool = false,
    element: Int = 0
  ) {
    self.kind = kind
    self.text = text
    self.startsGroup = startsGroup
    self.isBoilerplate = isBoilerplate
    self.element = element
  }
}
