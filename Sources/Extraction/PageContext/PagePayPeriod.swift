import Records

/// Finds the pay period that a page says of all its figures at once: `These figures are typical monthly base pay`,
/// often in a note behind them.
enum PagePayPeriod {
  /// The one period that the page's declarations name; nil where none does, or they name several.
  static func period(_ layout: [LayoutBlock]) -> PayPeriodWords? {
    var found: PayPeriodWords?
    for block in layout where !block.isTable && !block.block.isBoilerplate {
      for words in block.passage.declaredPeriods {
        if let found, found.period != words.period { return nil }
        found = words
      }
    }
    return found
  }
}

extension AnnotatedText {
  /// The pay periods that its sentences say all figures are of.
  fileprivate var declaredPeriods: [PayPeriodWords] {
    guard has(Lexicons.payPeriod) else { return [] }
    return sentences.prefix(12).compactMap { Declaration.payPeriod(of: self, in: $0) }
  }
}
