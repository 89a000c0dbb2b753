import Foundation
import Records

/// A figure found in a text, before its meaning is known.
struct FigureToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case money, percent, number
    case time(TimeUnit)
    /// Four digits that look like a year.
    case year
  }

  var kind: Kind
  /// UTF-8 range of the figure with its marks, as given by `raw`.
  var range: Range<Int>
  var numbers: [PrintedNumber]
  var values: [Decimal]
  var shape: PrintedShape
  /// ISO 4217 code, `$` if it is not stated which dollar, or empty.
  var currency: String = ""
  var currencyWords: String = ""
  /// A pay period written directly after the figure, with its words.
  var per: PayPeriod?
  var perWords: String = ""
  /// End of the words that belong to the figure: its period, `or more`, `dollars`.
  var end: Int
  /// Whether the numeral can be read in two ways.
  var isAmbiguous: Bool = false
  /// Whether a numeral has separators (`40,000`), or is a large number in words.
  var hasGrouping: Bool = false

  /// The figure as printed, by its own marks.
  func printed(raw: String) -> PrintedFigure {
    let kind: PrintedKind =
      switch kind {
      case .money: .money
      case .percent: .percent
      case .time(let unit): .time(unit)
      case .number, .year: .count
      }
    return PrintedFigure(
      raw: raw, numbers: numbers, shape: shape, kind: kind, currency: currency, currencyWords: currencyWords, per: per,
      perWords: perWords)
  }

  /// A length of time.
  var isTime: Bool { if case .time = kind { true } else { false } }

  /// The number that represents the figure when sizes are compared.
  var size: Decimal { values.first ?? 0 }
  var largest: Decimal { values.dropFirst().reduce(size) { $0.isBelow($1) ? $1 : $0 } }
}
