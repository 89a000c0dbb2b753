import Pages
import Records

/// How much of a page's content is examined. Figures beyond a limit are not searched for, and a finding reports that.
package struct ExtractionLimits: Sendable, Hashable {
  /// Blocks of a page, including the slots of its tables.
  package var maxBlocks: Int
  /// Bytes of the text of a page's blocks.
  package var maxBytes: Int

  /// Creates limits.
  package init(maxBlocks: Int = 100_000, maxBytes: Int = 4 << 20) {
    self.maxBlocks = maxBlocks
    self.maxBytes = maxBytes
  }

  /// Ample for any career guide: the longest have a few thousand blocks and 0.2 MB of text.
  package static let standard = ExtractionLimits()

  /// The part of `page` within the limits, and a finding if that is not the whole page.
  func bounded(_ page: Page) -> (page: Page, finding: Finding?) {
    var blocks = 0
    var bytes = 0
    for (index, block) in page.blocks.enumerated() {
      let size = ExtractionLimits.size(block)
      if blocks + size.blocks <= maxBlocks, bytes + size.bytes <= maxBytes {
        blocks += size.blocks
        bytes += size.bytes
        continue
      }
      var part = page
      part.blocks.removeSubrange(index...)
      // Even if the page is a single endless line, its beginning is kept.
      if index == 0, size.blocks == 1 { part.blocks.append(cut(block)) }
      let finding = Finding(
        sourceID: page.origin.sourceID, check: .truncatedPage, severity: .warning,
        locator: ExtractionLimits.locator(block),
        message:
          "Only the first \(part.blocks.count) of \(page.blocks.count) blocks of the page were searched for figures.",
        expected: "at most \(maxBlocks) blocks and \(maxBytes) bytes of text")
      return (part, finding)
    }
    return (page, nil)
  }

  private static func size(_ block: Block) -> (blocks: Int, bytes: Int) {
    guard case .table(let grid) = block.kind else { return (1, block.text.string.utf8.count) }
    // The slots of a span are examined one by one, although they share one text.
    return grid.rows.reduce(into: (0, 0)) { size, row in
      size.0 += row.count
      size.1 += row.reduce(0) { $0 + $1.text.string.utf8.count }
    }
  }

  private func cut(_ block: Block) -> Block {
    var block = block
    let utf8 = Array(block.text.string.utf8)
    var end = min(maxBytes, utf8.count)
    while end > 0, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    block.text = block.text.slice(0..<end)
    return block
  }

  private static func locator(_ block: Block) -> SourceLocator {
    guard case .table(let grid) = block.kind else { return block.text.locator(atUTF8: 0) }
    return grid.rows.lazy.flatMap { $0 }.first { !$0.text.isBlank }?.text.locator(atUTF8: 0) ?? .page
  }
}
