/// Location of a figure within its quote.
package enum QuotedFigure {
  /// The range of `raw` in `quote`, preferably as a separate token ("$4" should not match in "$40"); nil if not found.
  package static func range(of raw: String, in quote: String) -> Range<String.Index>? {
    let ranges = raw.isEmpty ? [] : ranges(of: raw, in: quote)
    let alone = ranges.first { range in
      let next = range.upperBound < quote.endIndex ? quote[range.upperBound] : " "
      let previous = range.lowerBound > quote.startIndex ? quote[quote.index(before: range.lowerBound)] : " "
      return !next.isNumber && !previous.isNumber
    }
    return alone ?? ranges.first
  }

  private static func ranges(of raw: String, in quote: String) -> [Range<String.Index>] {
    // Comparing characters is many times slower.
    guard isPlain(raw), isPlain(quote) else { return quote.ranges(of: raw) }
    return quote.offsets(of: raw).map { start in
      let lower = quote.utf8.index(quote.startIndex, offsetBy: start)
      return lower..<quote.utf8.index(lower, offsetBy: raw.utf8.count)
    }
  }

  /// Whether every scalar of a text is one character, and equal only to itself: those below the combining marks
  /// (U+0300), and the dashes, quotation marks and currency signs of usual text.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        switch bytes[offset] {
        case 0x0D: return false
        case ..<0xCC: offset += 1
        case 0xE2 where offset + 2 < bytes.count:
          switch (bytes[offset + 1], bytes[offset + 2]) {
          case (0x80, 0x90...0xA7), (0x82, 0xA0...0xBF): offset += 3
          default: return false
          }
        default: return false
        }
      }
      return true
    }
  }
}
