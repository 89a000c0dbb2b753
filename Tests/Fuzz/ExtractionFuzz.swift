// A libFuzzer target: whatever the bytes, page, figures and observations come out without a trap, the same twice, and
// every step replays. The first byte chooses the media type; JSON-LD is reached through HTML. See `run.sh`.
import Extraction
import Normalization
import Pages
import Records

/// Reads one input; called by libFuzzer, which counts everything but 0 as a refusal.
@_cdecl("LLVMFuzzerTestOneInput")
package func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  var bytes = Array(input.dropFirst())
  let isHTML = choice % 4 != 0
  if choice % 4 == 3 { bytes = Array("<script type=\"application/ld+json\">".utf8) + bytes + Array("</script>".utf8) }
  let snapshot = Snapshot(
    origin: Origin(sourceID: "fuzz", topic: "fuzz", location: "fuzz"), bytes: bytes, sha256: "", path: "fuzz",
    mediaType: isHTML ? "text/html" : "text/plain")
  let first = observe(snapshot)
  precondition(first == observe(snapshot), "two readings differ")
  for observation in first {
    precondition(DerivationRules.replay(observation.steps), "a step does not replay")
    precondition(observation.quote.count <= 300 && (0...1).contains(observation.confidence), "beyond the contract")
    precondition(
      QuantitativeValue(value: observation.extent.value, low: observation.extent.low, high: observation.extent.high)
        == observation.extent, "no extent")
  }
  return 0
}

private func observe(_ snapshot: Snapshot) -> [Observation] {
  let page = readPage(
    snapshot,
    limits: PageLimits(maxBytes: 1 << 16, maxElements: 2000, maxAttributes: 8, maxTableSlots: 2000, maxPageSlots: 8000))
  let extraction = extractFigures(from: page)
  let language = pageLanguage(page)
  precondition(
    explainFigures(of: page).count >= extraction.figures.filter { $0.method != .structured }.count,
    "a figure is not explained")
  let context = NormalizationContext(
    origin: page.origin, snapshotSHA256: "", snapshotPath: "", subject: resolveSubject(extraction.facts, manifest: nil),
    decimalComma: usesDecimalComma(page, language: language), language: language)
  return normalize(extraction.figures, context: context)
}
