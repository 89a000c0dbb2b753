import Codelists
import Foundation
import Records

/// The currency next to a numeral: its code, sign or name.
extension AmountScanner {
  /// `14,85 EUR`, `€14,85`: two decimals after a comma, in a currency whose countries use the decimal comma.
  func writesDecimalComma(_ start: Int, _ end: Int) -> Bool {
    let code = currencyBefore(start, floor: 0)?.code ?? currency(at: cursor.skipBlanks(end))?.code ?? ""
    return Self.commaCurrencies.contains(code)
  }

  static let commaCurrencies: WordSet = [
    "EUR", "BRL", "ARS", "COP", "CLP", "PLN", "CZK", "HUF", "RON", "BGN", "SEK", "NOK", "DKK", "ISK", "kr", "TRY",
    "IDR", "VND", "RUB", "UAH", "RSD", "PYG",
    "UYU",
  ]

  /// `€ 38.500`: a point before three digits is a grouping mark in a currency whose countries group with points, as pay
  /// is never given in thousandths.
  func settleByCurrency(_ amount: inout Amount) {
    settleThousands(&amount)
    guard amount.isAmbiguous, Self.commaCurrencies.contains(amount.currency), let value = amount.value else { return }
    amount.isAmbiguous = false
    amount.printed.numeral = value.plain
  }

  /// `32,170 zł` on a page that uses the decimal comma: three digits after it are still thousands if the currency has
  /// no thousandths.
  private func settleThousands(_ amount: inout Amount) {
    guard decimalComma, amount.kind == .money, amount.printed.magnitude.isEmpty,
      case let parts = amount.printed.numeral.split(separator: ",", omittingEmptySubsequences: false), parts.count == 2,
      parts[1].utf8.count == 3,
      parts[0] != "0",
      parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), !Self.thousandths.contains(amount.currency),
      let value = amount.value
    else { return }
    amount.value = value * 1_000
    amount.printed.numeral = (value * 1_000).plain
  }

  /// Currencies divided into a thousand parts (ISO 4217, minor unit 3).
  private static let thousandths: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND", "dinar"]

  /// The currency before a numeral: `$`, `MX$`, `CLP`, `USD $`.
  func currencyBefore(_ start: Int, floor: Int) -> (code: String, mark: String, start: Int)? {
    let at = start - cursor.blankLength(endingAt: start)
    if let code = code(endingAt: at, floor: floor) { return (code, code, at - 3) }
    for sign in CurrencyMarks.ending(with: cursor[at - 1])
    where at - sign.utf8.count >= floor && cursor.hasSuffix(sign.utf8, endingAt: at) {
      var begins = at - sign.utf8.count
      if sign.beginsWithLetter, cursor.isLetter(begins - 1) { continue }
      guard sign.utf8 == [0x24] else { return (sign.code, cursor.string(begins..<at), begins) }
      // `$$44,200`: both a template and its value added the sign.
      if begins > floor, cursor[begins - 1] == 0x24 { begins -= 1 }
      if let (code, first) = letters(before: begins, floor: floor) { return (code, cursor.string(first..<at), first) }
      return (sign.code, cursor.string(begins..<at), begins)
    }
    return homeSign(before: start, floor: floor)
  }

  /// The currency code that ends at an offset and is not part of a word: `CLP` in `CLP 750,000`.
  func code(endingAt end: Int, floor: Int) -> String? {
    guard end - 3 >= floor, (65...90).contains(cursor[end - 1]), (65...90).contains(cursor[end - 2]),
      (65...90).contains(cursor[end - 3]),
      !cursor.isLetter(end - 4), case let code = cursor.string(end - 3..<end), Currencies.isCode(code)
    else { return nil }
    return CurrencyMarks.words.contains(code) && isShouted(before: end - 3) ? nil : code
  }

  /// `THE TOP 10,000`: the previous word is in capitals too.
  func isShouted(before start: Int) -> Bool {
    let end = start - cursor.blankLength(endingAt: start)
    return end < start && (65...90).contains(cursor[end - 1]) || start == 0 || cursor.blankLength(endingAt: start) == 0
  }

  /// Letters before a dollar sign: a code (`USD $8`, `CAD$60,000`), or unknown letters (`QQ$3,000`), in which case the
  /// sign is not the page's dollar.
  func letters(before sign: Int, floor: Int) -> (code: String, start: Int)? {
    let at = sign - cursor.blankLength(endingAt: sign)
    if let code = code(endingAt: at, floor: floor) { return (code, at - 3) }
    var start = at
    while at == sign, start > floor, cursor.isASCIILetter(start - 1), at - start < 4 { start -= 1 }
    guard start < at, at - start < 4, (65...90).contains(cursor[start]), !cursor.isLetter(start - 1),
      !cursor.isDigit(start - 1),
      case let word = cursor.string(start..<at), !Self.isKnown(word)
    else { return nil }
    return (CurrencyMarks.unknown, start)
  }

  /// A text rendering may glue a word or a state to a figure (`OH$52,000`, `RN$85,000`).
  static func isKnown(_ word: String) -> Bool {
    var lower = word.inLowerCase
    return lower.withUTF8 { Lexicon.shared.look(up: $0).id >= 0 } || Areas.code(postal: word) != nil
      || Areas.code(unsharedAbbreviation: word) != nil
  }

  func addCurrencyBefore(_ amount: inout Amount, _ currency: (code: String, mark: String, start: Int)) {
    amount.kind = .money
    amount.currency = currency.code
    amount.currencyWords = currency.mark
    amount.start = currency.start
  }

  func addCurrencyBehind(_ amount: inout Amount, _ at: Int) {
    guard amount.kind != .percent else { return }
    if amount.kind == .bare, let name = currencyName(at: at) { return add(name.code, at..<name.end, to: &amount) }
    guard let (code, end) = currency(at: at),
      code != "$" || decimalComma || amount.hasGrouping || !amount.printed.magnitude.isEmpty
    else { return }
    // `380$18.87` and `6,800 $45,000` are two figures; a code belongs to the amount before it (`60,000 CAD 65,000`).
    if cursor.isDigit(end) || cursor.isDigit(cursor.skipBlanks(end)) && !cursor.isASCIILetter(at) { return }
    if amount.kind == .money, amount.currency != "$" { return }
    add(code, at..<end, to: &amount)
  }

  func add(_ code: String, _ words: Range<Int>, to amount: inout Amount) {
    amount.kind = .money
    amount.currency = code
    amount.currencyWords =
      amount.currencyWords.isEmpty ? cursor.string(words) : amount.currencyWords + " " + cursor.string(words)
    amount.end = words.upperBound
  }

  /// The currency code or sign that starts at an offset and is not part of a word.
  func currency(at start: Int) -> (code: String, end: Int)? {
    if (65...90).contains(cursor[start]), (65...90).contains(cursor[start + 1]), (65...90).contains(cursor[start + 2]),
      !cursor.isLetter(start + 3),
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
  func currencyName(at start: Int) -> (code: String, end: Int)? {
    var end = start
    while cursor.isASCIILetter(end) || cursor[end] >= 0xC3, end - start < 12 { end += 1 }
    guard end > start, !cursor.isLetter(end),
      let code = Lexicons.currencyName.meaning(of: cursor.string(start..<end).inLowerCase)
    else { return nil }
    return (code, end)
  }
}
