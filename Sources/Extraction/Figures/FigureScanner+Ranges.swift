import Codelists
import Foundation

/// Whether two amounts are the ends of one range, and what each end says about the other.
extension FigureScanner {
  /// Whether there is nothing but a connector between two amounts: a dash, `to`, or `and` after `between`.
  func connects(_ a: Amount, _ b: Amount) -> Bool {
    guard a.end <= b.start else { return false }
    var gapStart = a.end
    if let unit = timeUnit(after: a.end), unit.end <= b.start { gapStart = unit.end }
    let at = cursor.skipBlanks(remarkEnd(after: periodEnd(after: gapStart, limit: b.start), limit: b.start))
    let dash = cursor.dashLength(at)
    if dash > 0 {
      var rest = at + dash
      if cursor.dashLength(rest) > 0 { rest += cursor.dashLength(rest) }
      return cursor.skipBlanks(rest) == b.start && !(a.hasPlus)
    }
    // No connector is that long, so that most figures of a text are known to be apart without reading its words.
    guard b.start - at <= Self.longestConnector,
      !(at..<max(at, b.start)).contains(where: {
        cursor[$0] == 0x2E || cursor[$0] == 0x0A || cursor[$0] == 0x28 || cursor[$0] == 0x2C
      })
    else { return false }
    let gap = words.starting(in: at..<max(at, b.start)).filter { $0.range.upperBound <= b.start }.prefix(3).map(\.text)
    if isRemark(at, b.start) || isSoftened(at, b.start) { return true }
    if gap == ["to"] || gap == ["bis"] || gap == ["à"] || gap == ["through"] || gap == ["up", "to"] { return true }
    if gap == ["or"], a.kind == .bare, b.kind == .bare {
      return timeUnit(after: a.end) == nil && timeUnit(after: b.end) != nil
    }
    if joins.contains(gap.joined(separator: " ")) { return true }
    return gap == ["and"] && wordsBefore(a.start, 3).contains("between")
      || gap == ["und"] && wordsBefore(a.start, 3).contains("zwischen")
      || (gap == ["et"] || gap == ["y"] || gap == ["e"])
        && wordsBefore(a.start, 3).contains { ["entre", "tra", "fra"].contains($0) }
  }

  /// `de 19.000 a 24.000`: words that join the ends of a range in the page's language but not in English.
  private var joins: [String] {
    switch conventions.language {
    case "es": ["a", "hasta", "a los", "hasta los"]
    case "pt": ["a", "até"]
    case "it": ["a"]
    default: []
    }
  }

  /// In bytes; the longest that `isRemark` and `isSoftened` accept is half as long.
  private static let longestConnector = 120

  private static let remarks: WordSet = ["at", "on", "the", "low", "lower", "end", "bottom", "up"]

  /// `from $36K at the low end to $62K at the top`: a remark on the lower end precedes `to`.
  private func isRemark(_ start: Int, _ end: Int) -> Bool {
    var between = words.starting(in: start..<max(start, end)).filter { $0.range.upperBound <= end }
    guard (3...7).contains(between.count), between.removeLast().text == "to" else { return false }
    return between.allSatisfy { Self.remarks.contains($0.text) }
  }

  private static let softeners: WordSet = [
    "around", "about", "approximately", "roughly", "nearly", "almost", "over", "more", "than", "as", "much",
  ]

  /// `from about $24,000 to more than $48,000`, `from £30,000 upwards to around £78,000`: words before the upper end
  /// that do not change its role.
  private func isSoftened(_ start: Int, _ end: Int) -> Bool {
    var between = words.starting(in: start..<max(start, end)).filter { $0.range.upperBound <= end }.prefix(6).map(
      \.text)[...]
    let rises =
      between.first.map { ["up", "upwards", "upward", "rising", "increasing", "climbing", "progressing"].contains($0) }
      ?? false
    if rises { between.removeFirst() }
    // `start at £40,057 and rise to £45,839`
    if between.count == 3, between.first == "and",
      ["rise", "rises", "go", "increase", "increases", "climb"].contains(between[1]), between.last == "to"
    {
      return true
    }
    guard between.popFirst() == "to", rises || !between.isEmpty else { return false }
    return between.count <= 3 && between.allSatisfy(Self.softeners.contains)
  }

  /// `from $111,330-$93,480`: the same kind of pay, with the higher end first.
  func isReversed(_ a: Amount, _ b: Amount) -> Bool {
    guard a.kind == .money, b.kind == .money, let first = a.value, let second = b.value, a.currency == b.currency else {
      return false
    }
    return second.isBelow(first) && !second.isBelow(1000) && first < second * 5
      && a.printed.magnitude == b.printed.magnitude
  }

  /// Skips a parenthesized remark between the ends of a range: `19,800 (lowest average) to 88,600`.
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
    case (.money, .money):
      a.currency == b.currency || a.currency.isEmpty || b.currency.isEmpty || a.currency == "$" || b.currency == "$"
    // `$18 an hour - 36 hours a week` is a wage and a number of hours.
    case (.money, .bare): (b.value ?? 0) > 0 && timeUnit(after: b.end) == nil
    // `Step 2 - $61,875`: numbers so far apart are two things.
    case (.bare, .money):
      a.value.map { low in
        (!(1900...2100 ~= low) || a.hasGrouping) && !b.printed.magnitude.isEmpty || low * 50 > (b.value ?? 0)
      } ?? false
    case (.percent, .percent), (.bare, .percent), (.bare, .bare): true
    default: false
    }
  }

  /// `$46 – 58` marks only its first end, `4-6K` only its last: the mark on one end applies to both.
  func inheritMarks(_ low: inout Amount, _ high: inout Amount) {
    if high.kind == .bare, low.kind == .money { high.kind = .money }
    if low.kind == .bare, high.kind == .money || high.kind == .percent { low.kind = high.kind }
    if low.currency.isEmpty || low.currency == "$", !high.currency.isEmpty {
      low.currency = high.currency
      low.currencyWords = high.currencyWords
    }
    if high.kind == .money, high.currency.isEmpty {
      (high.currency, high.currencyWords) = (low.currency, low.currencyWords)
    }
    if let value = inherited(low, magnitudeOf: high), value <= high.value ?? 0 || isAlike(value, high) {
      low.printed.magnitude = high.printed.magnitude
      low.value = value
    }
    // `$30k - 36 a year`
    if let value = inherited(high, magnitudeOf: low), value >= low.value ?? 0, isAlike(value, low) {
      high.printed.magnitude = low.printed.magnitude
      high.value = value
    }
  }

  /// The value of an end without a magnitude if it takes the other's; nil if it has one, or is as large without it.
  private func inherited(_ end: Amount, magnitudeOf other: Amount) -> Decimal? {
    guard end.printed.magnitude.isEmpty, !other.printed.magnitude.isEmpty, let small = end.value,
      let large = other.value,
      let factor = Magnitudes.factor(other.printed.magnitude), small < large || factor < 1
    else { return nil }
    return small * factor
  }

  /// `$190-150k`, `$30k - 36`: amounts of money close enough to be the ends of one range, in either order.
  private func isAlike(_ value: Decimal, _ other: Amount) -> Bool {
    guard other.kind == .money, let size = other.value else { return false }
    return value < size * 5 && size < value * 5
  }
}
