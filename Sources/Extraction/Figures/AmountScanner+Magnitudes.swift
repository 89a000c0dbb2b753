import Codelists
import Foundation
import Records

/// Magnitudes after numerals: `77K`, `2.5 lakh`, `53 cents`, `12 mil 843`.
extension AmountScanner {
  /// Applies the magnitude letter or word after a numeral.
  func addMagnitude(_ amount: inout Amount) {
    let isLetter = cursor.isASCIILetter(amount.end)
    for (letter, factor) in isLetter ? Magnitudes.letters : []
    where cursor.hasPrefix(Array(letter.utf8), at: amount.end) {
      let next = amount.end + letter.utf8.count
      guard !cursor.isLetter(next) || isPlural(letter, next), !cursor.isDigit(next),
        letter != "m" || amount.kind == .money,
        letter != "T" || amount.currency == "INR"
      else { continue }
      amount.end = next
      multiply(&amount, letter, factor)
      return
    }
    // `₹60+ LPA`
    let isOpen = cursor[amount.end] == UInt8(ascii: "+")
    let at = cursor.skipBlanks(amount.end + (isOpen ? 1 : 0))
    var end = at
    while cursor.isASCIILetter(end), end - at < 10 { end += 1 }
    guard end > at, case let word = cursor.string(at..<end), case let lower = word.inLowerCase,
      let factor = Magnitudes.words[lower], !isOpen || factor > 1,
      lower != "cr" || amount.currency == "INR", lower != "mil" || saysMil
    else { return }
    if lower == "mil", !isOpen, addRemainder(&amount, behind: end) { return }
    if isOpen { amount.hasPlus = true }
    multiply(&amount, word, factor)
    amount.end = lower == "lpa" ? at : end
    if factor < 1 {
      // Cents and cents per mile.
      amount.kind = .money
      amount.currency = "$"
      if lower == "cpm" { amount.end = at }
    }
    if lower == "lpa", amount.currency.isEmpty {
      amount.kind = .money; amount.currency = "INR"; amount.currencyWords = word
    }
  }

  /// `mid $70Ks`
  private func isPlural(_ letter: String, _ next: Int) -> Bool {
    letter.lowercased() == "k" && cursor[next] == UInt8(ascii: "s") && !cursor.isLetter(next + 1)
  }

  /// `mil` means a thousand in Spanish and Portuguese; in English it is short for a million, and is ignored.
  private var saysMil: Bool { conventions.language == "es" || conventions.language == "pt" }

  /// `12 mil 843`: the thousands in words, the rest in digits.
  private func addRemainder(_ amount: inout Amount, behind end: Int) -> Bool {
    let at = cursor.skipBlanks(end)
    let rest = digitsEnd(at)
    guard at > end, rest - at == 3, !cursor.isLetter(rest),
      cursor[rest] != UInt8(ascii: ",") || !cursor.isDigit(rest + 1),
      case let numeral = cursor.string(amount.end - amount.printed.numeral.utf8.count..<rest),
      case .number(let value) = Numeral.read(numeral)
    else { return false }
    amount.printed.numeral = numeral
    amount.value = value
    amount.hasGrouping = true
    amount.end = rest
    return true
  }

  /// A point before a magnitude is a decimal mark: a billion is never written `1.234 million`.
  private func multiply(_ amount: inout Amount, _ magnitude: String, _ factor: Decimal) {
    if case .ambiguous(let fraction, _) = Numeral.read(amount.printed.numeral, decimalComma: decimalComma) {
      amount.value = fraction
    }
    amount.isAmbiguous = false
    amount.printed.magnitude = magnitude
    amount.value = amount.value.map { $0.times(factor) }
  }
}
