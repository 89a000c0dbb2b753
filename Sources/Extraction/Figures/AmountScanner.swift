import Codelists
import Foundation
import Records

/// Finds numerals and the marks that touch them: currency before or behind, sign, magnitude, percent, plus.
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

  /// Reads the numeral that starts at `start`; gives nil for what is no figure (codes, dates, words with digits), and where to go on.
  private func read(at digit: Int, floor: Int) -> (Amount?, Int) {
    let start = leadsWithPoint(digit) ? digit - 1 : digit
    let end = numeralEnd(digit, hasCurrency: currencyBefore(start, floor: floor) != nil)
    if let cut = cutEnd(digit, end) { return (nil, cut) }
    let code = compoundEnd(digit, end)
    if let code { return (nil, code) }
    let numeral = cursor.string(start..<end)
    var amount = Amount(kind: .bare, start: start, end: end, printed: PrintedNumber(numeral: numeral))
    amount.hasGrouping = numeral.contains { !$0.isNumber }
    addValue(&amount)
    addCurrencyBefore(&amount, floor: floor)
    addMagnitude(&amount)
    addMarksBehind(&amount)
    if isGluedToWord(amount) || isDialled(amount) || isTwoYears(numeral) { return (nil, amount.end) }
    addSign(&amount, floor: floor)
    return amount.value == nil ? (nil, max(amount.end, digit + 1)) : (amount, max(amount.end, digit + 1))
  }

  /// A numeral runs over digits and over single marks between digits; blanks group only before exactly three digits and behind at most three.
  private func numeralEnd(_ start: Int, hasCurrency: Bool) -> Int {
    var end = start
    while cursor.isDigit(end) { end += 1 }
    if let year = gluedYear(start, end) { return year }
    var group = end - start
    while true {
      let mark = cursor[end]
      if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "'"), cursor.isDigit(end + 1) {
        let next = digitsEnd(end + 1)
        if mark == UInt8(ascii: "."), isFootnote(start, end, next) { break }
        if let glued = gluedEnd(mark, end, next, hasCurrency: hasCurrency) { return glued }
        if mark == UInt8(ascii: ","), next - end - 1 != 3, !decimalComma, next - end - 1 != 2 || cursor[next] != UInt8(ascii: ",") { break }
        group = next - end - 1
        end = next
      } else if let next = blankGroupEnd(end, group: group, hasCurrency: hasCurrency) {
        group = 3
        end = next
      } else {
        break
      }
    }
    return end
  }

  private func blankGroupEnd(_ end: Int, group: Int, hasCurrency: Bool) -> Int? {
    let blank = cursor.blankLength(end)
    guard blank > 0, group <= 3, cursor.isDigit(end + blank) else { return nil }
    let next = digitsEnd(end + blank)
    // `21 100€`, whatever the language of the page around it.
    let isEuro = cursor.hasPrefix([0xE2, 0x82, 0xAC], at: cursor.skipBlanks(next))
    guard hasCurrency || blank > 1 || decimalComma || isEuro else { return nil }
    return next - end - blank == 3 && !cursor.isLetter(next) ? next : nil
  }

  func digitsEnd(_ start: Int) -> Int {
    var end = start
    while cursor.isDigit(end) { end += 1 }
    return end
  }

  /// Codes and dates (`43-6011`, `555-123-4567`, `12/31/2024`, `10:30`, `24/7`) are no figures; gives the end of one that starts here.
  private func compoundEnd(_ start: Int, _ end: Int) -> Int? {
    let before = cursor[start - 1]
    if before == UInt8(ascii: ":") && cursor.isDigit(start - 2) || before == UInt8(ascii: "#") { return end }
    if cursor[end] == UInt8(ascii: ":"), cursor.isDigit(end + 1) { return digitsEnd(end + 1) }
    if cursor[end] == UInt8(ascii: "/"), cursor.isDigit(end + 1), before != UInt8(ascii: "$") { return slashEnd(end) }
    guard cursor[end] == UInt8(ascii: "-"), cursor.isDigit(end + 1) else { return nil }
    let second = digitsEnd(end + 1)
    let isOccupationCode =
      end - start == 2 && (second - end == 5) && !cursor.isDigit(start - 1) && !cursor.isLetter(second) && cursor[second] != UInt8(ascii: ",")
    if isOccupationCode { return cursor[second] == UInt8(ascii: ".") && cursor.isDigit(second + 1) ? digitsEnd(second + 1) : second }
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

  private func currencyBefore(_ start: Int, floor: Int) -> (code: String, mark: String, start: Int)? {
    var at = start
    if cursor.blankLength(endingAt: at) > 0 { at -= cursor.blankLength(endingAt: at) }
    guard CurrencyMarks.mayEnd(with: cursor[at - 1]) else { return rand(before: start, floor: floor) }
    for (mark, code) in CurrencyMarks.bytes where at - mark.count >= floor && cursor.hasSuffix(mark, endingAt: at) {
      var begins = at - mark.count
      // `$$44,200`: a template and its value both set the sign.
      if mark == [0x24], begins > floor, cursor[begins - 1] == 0x24 { begins -= 1 }
      let isWord = cursor.isASCIILetter(begins)
      if isWord, cursor.isLetter(begins - 1) { continue }
      var first = begins
      if mark == [0x24], cursor.blankLength(endingAt: begins) == 1, let word = currencyWord(endingAt: begins - 1), begins - 1 - word.count >= floor {
        first = begins - 1 - word.count
        return (word.code, cursor.string(first..<at), first)
      }
      return (code, cursor.string(begins..<at), begins)
    }
    return rand(before: start, floor: floor)
  }

  /// `USD $8`: a code before the sign decides which dollar.
  private func currencyWord(endingAt end: Int) -> (code: String, count: Int)? {
    for (mark, code) in CurrencyMarks.bytes where mark.count == 3 && cursor.hasSuffix(mark, endingAt: end) { return (code, 3) }
    return nil
  }

  private func addCurrencyBefore(_ amount: inout Amount, floor: Int) {
    guard let currency = currencyBefore(amount.start, floor: floor) else { return }
    amount.kind = .money
    amount.currency = currency.code
    amount.currencyWords = currency.mark
    amount.start = currency.start
  }

  private func addMarksBehind(_ amount: inout Amount) {
    let plus = amount.kind == .money ? cursor.skipBlanks(amount.end) : amount.end
    let isApart = plus > amount.end && addsSomething(cursor.skipBlanks(plus + 1))
    let isOpenEnd = plus == amount.end || !isApart && !cursor.isDigit(cursor.skipBlanks(plus + 1)) && cursor[cursor.skipBlanks(plus + 1)] != 0x24
    if cursor[plus] == UInt8(ascii: "+"), isOpenEnd {
      amount.hasPlus = true
      amount.end = plus + 1
    }
    let at = cursor.skipBlanks(amount.end)
    // Behind a year, `Percent` heads a column.
    if amount.kind == .bare, !amount.isYearLike || cursor[at] == UInt8(ascii: "%"), let end = percentEnd(at) {
      amount.kind = .percent
      amount.isPercentWord = cursor[at] != UInt8(ascii: "%")
      amount.end = end
      if cursor[amount.end] == UInt8(ascii: "+") { amount.hasPlus = true; amount.end += 1 }
      return
    }
    addCurrencyBehind(&amount, at)
  }

  /// `$50k – $65k + commission` is paid something else beside it; `£18,500 + per year` is not.
  private func addsSomething(_ at: Int) -> Bool {
    var end = at
    while cursor.isASCIILetter(end), end - at < 12 { end += 1 }
    return end > at && !["per", "a", "an", "pa", "annually", "yearly", "monthly", "hourly"].contains(cursor.string(at..<end))
  }

  private func percentEnd(_ at: Int) -> Int? {
    guard cursor[at] == UInt8(ascii: "%") || cursor[at] | 0x20 == UInt8(ascii: "p") else { return nil }
    for word in Self.percentWords where cursor.hasPrefix(word, at: at) && !cursor.isASCIILetter(at + word.count) { return at + word.count }
    return nil
  }

  private static let percentWords: [[UInt8]] = ["%", "percent", "per cent", "pct", "Percent", "Prozent", "por ciento", "pour cent"].map { Array($0.utf8) }

  private func addCurrencyBehind(_ amount: inout Amount, _ at: Int) {
    guard amount.kind != .percent else { return }
    if amount.kind == .bare, addCurrencyName(&amount, at) { return }
    guard CurrencyMarks.mayBegin(with: cursor[at]) else { return }
    for (mark, code) in CurrencyMarks.bytes where cursor.hasPrefix(mark, at: at) && (mark != [0x24] || decimalComma) && !cursor.isDigit(at + mark.count) {
      if cursor.isASCIILetter(at), cursor.isLetter(at + mark.count) { continue }
      if cursor.isDigit(cursor.skipBlanks(at + mark.count)), !cursor.isASCIILetter(at) { continue }
      if amount.kind == .money, amount.currency != "$" { return }
      amount.kind = .money
      amount.currency = code
      amount.currencyWords =
        amount.currencyWords.isEmpty ? cursor.string(at..<at + mark.count) : amount.currencyWords + " " + cursor.string(at..<at + mark.count)
      amount.end = at + mark.count
      return
    }
  }

  /// `790 Euro`, `2 150 euros`.
  private func addCurrencyName(_ amount: inout Amount, _ at: Int) -> Bool {
    var end = at
    while cursor.isASCIILetter(end), end - at < 8 { end += 1 }
    guard end > at, !cursor.isLetter(end), case let word = cursor.string(at..<end), let code = Lexicons.currencyName.meaning(of: word.lowercased()) else {
      return false
    }
    amount.kind = .money
    amount.currency = code
    amount.currencyWords = word
    amount.end = end
    return true
  }

  /// A leading zero before other digits belongs to telephone numbers and codes.
  private func isDialled(_ amount: Amount) -> Bool {
    amount.kind == .bare && amount.printed.numeral.utf8.count > 1 && amount.printed.numeral.hasPrefix("0") && !amount.printed.numeral.hasPrefix("0.")
  }

  /// A minus or plus sign, `~`, `≥` and `≤` before the figure.
  private func addSign(_ amount: inout Amount, floor: Int) {
    var at = amount.start
    if cursor.blankLength(endingAt: at) == 1, cursor[at - 2] == UInt8(ascii: "~") { at -= 1 }
    let previous = cursor[at - 1]
    guard at - 1 >= floor else { return }
    if previous == UInt8(ascii: "+") { amount.start = at - 1; return }
    if previous == UInt8(ascii: "~") { amount.start = at - 1; return }
    let sign = at - cursor.blankLength(endingAt: at)
    if cursor.hasSuffix([0xE2, 0x89, 0xA5], endingAt: sign) { amount.start = sign - 3; amount.isAtLeast = true; return }
    if cursor.hasSuffix([0xE2, 0x89, 0xA4], endingAt: sign) { amount.start = sign - 3; amount.isAtMost = true; return }
    let minus =
      previous == UInt8(ascii: "-") ? 1 : cursor.hasSuffix([0xE2, 0x88, 0x92], endingAt: at) || cursor.hasSuffix([0xE2, 0x80, 0x93], endingAt: at) ? 3 : 0
    guard minus > 0, at - minus >= floor else { return }
    let before = cursor[at - minus - 1]
    let opens = at - minus == 0 || before == 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: "|") || before == 0x0A || before == UInt8(ascii: ":")
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
