import Codelists
import Foundation
import Records

/// A numeral and the marks attached to it.
struct Amount {
  enum Kind: Hashable {
    case money, percent, bare
    case time(TimeUnit)
  }

  var kind: Kind
  /// From the currency mark or sign to the last mark after the numeral.
  var start: Int
  var end: Int
  var printed: PrintedNumber
  var value: Decimal?
  var currency = ""
  var currencyWords = ""
  var hasPlus = false
  /// Whether the percentage is marked by a word (`percent`) rather than a sign.
  var isPercentWord = false
  var isAtLeast = false
  var isAtMost = false
  var isAmbiguous = false
  var hasGrouping = false

  /// Four digits without marks, between 1900 and 2100.
  var isYearLike: Bool {
    guard kind == .bare, printed.numeral.utf8.count == 4, printed.magnitude.isEmpty, !printed.isNegative, !hasPlus,
      value != nil
    else { return false }
    return Int(printed.numeral).map { 1900...2100 ~= $0 } ?? false
  }
}
