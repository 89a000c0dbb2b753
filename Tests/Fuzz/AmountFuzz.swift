// A libFuzzer target: whatever the text, words, figures and labels are found without a trap, in order and within it,
// and the same twice. Built as part of the Extraction module, whose scanners are its own; see `run.sh`.
import Pages
import Records

/// Reads one input; called by libFuzzer, which counts everything but 0 as a refusal.
@_cdecl("LLVMFuzzerTestOneInput")
package func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let choice = input.first else { return 0 }
  let text = String(decoding: input.dropFirst(), as: UTF8.self)
  let conventions = WritingConventions(
    decimalComma: choice & 1 == 1, homeSigns: choice & 4 == 4 ? ["R": "ZAR", "SR": "SAR"] : [:])
  let bytes = Array(text.utf8)
  let words = Words.of(text)
  checkOrder(words.map(\.range), text.utf8.count)
  let tokens = FigureScanner.scan(bytes, words: words, marks: Words.marks(of: words), conventions: conventions)
  checkOrder(tokens.map(\.range), text.utf8.count)
  precondition(
    tokens == FigureScanner.scan(bytes, words: words, marks: Words.marks(of: words), conventions: conventions),
    "two scans differ")
  for token in tokens {
    precondition(token.end >= token.range.upperBound && token.end <= text.utf8.count, "a figure ends outside the text")
    precondition(!token.numbers.isEmpty && token.numbers.count == token.values.count, "a figure without its numbers")
    precondition(
      token.shape != .range || token.values.count < 2 || token.kind == .year || token.values[0] <= token.values[1],
      "a range upside down")
    precondition(token.values.allSatisfy { !$0.isNaN }, "not a number")
  }
  let passage = AnnotatedText(MarkedText(text, at: .text(line: 1, column: 1)), conventions: conventions)
  checkOrder(Array(passage.sentences), text.utf8.count)
  _ = LabelReader.read(passage)
  _ = LabelReader.read(passage, kind: choice & 2 == 2 ? .area : .experience)
  _ = passage.looseWords
  return 0
}

private func checkOrder(_ ranges: [Range<Int>], _ count: Int) {
  precondition(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "out of order")
  precondition(ranges.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= count }, "outside the text")
}
