/// Location of a figure within its quote.
package enum QuotedFigure {
  /// The range of `raw` in `quote`, preferably as a separate token ("$4" should not match in "$40"); nil if not found.
  package static func range(of raw: String, in quote: String) -> Range<String.Index>? {
    let ranges = raw.isEmpty ? [] : quote.ranges(of: raw)
    let alone = ranges.first { range in
      let next = range.upperBound < quote.endIndex ? quote[range.upperBound] : " "
      let previous = range.lowerBound > quote.startIndex ? quote[quote.index(before: range.lowerBound)] : " "
      return !next.isNumber && !previous.isNumber
    }
    return alone ?? ranges.first
  }
}
