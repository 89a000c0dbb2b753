/// Where a figure stands in the text that is quoted for it.
package enum QuotedFigure {
  /// The place of `raw` in `quote`: where it stands on its own, else anywhere ("$4" is not the beginning of "$40"); nil when the quote does not hold it.
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
