import Foundation
import Records

/// Numerals that end although more digits follow, and digits that are not numerals: cells run together by a text
/// rendering, and digits that belong to words.
extension AmountScanner {
  /// `$51,1` at the end of a truncated text: money whose thousands are incomplete.
  func cutEnd(_ start: Int, _ end: Int) -> Int? {
    guard !decimalComma, cursor[end] == UInt8(ascii: ","), cursor.isDigit(end + 1),
      cursor[start - 1] == UInt8(ascii: "$")
    else { return nil }
    let next = digitsEnd(end + 1)
    return next - end - 1 < 3 && cursor[next] != UInt8(ascii: ",") && !cursor.isLetter(next) ? next : nil
  }

  /// `$82,140.1 Pay`: money has two decimals or none, so a single digit after grouped thousands refers to a note.
  func isFootnote(_ start: Int, _ point: Int, _ next: Int) -> Bool {
    guard !decimalComma, next == point + 2, cursor.string(start..<point).contains(","),
      cursor[start - 1] == UInt8(ascii: "$")
    else { return false }
    let behind = cursor.skipBlanks(next)
    return behind == cursor.count || cursor[behind] == 0x0A || (65...90).contains(cursor[behind]) && behind > next
  }

  /// `201460,700` is a year and a count, `2014-2417,400` a span of years and a count: there are never more than three
  /// digits before a thousands separator.
  func gluedYear(_ start: Int, _ end: Int) -> Int? {
    guard !decimalComma, end - start > 3, cursor[end] == UInt8(ascii: ","), digitsEnd(end + 1) == end + 4 else {
      return nil
    }
    if end - start > 4, let year = Int(cursor.string(start..<start + 4)), 1900...2100 ~= year, end - start <= 7 {
      return start + 4
    }
    let isShortYear =
      end - start <= 5 && cursor.dashLength(start - 1) == 1 && start >= 5
      && Int(cursor.string(start - 5..<start - 1)).map { 1900...2100 ~= $0 } ?? false
    return isShortYear ? start + 2 : nil
  }

  /// Where a text rendering ran two cells together, the form of the numeral shows where it ends: three digits after a
  /// comma (`325,70040,400`), two decimals of money before grouped thousands (`$26.0028,400`).
  func gluedEnd(_ mark: UInt8, _ at: Int, _ next: Int, hasCurrency: Bool) -> Int? {
    guard !decimalComma else { return nil }
    // `May 15,2023`: a day and its year.
    if mark == UInt8(ascii: ","), next == at + 5, let year = Int(cursor.string(at + 1..<next)), 1900...2100 ~= year,
      at - digitsStart(at) <= 2
    {
      return at
    }
    if mark == UInt8(ascii: ","), next == at + 5, hasCurrency, cursor[next] != UInt8(ascii: ",") { return next }
    if mark == UInt8(ascii: ","), next - at - 1 > 3 { return at + 4 }
    let isGrouped = cursor[next] == UInt8(ascii: ",") && digitsEnd(next + 1) >= next + 4
    return mark == UInt8(ascii: ".") && hasCurrency && next - at - 1 > 2 && isGrouped ? at + 3 : nil
  }

  private func digitsStart(_ end: Int) -> Int {
    var start = end
    while cursor.isDigit(start - 1) { start -= 1 }
    return start
  }

  /// `20242014`: the years of two header cells.
  func isTwoYears(_ numeral: String) -> Bool {
    guard numeral.utf8.count == 8, let first = Int(numeral.prefix(4)), let second = Int(numeral.suffix(4)) else {
      return false
    }
    return 1900...2100 ~= first && 1900...2100 ~= second
  }

  /// `$.45`, and `.65` after a dash: cents without the leading zero.
  func leadsWithPoint(_ digit: Int) -> Bool {
    guard cursor[digit - 1] == UInt8(ascii: "."), !decimalComma, digitsEnd(digit) - digit <= 3 else { return false }
    return cursor[digit - 2] == UInt8(ascii: "$") || cursor[digit - 2] == UInt8(ascii: "-")
      || cursor.dashLength(digit - 4) == 3
  }

  /// `R210K`, `SR 7,000`: letters that are a currency sign on pages of their own country. The rand's `R` also counts
  /// before a numeral with marks of its own (`R 13,862`, `R35.75`, but not `R2D2` or `R1`).
  func homeSign(before start: Int, floor: Int) -> (code: String, mark: String, start: Int)? {
    let at = start - cursor.blankLength(endingAt: start)
    guard (65...90).contains(cursor[at - 1]) || (97...122).contains(cursor[at - 1]) else { return nil }
    for (sign, code) in conventions.homeSigns {
      let letters = at - sign.utf8.count
      guard letters >= floor, cursor.hasSuffix(Array(sign.utf8), endingAt: at), !cursor.isLetter(letters - 1),
        !cursor.isDigit(letters - 1)
      else { continue }
      return (code, sign, letters)
    }
    guard at - 1 >= floor, cursor[at - 1] == UInt8(ascii: "R"), !cursor.isLetter(at - 2), !cursor.isDigit(at - 2) else {
      return nil
    }
    let whole = digitsEnd(start)
    let next = digitsEnd(whole + 1)
    let isGrouped = (cursor[whole] == UInt8(ascii: ",") || cursor.blankLength(whole) == 1) && next == whole + 4
    guard isGrouped || cursor[whole] == UInt8(ascii: ".") && next == whole + 3 else { return nil }
    return ("ZAR", "R", at - 1)
  }

  /// Digits inside a word (`B2B`, `ICD-10`, `COVID-19`, `4th`) are not a figure, unless a text rendering glued a figure
  /// with marks of its own to the word (`growth13.9%`).
  func isGluedToWord(_ amount: Amount) -> Bool {
    if cursor[amount.start - 1] == UInt8(ascii: "_") { return true }
    if amount.kind != .bare { return false }
    // `(856) 316-1551`
    if cursor[amount.start - 2] == UInt8(ascii: ")"), cursor[amount.end] == UInt8(ascii: "-"),
      digitsEnd(amount.end + 1) == amount.end + 5
    {
      return true
    }
    if cursor[amount.start - 1] == UInt8(ascii: "-"), cursor.isDigit(amount.start - 2),
      cursor[amount.start - 6] == UInt8(ascii: ")")
    {
      return true
    }
    // `Manufacturing380$18.87` is run together on both sides.
    if cursor.isLetter(amount.start - 1), !amount.hasGrouping, cursor[amount.end] != UInt8(ascii: "$") { return true }
    // `ICD-10`; but `45K-60K` is a range.
    if cursor[amount.start - 1] == UInt8(ascii: "-"), cursor.isLetter(amount.start - 2) {
      return !cursor.isDigit(amount.start - 3)
    }
    if cursor[amount.start - 1] == UInt8(ascii: "."),
      cursor.isLetter(amount.start - 2) || cursor.isDigit(amount.start - 2)
    {
      return true
    }
    let next = cursor[amount.end]
    return (97...122).contains(next) && amount.printed.magnitude.isEmpty && !amount.hasGrouping
  }
}
