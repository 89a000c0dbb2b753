import Records

/// Percentile ranks that labels name by number alone.
enum PercentileRank {
  /// `10th`, `90th` as a whole label.
  static func ordinal(_ words: [Word]) -> Statistic? {
    guard words.count == 1, words[0].text.hasSuffix("th") else { return nil }
    return Int(words[0].text.dropLast(2)).flatMap(statistic(rank:))
  }

  /// `Entry (10th)`, `Top earners (90th)`: a rank in brackets after a label's words.
  static func bracketed(in passage: AnnotatedText) -> Statistic? {
    guard let last = passage.words.last, passage.words.count <= 6, last.text.hasSuffix("th"), last.range.lowerBound > 0,
      passage.bytes[last.range.lowerBound - 1] == UInt8(ascii: "(")
    else { return nil }
    return Int(last.text.dropLast(2)).flatMap(statistic(rank:))
  }

  /// `10%`, `90 %`: a percentile rank in a header.
  static func isRank(_ token: FigureToken) -> Bool {
    token.kind == .percent && token.shape == .single && Int(token.numbers[0].numeral).flatMap(statistic(rank:)) != nil
  }

  /// The statistic of a percentile rank used as a column header or below a chart: `10%`, `25 %`.
  static func statistic(rank: Int) -> Statistic? {
    switch rank {
    case 10: .p10
    case 25: .p25
    case 50: .median
    case 75: .p75
    case 90: .p90
    default: nil
    }
  }
}
