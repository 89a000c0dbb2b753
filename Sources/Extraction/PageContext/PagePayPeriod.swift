import Records

/// Finds the pay period that a page states once for all its figures: `These figures are typical monthly base pay`,
/// often in a note after them.
enum PagePayPeriod {
  /// The one period named by the page's declarations; nil if there is none, or several.
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
  /// The pay periods that its sentences declare for all figures.
  fileprivate var declaredPeriods: [PayPeriodWords] {
    guard has(Lexicons.payPeriod) else { return [] }
    return sentences.prefix(12).compactMap { Declaration.payPeriod(of: self, in: $0) }
  }
}
