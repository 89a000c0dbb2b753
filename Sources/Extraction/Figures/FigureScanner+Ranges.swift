import Codelists
import Foundation

/// Whether two amounts are the ends of one range, and what one end says of the other.
extension FigureScanner {
  /// `from $111,330-$93,480`: pay of one kind, the higher end first.
  func isReversed(_ a: Amount, _ b: Amount) -> Bool {
    guard a.kind == .money, b.kind == .money, let first = a.value, let second = b.value, a.currency == b.currency else { return false }
    return first > second && second >= 1000 && first < second * 5 && a.printed.magnitude == b.printed.magnitude
  }

  /// Skips a remark in brackets between the ends of a range: `19,800 (lowest average) to 88,600`.
  func remarkEnd(after end: Int, limit: Int) -> Int {
    let open = cursor.skipBlanks(end)
    guard cursor[open] == UInt8(ascii: "(") else { return end }
    var at = open + 1
    while at < limit, cursor[at] != UInt8(ascii: ")") {
      if cursor.isDigit(at) || at - open > 40 { return end }
      at += 1
    }
    return at < limit ? at + 1 : end
  }

  func kindsFit(_ a: Amount, _ b: Amount) -> Bool {
    switch (a.kind, b.kind) {
    case (.money, .money): a.currency == b.currency || a.currency.isEmpty || b.currency.isEmpty || a.currency == "$" || b.currency == "$"
    case (.money, .bare): b.value.map { $0 > 0 } ?? false
    // `Step 2 - $61,875`: ends so far apart are two things.
    case (.bare, .money): a.value.map { low in (!(1900...2100 ~= low) || a.hasGrouping) && !b.printed.magnitude.isEmpty || low * 50 > (b.value ?? 0) } ?? false
    case (.percent, .percent), (.bare, .percent), (.bare, .bare): true
    default: false
    }
  }

  /// `$46 – 58` marks only its first end, `4-6K` only its last: what one end says holds for both.
  func inheritMarks(_ low: inout Amount, _ high: inout Amount) {
    if high.kind == .bare, low.kind == .money { high.kind = .money }
    if low.kind == .bare, high.kind == .money || high.kind == .percent { low.kind = high.kind }
    if low.currency.isEmpty || low.currency == "$", !high.currency.isEmpty {
      low.currency = high.currency
      low.currencyWords = high.currencyWords
    }
    if low.printed.magnitude.isEmpty, !high.printed.magnitude.isEmpty, let small = low.value, let large = high.value,
      let factor = Magnitudes.factor(high.printed.magnitude), small < large || factor < 1, small * factor <= large
    {
      low.printed.magnitude = high.printed.magnitude
      low.value = small * factor
    }
  }
}
