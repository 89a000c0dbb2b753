import Foundation

/// The spread of the figures in a group.
enum Spread {
  /// `(max − min) / median` in percent, one decimal; nil if the median is zero.
  static func percent(of values: [Decimal]) -> Decimal? {
    // Most statistics have one figure.
    if values.count == 1 { return values[0] == 0 ? nil : 0 }
    let sorted = values.sorted { $0.isBelow($1) }
    guard let low = sorted.first, let high = sorted.last else { return nil }
    // Decimals are slow to divide.
    if low == high { return low == 0 ? nil : 0 }
    let middle = sorted.count / 2
    let median = sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    guard median != 0 else { return nil }
    return ((high - low) / median.magnitude * 100).rounded(places: 1)
  }
}
