// A libFuzzer target: whatever the bytes, `readPage` ends without a trap and says the same twice, and figures are
// marked on the page as it was read as on the page parsed anew.
// The first byte chooses media type and charset, so that all decoders are reached; see `run.sh`.
import Pages
import Records

private let mediaTypes = ["text/html", "text/plain", "application/xhtml+xml", "text/html"]
private let charsets: [String?] = [nil, nil, "utf-8", "utf-16le", "windows-1253", "shift_jis", "gbk", "iso-2022-jp"]

/// Reads one input; called by libFuzzer, which counts everything but 0 as a refusal.
@_cdecl("LLVMFuzzerTestOneInput")
package func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let snapshot = Snapshot(
    origin: Origin(sourceID: "fuzz", topic: "fuzz", location: "fuzz"), bytes: Array(input.dropFirst()), sha256: "",
    path: "fuzz",
    mediaType: mediaTypes[Int(choice) % 4], transportCharset: charsets[Int(choice) / 4 % 8])
  // Small limits, so that cutting is reached too.
  let limits = PageLimits(
    maxBytes: 1 << 16, maxElements: 2000, maxAttributes: 8, maxTableSlots: 2000, maxPageSlots: 8000)
  let keeper = MarkupKeeper()
  let page = readPage(snapshot, limits: limits, keeper: keeper)
  precondition(page.blocks == readPage(snapshot, limits: limits).blocks, "two readings differ")
  for block in page.blocks { checkMarks(of: block) }
  let figures = page.blocks.prefix(4).enumerated().map { number, block in
    FigureMark(
      id: "f\(number)", locator: block.text.locator(atUTF8: 0), raw: String(block.text.string.prefix(3)),
      quote: block.text.string)
  }
  let marked = markPage(snapshot, title: page.title, figures: figures, limits: limits, markup: keeper.markup)
  let markedAnew = markPage(snapshot, title: page.title, figures: figures, limits: limits)
  precondition(marked == markedAnew, "marked otherwise than on the page parsed anew")
  return 0
}

private func checkMarks(of block: Block) {
  var texts = [block.text]
  if case .table(let grid) = block.kind {
    let width = grid.rows.first?.count ?? 0
    precondition(grid.rows.allSatisfy { $0.count == width }, "a grid is ragged")
    precondition(grid.headerRows <= grid.rows.count, "more header rows than rows")
    texts += grid.rows.flatMap { $0.map(\.text) }
  }
  for text in texts {
    precondition(text.string.isEmpty || text.marks.first?.utf8Offset == 0, "text without a place")
    precondition(
      zip(text.marks, text.marks.dropFirst()).allSatisfy { $0.utf8Offset <= $1.utf8Offset }, "marks out of order")
    _ = text.locator(atUTF8: text.string.utf8.count)
  }
}
