import Foundation

/// The spread of the figures in a group.
enum Spread {
  /// `(max − min) / median` in percent, one decimal; nil if the median is zero.
  static func percent(of values: [Decimal]) -> Decimal? {
    let sorted = values.sorted()
    guard let low = sorted.first, let high = sorted.last else { return nil }
    // Most statistics have one figure; decimals are slow to divide.
    if low == high { return low == 0 ? nil : 0 }
    let middle = sorted.count / 2
    let median = sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    guard median != 0 else { return nil }
    return ((high - low) / median.magnitude * 100).rounded(places: 1)
  }
}
