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
    if let margin = marginEnd(start) { return (nil, margin) }
    let end = numeralEnd(digit, hasCurrency: currencyBefore(start, floor: floor) != nil)
    if let cut = cutEnd(digit, end) { return (nil, cut) }
    let code = compoundEnd(digit, end)
    if let code { return (nil, code) }
    // `$78, 214/yr`: a blank that slipped in behind the comma.
    let slipped = slippedEnd(start, end, floor: floor)
    let numeral = slipped == nil ? cursor.string(start..<end) : cursor.string(start..<end + 1) + cursor.string(end + 2..<end + 5)
    let printedEnd = slipped ?? end
    var amount = Amount(kind: .bare, start: start, end: printedEnd, printed: PrintedNumber(numeral: numeral))
    amount.hasGrouping = numeral.contains { !$0.isNumber }
    addValue(&amount)
    addCurrencyBefore(&amount, floor: floor)
    addMagnitude(&amount)
    addMarksBehind(&amount)
    settleByCurrency(&amount)
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
      if let next = apostropheGroupEnd(end, group: group) {
        group = 3
        end = next
      } else if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "'"), cursor.isDigit(end + 1) {
        let next = digitsEnd(end + 1)
        if let cents = centsEnd(start, end, next) { return cents }
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
    guard next - end - blank == 3, !cursor.isLetter(next), isMillions(next, behind: end) || hasCurrency || blank > 1 || decimalComma || isMoney(behind: next) else { return nil }
    return next
  }

  /// `2 192 300 jobs`: two groups of three digits behind a first one, and a noun.
  private func isMillions(_ next: Int, behind end: Int) -> Bool {
    let other = cursor[next] == 0x20 ? digitsEnd(next + 1) : next
    let isFirst = other == next + 4 && cursor[other] == 0x20 && (97...122).contains(cursor[other + 1])
    let isSecond = cursor[end - 4] == 0x20 && cursor.isDigit(end - 5) && cursor[next] == 0x20 && (97...122).contains(cursor[next + 1])
    return isFirst || isSecond
  }

  /// `21 100€`, `1 250 000 PLN`, `31 500,50 EUR`: a currency behind all groups, whatever the language of the page around it.
  private func isMoney(behind end: Int) -> Bool {
    var at = end
    while cursor[at] == 0x20, digitsEnd(at + 1) == at + 4 { at += 4 }
    if cursor[at] == UInt8(ascii: ",") || cursor[at] == UInt8(ascii: "."), (2...3).contains(digitsEnd(at + 1) - at) { at = digitsEnd(at + 1) }
    at = cursor.skipBlanks(at)
    return currency(at: at) != nil || currencyName(at: at) != nil
  }

  /// `14,85 EUR`, `€14,85`: two decimals behind a comma, of a currency whose countries write them so.
  private func writesDecimalComma(_ start: Int, _ end: Int) -> Bool {
    let code = currencyBefore(start, floor: 0)?.code ?? currency(at: cursor.skipBlanks(end))?.code ?? ""
    return Self.commaCurrencies.contains(code)
  }

  private static let commaCurrencies: Set<String> = [
    "EUR", "BRL", "ARS", "COP", "CLP", "PLN", "CZK", "HUF", "RON", "BGN", "SEK", "NOK", "DKK", "ISK", "kr", "TRY", "IDR", "VND", "RUB", "UAH", "RSD", "PYG", "UYU",
  ]

  /// `€ 38.500`: a point before three digits groups in a currency whose countries group with points; nobody is paid thousandths.
  private func settleByCurrency(_ amount: inout Amount) {
    guard amount.isAmbiguous, Self.commaCurrencies.contains(amount.currency), let value = amount.value else { return }
    amount.isAmbiguous = false
    amount.printed.numeral = value.plain
  }

  /// `± $1,140`: the end of a margin of error, which is no figure.
  private func marginEnd(_ start: Int) -> Int? {
    var at = start - cursor.blankLength(endingAt: start)
    if cursor[at - 1] == UInt8(ascii: "$") { at -= 1 }
    at -= cursor.blankLength(endingAt: at)
    guard cursor.hasSuffix([0xC2, 0xB1], endingAt: at) else { return nil }
    var end = start
    while cursor.isDigit(end) || (cursor[end] == UInt8(ascii: ",") || cursor[end] == UInt8(ascii: ".")) && cursor.isDigit(end + 1) { end += 1 }
    return end
  }

  /// Where an amount ends whose thousands stand behind a comma and a blank; nil where two numbers may be meant.
  private func slippedEnd(_ start: Int, _ end: Int, floor: Int) -> Int? {
    guard end - start <= 3, cursor[end] == UInt8(ascii: ","), cursor[end + 1] == 0x20, digitsEnd(end + 2) == end + 5, currencyBefore(start, floor: floor) != nil else {
      return nil
    }
    let next = cursor.skipBlanks(end + 5)
    let isEnd = cursor[end + 5] != UInt8(ascii: ",") && cursor[end + 5] != UInt8(ascii: "(") && !cursor.isLetter(end + 5) && (!cursor.isASCIILetter(next) || startsPeriod(next))
    return isEnd ? end + 5 : nil
  }

  /// `per year`, `a year`, `annually` or the other end of a range begins here.
  private func startsPeriod(_ at: Int) -> Bool {
    var end = at
    while cursor.isASCIILetter(end), end - at < 9 { end += 1 }
    return ["per", "a", "an", "annually", "yearly", "to", "p", "yr", "year"].contains(cursor.string(at..<end).lowercased())
  }

  /// `55’200`: the typographic apostrophe groups as the plain one does.
  private func apostropheGroupEnd(_ end: Int, group: Int) -> Int? {
    guard cursor.hasPrefix([0xE2, 0x80, 0x99], at: end), group <= 3, digitsEnd(end + 3) == end + 6 else { return nil }
    return end + 6
  }

  /// `1.450,50`, `1 450,5`: a mark behind groups of another mark is the decimal mark, in any language.
  private func centsEnd(_ start: Int, _ end: Int, _ next: Int) -> Int? {
    guard cursor[end] == UInt8(ascii: ","), (1...2).contains(next - end - 1), cursor[next] != UInt8(ascii: ",") else { return nil }
    if next == end + 3, writesDecimalComma(start, next) { return next }
    guard end - start > 4, cursor[end - 4] == UInt8(ascii: ".") || cursor.blankLength(endingAt: end - 3) > 0, digitsEnd(end - 3) == end
    else { return nil }
    return next
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

  /// The currency before a numeral: `$`, `MX$`, `CLP`, `USD $`.
  private func currencyBefore(_ start: Int, floor: Int) -> (code: String, mark: String, start: Int)? {
    let at = start - cursor.blankLength(endingAt: start)
    if let code = code(endingAt: at, floor: floor) { return (code, code, at - 3) }
    for sign in CurrencyMarks.ending(with: cursor[at - 1]) where at - sign.utf8.count >= floor && cursor.hasSuffix(sign.utf8, endingAt: at) {
      var begins = at - sign.utf8.count
      if sign.beginsWithLetter, cursor.isLetter(begins - 1) { continue }
      guard sign.utf8 == [0x24] else { return (sign.code, cursor.string(begins..<at), begins) }
      // `$$44,200`: a template and its value both set the sign.
      if begins > floor, cursor[begins - 1] == 0x24 { begins -= 1 }
      if let (code, first) = letters(before: begins, floor: floor) { return (code, cursor.string(first..<at), first) }
      return (sign.code, cursor.string(begins..<at), begins)
    }
    return homeSign(before: start, floor: floor)
  }

  /// `CLP` in `CLP 750,000`, the code of a currency that ends at a place and is no part of a word.
  private func code(endingAt end: Int, floor: Int) -> String? {
    guard end - 3 >= floor, (65...90).contains(cursor[end - 1]), (65...90).contains(cursor[end - 2]), (65...90).contains(cursor[end - 3]),
      !cursor.isLetter(end - 4), case let code = cursor.string(end - 3..<end), Currencies.isCode(code)
    else { return nil }
    return CurrencyMarks.words.contains(code) && isShouted(before: end - 3) ? nil : code
  }

  /// `THE TOP 10,000`: the word before is in capitals too.
  private func isShouted(before start: Int) -> Bool {
    let end = start - cursor.blankLength(endingAt: start)
    return end < start && (65...90).contains(cursor[end - 1]) || start == 0 || cursor.blankLength(endingAt: start) == 0
  }

  /// Letters before a dollar sign: a code (`USD $8`, `CAD$60,000`), or letters that nobody knows (`QQ$3,000`), which are no dollar of the page.
  private func letters(before sign: Int, floor: Int) -> (code: String, start: Int)? {
    let at = sign - cursor.blankLength(endingAt: sign)
    if let code = code(endingAt: at, floor: floor) { return (code, at - 3) }
    var start = at
    while at == sign, start > floor, cursor.isASCIILetter(start - 1), at - start < 4 { start -= 1 }
    guard start < at, at - start < 4, (65...90).contains(cursor[start]), !cursor.isLetter(start - 1), !cursor.isDigit(start - 1),
      case let word = cursor.string(start..<at), !Self.isKnown(word)
    else { return nil }
    return (CurrencyMarks.unknown, start)
  }

  /// A text rendering may glue a word or a state to a figure (`OH$52,000`, `RN$85,000`).
  private static func isKnown(_ word: String) -> Bool {
    var lower = word.lowercased()
    return lower.withUTF8 { Lexicon.shared.look(up: $0).id >= 0 } || Areas.code(postal: word) != nil || Areas.code(unsharedAbbreviation: word) != nil
  }

  private func addCurrencyBefore(_ amount: inout Amount, floor: Int) {
    guard let currency = currencyBefore(amount.start, floor: floor) else { return }
    amount.kind = .money
    amount.currency = currency.code
    amount.currencyWords = currency.mark
    amount.start = currency.start
  }

  private func addMarksBehind(_ amount: inout Amount) {
    // `£12.45p`: pounds and pence both marked.
    if amount.currency == "GBP", cursor[amount.end] == UInt8(ascii: "p"), !cursor.isLetter(amount.end + 1), amount.printed.numeral.contains(".") { amount.end += 1 }
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
    if amount.kind == .bare, let name = currencyName(at: at) { return add(name.code, at..<name.end, to: &amount) }
    guard let (code, end) = currency(at: at), code != "$" || decimalComma || amount.hasGrouping || !amount.printed.magnitude.isEmpty else { return }
    // `380$18.87`, `6,800 $45,000` are two figures; a code belongs to the amount before it (`60,000 CAD 65,000`).
    if cursor.isDigit(end) || cursor.isDigit(cursor.skipBlanks(end)) && !cursor.isASCIILetter(at) { return }
    if amount.kind == .money, amount.currency != "$" { return }
    add(code, at..<end, to: &amount)
  }

  private func add(_ code: String, _ words: Range<Int>, to amount: inout Amount) {
    amount.kind = .money
    amount.currency = code
    amount.currencyWords = amount.currencyWords.isEmpty ? cursor.string(words) : amount.currencyWords + " " + cursor.string(words)
    amount.end = words.upperBound
  }

  /// The currency that begins at a place: a code or a sign, no part of a word.
  private func currency(at start: Int) -> (code: String, end: Int)? {
    if (65...90).contains(cursor[start]), (65...90).contains(cursor[start + 1]), (65...90).contains(cursor[start + 2]), !cursor.isLetter(start + 3),
      case let code = cursor.string(start..<start + 3), Currencies.isCode(code), !CurrencyMarks.words.contains(code)
    {
      return (code, start + 3)
    }
    for sign in CurrencyMarks.beginning(with: cursor[start]) where cursor.hasPrefix(sign.utf8, at: start) {
      let end = start + sign.utf8.count
      if !sign.endsWithLetter || !cursor.isLetter(end) { return (sign.code, end) }
    }
    return nil
  }

  /// `790 Euro`, `2 150 euros`.
  private func currencyName(at start: Int) -> (code: String, end: Int)? {
    var end = start
    while cursor.isASCIILetter(end) || cursor[end] >= 0xC3, end - start < 12 { end += 1 }
    guard end > start, !cursor.isLetter(end), let code = Lexicons.currencyName.meaning(of: cursor.string(start..<end).lowercased()) else { return nil }
    return (code, end)
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
