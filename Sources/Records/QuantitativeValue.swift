import Foundation

/// The numbers of a figure: one value, or a range, possibly open at one end (`value` or `low`/`high` in the datasets,
/// never both).
package enum QuantitativeValue: Hashable, Sendable {
  case value(Decimal)
  /// A closed range.
  case range(low: Decimal, high: Decimal)
  /// "X or more": `low` alone.
  case atLeast(Decimal)
  /// "up to X": `high` alone.
  case atMost(Decimal)

  /// Builds an extent from the three columns; nil if they contain no number, or both a value and a range.
  package init?(value: Decimal?, low: Decimal?, high: Decimal?) {
    switch (value, low, high) {
    case (let value?, nil, nil): self = .value(value)
    case (nil, let low?, let high?): self = .range(low: low, high: high)
    case (nil, let low?, nil): self = .atLeast(low)
    case (nil, nil, let high?): self = .atMost(high)
    default: return nil
    }
  }

  /// The `value` column.
  package var value: Decimal? { if case .value(let value) = self { value } else { nil } }

  /// The `low` column.
  package var low: Decimal? {
    switch self {
    case .range(let low, _), .atLeast(let low): low
    default: nil
    }
  }

  /// The `high` column.
  package var high: Decimal? {
    switch self {
    case .range(_, let high), .atMost(let high): high
    default: nil
    }
  }

  /// A representative number: the value, the midpoint of a closed range, or the given end of an open range.
  package var representative: Decimal {
    switch self {
    case .value(let value), .atLeast(let value), .atMost(let value): value
    case .range(let low, let high): Decimal.middle(low, high)
    }
  }

  /// The extent with every number multiplied by `factor`.
  package func scaled(by factor: Decimal) -> QuantitativeValue {
    switch self {
    case .value(let value): .value(value.times(factor))
    case .range(let low, let high): .range(low: low.times(factor), high: high.times(factor))
    case .atLeast(let low): .atLeast(low.times(factor))
    case .atMost(let high): .atMost(high.times(factor))
    }
  }

  /// The extent with every number rounded, half away from zero, to `places` decimals.
  package func rounded(places: Int) -> QuantitativeValue {
    func round(_ number: Decimal) -> Decimal { number.rounded(places: places) }
    return switch self {
    case .value(let value): .value(round(value))
    case .range(let low, let high): .range(low: round(low), high: round(high))
    case .atLeast(let low): .atLeast(round(low))
    case .atMost(let high): .atMost(round(high))
    }
  }
}
