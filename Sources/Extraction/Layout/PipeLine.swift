import Pages
import Records

/// Reads tables left as plain text in one paragraph:
/// `| City | Mid | Senior | |---|---|---| | Boston | $165K | $220K |`.
enum PipeLine: RegionRecognizer {
  static func region(at index: Int, in layout: LayoutFinder, lastLabel: Int?) -> FoundRegion? {
    table(layout.blocks[index].block.text).map { FoundRegion(.table($0), end: index + 1) }
  }

  /// The table in a paragraph of pipe-separated rows; nil for other texts.
  static func table(_ text: MarkedText) -> TableGrid? {
    guard text.string.contains(byte: UInt8(ascii: "|")) else { return nil }
    let bytes = Array(text.string.utf8)
    let pipes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "|") }
    guard pipes.count >= 6, let first = pipes.first, isBlank(bytes[..<first]) else { return nil }
    var rows: [[Range<Int>]] = [[]]
    for (start, end) in zip(pipes, pipes.dropFirst()) {
      let cell = trimmed(start + 1..<end, bytes)
      // The cell between the last pipe of a row and the first of the next is empty.
      if cell.isEmpty { rows.append([]) } else { rows[rows.count - 1].append(cell) }
    }
    rows.removeAll(where: \.isEmpty)
    let ruled = rows.firstIndex { $0.allSatisfy { isRule(bytes[$0]) } }
    if let ruled { rows.remove(at: ruled) }
    guard rows.count > 1, let width = rows.first?.count, width > 1, rows.allSatisfy({ $0.count == width }) else {
      return nil
    }
    return TableGrid(
      rows: rows.enumerated().map { number, row in
        row.map { TableGrid.Cell(text: text.slice($0), isHeader: number == 0 && ruled == 1) }
      }, headerRows: ruled == 1 ? 1 : 0)
  }

  private static func isRule(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == 0x20 }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A } }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x0A { lower += 1 }
    while upper > lower, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x0A { upper -= 1 }
    return lower..<upper
  }
}
