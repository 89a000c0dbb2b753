/// A quote with the figure it is quoted for told apart, so that the report can highlight it.
struct MarkedQuote: Hashable {
  var before: String
  /// The figure as written; empty when the quote does not hold it.
  var figure: String
  var after: String

  /// Finds `raw` in `quote`: where it stands on its own, else anywhere ("$4" is not the beginning of "$40").
  init(quote: String, raw: String) {
    let ranges = raw.isEmpty ? [] : quote.ranges(of: raw)
    let alone = ranges.first { range in
      let next = range.upperBound < quote.endIndex ? quote[range.upperBound] : " "
      let previous = range.lowerBound > quote.startIndex ? quote[quote.index(before: range.lowerBound)] : " "
      return !next.isNumber && !previous.isNumber
    }
    guard let range = alone ?? ranges.first else {
      (before, figure, after) = (quote, "", "")
      return
    }
    (before, figure, after) = (String(quote[..<range.lowerBound]), raw, String(quote[range.upperBound...]))
  }
}
