// A libFuzzer target: whatever the bytes, a page of which the parser is given only what is read comes to the same as the
// whole page. Built as part of the Pages module, whose reader it calls; see `run.sh`.
import Records

/// Reads one input; called by libFuzzer, which counts everything but 0 as a refusal.
@_cdecl("LLVMFuzzerTestOneInput")
package func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let choice = input.utf8.first else { return 0 }
  let source = Array(input.utf8.dropFirst())
  // Small limits now and then, so that cutting is reached too.
  let limits = choice & 3 == 0 ? PageLimits(maxElements: 40, maxAttributes: 3, maxNames: 20) : .standard
  // Now and then with what is written when figures are marked.
  let reduced = readHTML(source, limits: limits, keeper: choice & 4 == 0 ? nil : MarkupKeeper())
  let whole = readHTML(source, limits: limits, isReduced: false)
  precondition(reduced.blocks == whole.blocks, "other blocks")
  precondition(reduced.tree == whole.tree, "another tree")
  precondition(reduced.structuredData == whole.structuredData, "other data")
  precondition(reduced.title == whole.title && reduced.language == whole.language, "another title or language")
  precondition(reduced.problems == whole.problems, "other problems")
  return 0
}
