import Foundation
import Records

/// Where a numeral ends: thousands groups, decimals, and blanks inside it.
extension AmountScanner {
  /// A numeral runs over digits and single marks between digits. Blanks group only if exactly three digits follow and
  /// at most three precede.
  func numeralEnd(_ start: Int, hasCurrency: Bool) -> Int {
    var end = start
    while cursor.isDigit(end) { end += 1 }
    if let year = gluedYear(start, end) { return year }
    var group = end - start
    while true {
      let mark = cursor[end]
      if let next = apostropheGroupEnd(end, group: group) {
        group = 3
        end = next
      } else if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "'"),
        cursor.isDigit(end + 1)
      {
        let next = digitsEnd(end + 1)
        if let cents = centsEnd(start, end, next) { return cents }
        if mark == UInt8(ascii: "."), isFootnote(start, end, next) { break }
        if let glued = gluedEnd(mark, end, next, hasCurrency: hasCurrency) { return glued }
        if mark == UInt8(ascii: ","), next - end - 1 != 3, !decimalComma,
          next - end - 1 != 2 || cursor[next] != UInt8(ascii: ",")
        {
          break
        }
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
    guard next - end - blank == 3, !cursor.isLetter(next),
      isMillions(next, behind: end) || hasCurrency || blank > 1 || decimalComma || isMoney(behind: next)
    else { return nil }
    return next
  }

  /// `2 192 300 jobs`: two groups of three digits after the first one, and a noun.
  private func isMillions(_ next: Int, behind end: Int) -> Bool {
    let other = cursor[next] == 0x20 ? digitsEnd(next + 1) : next
    let isFirst = other == next + 4 && cursor[other] == 0x20 && (97...122).contains(cursor[other + 1])
    let isSecond =
      cursor[end - 4] == 0x20 && cursor.isDigit(end - 5) && cursor[next] == 0x20
      && (97...122).contains(cursor[next + 1])
    return isFirst || isSecond
  }

  /// `21 100€`, `1 250 000 PLN`, `31 500,50 EUR`: a currency after all groups, whatever the language of the page.
  private func isMoney(behind end: Int) -> Bool {
    var at = end
    while cursor[at] == 0x20, digitsEnd(at + 1) == at + 4 { at += 4 }
    if cursor[at] == UInt8(ascii: ",") || cursor[at] == UInt8(ascii: "."), (2...3).contains(digitsEnd(at + 1) - at) {
      at = digitsEnd(at + 1)
    }
    at = cursor.skipBlanks(at)
    if currencyName(at: at) != nil { return true }
    // Not the sign of the next amount: `94 123 $47.35`.
    return currency(at: at).map { !cursor.isDigit(cursor.skipBlanks($0.end)) } ?? false
  }

  /// `± $1,140`: the end of a margin of error, which is not a figure.
  func marginEnd(_ start: Int) -> Int? {
    var at = start - cursor.blankLength(endingAt: start)
    if cursor[at - 1] == UInt8(ascii: "$") { at -= 1 }
    at -= cursor.blankLength(endingAt: at)
    guard cursor.hasSuffix([0xC2, 0xB1], endingAt: at) else { return nil }
    var end = start
    while cursor.isDigit(end)
      || (cursor[end] == UInt8(ascii: ",") || cursor[end] == UInt8(ascii: ".")) && cursor.isDigit(end + 1)
    { end += 1 }
    return end
  }

  /// The end of an amount whose thousands follow a comma and a blank; nil if these may be two numbers.
  func slippedEnd(_ start: Int, _ end: Int) -> Int? {
    guard end - start <= 3, cursor[end] == UInt8(ascii: ","), cursor[end + 1] == 0x20, digitsEnd(end + 2) == end + 5
    else { return nil }
    let next = cursor.skipBlanks(end + 5)
    let isEnd =
      cursor[end + 5] != UInt8(ascii: ",") && cursor[end + 5] != UInt8(ascii: "(") && !cursor.isLetter(end + 5)
      && (!cursor.isASCIILetter(next) || startsPeriod(next))
    return isEnd ? end + 5 : nil
  }

  /// Whether `per year`, `a year`, `annually` or the other end of a range begins here.
  private func startsPeriod(_ at: Int) -> Bool {
    var end = at
    while cursor.isASCIILetter(end), end - at < 9 { end += 1 }
    return ["per", "a", "an", "annually", "yearly", "to", "p", "yr", "year"].contains(
      cursor.string(at..<end).inLowerCase)
  }

  /// `55’200`: the typographic apostrophe groups like the plain one.
  private func apostropheGroupEnd(_ end: Int, group: Int) -> Int? {
    guard cursor.hasPrefix([0xE2, 0x80, 0x99], at: end), group <= 3, digitsEnd(end + 3) == end + 6 else { return nil }
    return end + 6
  }

  /// `1.450,50`, `1 450,5`: a mark after groups separated by another mark is the decimal mark, in any language.
  private func centsEnd(_ start: Int, _ end: Int, _ next: Int) -> Int? {
    guard cursor[end] == UInt8(ascii: ","), (1...2).contains(next - end - 1), cursor[next] != UInt8(ascii: ",") else {
      return nil
    }
    if next == end + 3, writesDecimalComma(start, next) { return next }
    guard end - start > 4, cursor[end - 4] == UInt8(ascii: ".") || cursor.blankLength(endingAt: end - 3) > 0,
      digitsEnd(end - 3) == end
    else { return nil }
    return next
  }

  func digitsEnd(_ start: Int) -> Int {
    var end = start
    while cursor.isDigit(end) { end += 1 }
    return end
  }
}
