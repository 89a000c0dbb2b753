import Records

/// The place of a figure among a page's blocks.
package struct FigurePlace: Sendable, Hashable {
  /// The number of the block.
  package var block: Int
  /// The row of the cell; nil outside tables.
  package var row: Int?
  /// Its column.
  package var column: Int?
  /// UTF-8 offsets of the figure in the block's or cell's text.
  package var range: Range<Int>
}

extension Page {
  /// The place among the page's blocks of a figure that was read from it; nil if the figure is in the page's
  /// machine-readable data, or cannot be distinguished from similar ones.
  package func place(of figure: FigureMark) -> FigurePlace? {
    var best: (agreement: Int, place: FigurePlace)?
    let raw = SquashedText(figure.raw)
    let quote = SquashedText(figure.quote)
    guard !raw.scalars.isEmpty else { return nil }
    func look(_ text: MarkedText, _ block: Int, _ row: Int? = nil, _ column: Int? = nil) {
      guard text.mayHold(figure.locator) else { return }
      let squashed = SquashedText(text.string)
      for position in squashed.scalars.indices
      where squashed.holds(raw, at: position) && squashed.standsAlone(position, count: raw.scalars.count) {
        let range = squashed.start(of: position)..<squashed.end(of: position + raw.scalars.count - 1)
        guard text.locator(atUTF8: range.lowerBound) == figure.locator else { continue }
        let agreement =
          quote.scalars.indices.filter { quote.holds(raw, at: $0) }.map {
            squashed.agreement(at: position, with: quote, offset: $0, count: raw.scalars.count)
          }.max() ?? 0
        if agreement > best?.agreement ?? -1 {
          best = (agreement, FigurePlace(block: block, row: row, column: column, range: range))
        }
      }
    }
    for (number, block) in blocks.enumerated() {
      guard case .table(let grid) = block.kind else {
        look(block.text, number)
        continue
      }
      for (row, cells) in grid.rows.enumerated() {
        for (column, cell) in cells.enumerated() where cell.isAnchor { look(cell.text, number, row, column) }
      }
    }
    return best?.place
  }
}

extension MarkedText {
  /// Whether part of the text can be at a locator.
  fileprivate func mayHold(_ locator: SourceLocator) -> Bool {
    guard case .text(let line, _) = locator else { return marks.contains { $0.locator == locator } }
    return marks.contains { if case .text(line, _) = $0.locator { true } else { false } }
  }
}
