// A libFuzzer target: whatever a script of JSON-LD holds, extraction ends without a trap and says the same twice.
import Extraction
import Pages
import Records

/// Reads one input; called by libFuzzer, which counts everything but 0 as a refusal.
@_cdecl("LLVMFuzzerTestOneInput")
package func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let block = StructuredDataBlock(mediaType: "application/ld+json", text: text, locator: .xpath("/html/head/script"))
  let page = Page(
    origin: Origin(sourceID: "fuzz", topic: "fuzz", location: "fuzz"), snapshotSHA256: "", snapshotPath: "fuzz",
    mediaType: "text/html",
    encoding: PageEncoding(charset: "utf-8", basis: "fuzz"), blocks: [], structuredData: [block])
  let extraction = extractFigures(from: page, subject: Occupation(title: "Clerk"))
  precondition(extraction == extractFigures(from: page, subject: Occupation(title: "Clerk")), "two readings differ")
  for figure in extraction.figures {
    precondition(!figure.printed.numbers.isEmpty && !figure.printed.raw.isEmpty, "a figure without a number")
    precondition(figure.quote.count <= 300, "a quote is too long")
  }
  return 0
}
