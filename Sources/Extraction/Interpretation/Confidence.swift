import Records

/// How sure a reading is, from how it was found. A table cell under a header that names everything is surer than a number in a sentence that borrows its topic from a heading.
enum Confidence {
  static func of(_ draft: Draft, measure: Measure, statistic: Statistic, layer: Int, isSized: Bool) -> Double {
    var value: Double
    switch draft.method {
    case .table: value = 0.95
    case .chart: value = 0.92
    case .card: value = 0.94
    case .list: value = 0.93
    case .prose: value = 0.92
    case .structured: value = 0.97
    }
    if layer >= 2 { value -= 0.06 }
    if layer >= 4 { value -= 0.06 }
    if isSized { value -= 0.03 }
    if statistic == .typical, draft.token.shape == .single, measure == .wage { value -= 0.04 }
    if draft.allowsBareMoney, draft.token.currencyWords.isEmpty, draft.token.kind == .money { value -= 0.05 }
    return (value * 100).rounded() / 100
  }
}
