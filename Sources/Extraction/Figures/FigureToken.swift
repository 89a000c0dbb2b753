import Foundation
import Records

/// A figure found in a text, before anything is known of its meaning.
struct FigureToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case money, percent, number
    case time(TimeUnit)
    /// Four digits that look like a year.
    case year
  }

  var kind: Kind
  /// UTF-8 range of the figure with its marks, as `raw` gives it.
  var range: Range<Int>
  var numbers: [PrintedNumber]
  var values: [Decimal]
  var shape: PrintedShape
  /// ISO 4217 code, `$` where the mark does not say which dollar, or empty.
  var currency: String = ""
  var currencyWords: String = ""
  /// A pay period written right behind the figure, with its words.
  var per: PayPeriod?
  var perWords: String = ""
  /// End of the words that belong to the figure: its period, `or more`, `dollars`.
  var end: Int
  /// The numeral fits two readings.
  var isAmbiguous: Bool = false
  /// Set where `~`, `about`, `around` stand before it.
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

  /// The number that stands for the figure when its size is looked at.
  var size: Decimal { values.first ?? 0 }
  var largest: Decimal { values.dropFirst().reduce(size) { $0.isBelow($1) ? $1 : $0 } }
}
