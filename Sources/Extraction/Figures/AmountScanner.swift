import Codelists
import Foundation
import Records

/// Finds numerals and the marks attached to them: currency before or after, sign, magnitude, percent, plus.
struct AmountScanner {
  let cursor: ByteCursor
  let conventions: WritingConventions
  var decimalComma: Bool { conventions.decimalComma }

  init(_ cursor: ByteCursor, conventions: WritingConventions) {
    self.cursor = cursor
    self.conventions = conventions
  }

  func scan() -> [Amount] {
    var amounts: [Amount] = []
    var index = 0
    while index < cursor.count {
      guard cursor.isDigit(index) else {
        index += 1
        continue
      }
      let (amount, next) = read(at: index, floor: amounts.last?.end ?? 0)
      if let amount { amounts.append(amount) }
      index = next
    }
    return amounts
  }

  /// Reads the numeral that starts at `digit` and returns it with the offset at which to continue. The numeral is nil
  /// for non-figures (codes, dates, words with digits).
  private func read(at digit: Int, floor: Int) -> (Amount?, Int) {
    let start = leadsWithPoint(digit) ? digit - 1 : digit
    if let margin = marginEnd(start) { return (nil, margin) }
    let currency = currencyBefore(start, floor: floor)
    let end = numeralEnd(digit, hasCurrency: currency != nil)
    if let cut = cutEnd(digit, end) { return (nil, cut) }
    let code = compoundEnd(digit, end)
    if let code { return (nil, code) }
    // `$78, 214/yr`: a stray blank after the comma.
    let slipped = currency == nil ? nil : slippedEnd(start, end)
    let numeral =
      slipped == nil ? cursor.string(start..<end) : cursor.string(start..<end + 1) + cursor.string(end + 2..<end + 5)
    let printedEnd = slipped ?? end
    var amount = Amount(kind: .bare, start: start, end: printedEnd, printed: PrintedNumber(numeral: numeral))
    amount.hasGrouping = numeral.utf8.contains { !(0x30...0x39).contains($0) }
    addValue(&amount)
    if let currency { addCurrencyBefore(&amount, currency) }
    addMagnitude(&amount)
    addMarksBehind(&amount)
    settleByCurrency(&amount)
    if isGluedToWord(amount) || isDialled(amount) || isTwoYears(numeral) { return (nil, amount.end) }
    addSign(&amount, floor: floor)
    return amount.value == nil ? (nil, max(amount.end, digit + 1)) : (amount, max(amount.end, digit + 1))
  }

  /// The end of the code or date (`43-6011`, `555-123-4567`, `12/31/2024`, `10:30`, `24/7`) that starts here. These are
  /// not figures.
  private func compoundEnd(_ start: Int, _ end: Int) -> Int? {
    let before = cursor[start - 1]
    if before == UInt8(ascii: ":") && cursor.isDigit(start - 2) || before == UInt8(ascii: "#") { return end }
    if cursor[end] == UInt8(ascii: ":"), cursor.isDigit(end + 1) { return digitsEnd(end + 1) }
    if cursor[end] == UInt8(ascii: "/"), cursor.isDigit(end + 1), before != UInt8(ascii: "$") { return slashEnd(end) }
    guard cursor[end] == UInt8(ascii: "-"), cursor.isDigit(end + 1) else { return nil }
    let second = digitsEnd(end + 1)
    let isOccupationCode =
      end - start == 2 && (second - end == 5) && !cursor.isDigit(start - 1) && !cursor.isLetter(second)
      && cursor[second] != UInt8(ascii: ",")
    if isOccupationCode {
      return cursor[second] == UInt8(ascii: ".") && cursor.isDigit(second + 1) ? digitsEnd(second + 1) : second
    }
    guard cursor[second] == UInt8(ascii: "-"), cursor.isDigit(second + 1) else { return nil }
    return digitsEnd(second + 1)
  }

  private func slashEnd(_ end: Int) -> Int {
    var at = end
    while cursor[at] == UInt8(ascii: "/"), cursor.isDigit(at + 1) { at = digitsEnd(at + 1) }
    return at
  }

  private func addValue(_ amount: inout Amount) {
    switch Numeral.read(amount.printed.numeral, decimalComma: decimalComma) {
    case .number(let value): amount.value = value
    case .ambiguous(_, let whole):
      amount.value = whole
      amount.isAmbiguous = true
    case .notANumeral: amount.value = nil
    }
  }

  private func addMarksBehind(_ amount: inout Amount) {
    // `£12.45p`: both pounds and pence are marked.
    if amount.currency == "GBP", cursor[amount.end] == UInt8(ascii: "p"), !cursor.isLetter(amount.end + 1),
      amount.printed.numeral.contains(".")
    {
      amount.end += 1
    }
    let plus = amount.kind == .money ? cursor.skipBlanks(amount.end) : amount.end
    let isApart = plus > amount.end && addsSomething(cursor.skipBlanks(plus + 1))
    let isOpenEnd =
      plus == amount.end
      || !isApart && !cursor.isDigit(cursor.skipBlanks(plus + 1)) && cursor[cursor.skipBlanks(plus + 1)] != 0x24
    if cursor[plus] == UInt8(ascii: "+"), isOpenEnd {
      amount.hasPlus = true
      amount.end = plus + 1
    }
    let at = cursor.skipBlanks(amount.end)
    // After a year, `Percent` is a column header.
    if amount.kind == .bare, !amount.isYearLike || cursor[at] == UInt8(ascii: "%"), let end = percentEnd(at) {
      amount.kind = .percent
      amount.isPercentWord = cursor[at] != UInt8(ascii: "%")
      amount.end = end
      if cursor[amount.end] == UInt8(ascii: "+") { amount.hasPlus = true; amount.end += 1 }
      return
    }
    addCurrencyBehind(&amount, at)
  }

  /// Whether the plus adds another kind of pay, as in `$50k – $65k + commission` but not in `£18,500 + per year`.
  private func addsSomething(_ at: Int) -> Bool {
    var end = at
    while cursor.isASCIILetter(end), end - at < 12 { end += 1 }
    return end > at
      && !["per", "a", "an", "pa", "annually", "yearly", "monthly", "hourly"].contains(cursor.string(at..<end))
  }

  private func percentEnd(_ at: Int) -> Int? {
    guard cursor[at] == UInt8(ascii: "%") || cursor[at] | 0x20 == UInt8(ascii: "p") else { return nil }
    for word in Self.percentWords where cursor.hasPrefix(word, at: at) && !cursor.isASCIILetter(at + word.count) {
      return at + word.count
    }
    return nil
  }

  private static let percentWords: [[UInt8]] = [
    "%", "percent", "per cent", "pct", "Percent", "Prozent", "por ciento", "pour cent",
  ].map { Array($0.utf8) }

  /// A leading zero before other digits indicates a telephone number or a code.
  private func isDialled(_ amount: Amount) -> Bool {
    amount.kind == .bare && amount.printed.numeral.utf8.count > 1 && amount.printed.numeral.hasPrefix("0")
      && !amount.printed.numeral.hasPrefix("0.")
  }

  /// Applies a minus or plus sign, `~`, `≥` or `≤` before the figure.
  private func addSign(_ amount: inout Amount, floor: Int) {
    var at = amount.start
    if cursor.blankLength(endingAt: at) == 1, cursor[at - 2] == UInt8(ascii: "~") { at -= 1 }
    let previous = cursor[at - 1]
    guard at - 1 >= floor else { return }
    if previous == UInt8(ascii: "+") { amount.start = at - 1; return }
    if previous == UInt8(ascii: "~") { amount.start = at - 1; return }
    let sign = at - cursor.blankLength(endingAt: at)
    if cursor.hasSuffix([0xE2, 0x89, 0xA5], endingAt: sign) {
      amount.start = sign - 3; amount.isAtLeast = true; return
    }
    if cursor.hasSuffix([0xE2, 0x89, 0xA4], endingAt: sign) { amount.start = sign - 3; amount.isAtMost = true; return }
    let minus =
      previous == UInt8(ascii: "-")
      ? 1
      : cursor.hasSuffix([0xE2, 0x88, 0x92], endingAt: at) || cursor.hasSuffix([0xE2, 0x80, 0x93], endingAt: at) ? 3 : 0
    guard minus > 0, at - minus >= floor else { return }
    let before = cursor[at - minus - 1]
    let opens =
      at - minus == 0 || before == 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: "|") || before == 0x0A
      || before == UInt8(ascii: ":")
    let isList = cursor.blankLength(endingAt: amount.start) > 0
    guard opens, !isList, !followsFigure(at - minus, floor: floor) else { return }
    amount.printed.isNegative = true
    amount.value = amount.value.map { -$0 }
    amount.start = at - minus
  }

  /// `10 -20` continues a range rather than starts a negative number.
  private func followsFigure(_ at: Int, floor: Int) -> Bool {
    var index = at
    while index > 0, cursor.blankLength(endingAt: index) > 0 { index -= cursor.blankLength(endingAt: index) }
    return index > 0 && (cursor.isDigit(index - 1) || cursor[index - 1] == UInt8(ascii: "%"))
  }
}
