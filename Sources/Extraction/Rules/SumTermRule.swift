import Records

/// `1.105,77 €(1.030,37 + 75,40)`: the terms of a sum, in brackets after the amount, are not figures of their own.
enum SumTermRule: FigureRule {
  static let name = "term-of-a-sum"
  /// Maximum length of a bracketed expression in bytes.
  private static let longest = 80

  static func judge(_ figure: ReadFigure) -> Verdict {
    let (bytes, range) = (figure.candidate.passage.bytes, figure.candidate.token.range)
    // The search goes no further than a bracket reaches: a line of amounts may be as long as the page.
    let before = bytes[max(0, range.lowerBound - longest)..<range.lowerBound]
    guard let open = before.lastIndex(of: UInt8(ascii: "(")),
      !bytes[open..<range.lowerBound].contains(UInt8(ascii: ")")),
      let close = bytes[range.lowerBound...].prefix(longest).firstIndex(of: UInt8(ascii: ")")), close - open < longest
    else { return .keep }
    let terms = bytes[open + 1..<close].split(separator: UInt8(ascii: "+"))
    let areNumbers = terms.allSatisfy { term in
      term.contains { (48...57).contains($0) } && !term.contains { (97...122).contains($0) }
    }
    return terms.count > 1 && areNumbers ? .reject("a term of the preceding sum") : .keep
  }
}
