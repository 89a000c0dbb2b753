import Foundation

/// The chi-square quantile needed for confidence bounds of variances.
enum ChiSquare {
  /// The 2.5% quantile at `degrees` degrees of freedom: exact to four digits up to ten, beyond by Wilson and Hilferty's
  /// cube (PNAS 17, 1931). Between whole numbers it is interpolated.
  static func lowerQuantile(_ degrees: Double) -> Double {
    guard degrees > 10 else {
      let lower = max(0, min(10, Int(degrees)))
      let upper = min(10, lower + 1)
      return table[lower] + (table[upper] - table[lower]) * (degrees - Double(lower))
    }
    let ninth = 2 / (9 * degrees)
    let root = 1 - ninth - 1.959_964 * ninth.squareRoot()
    return degrees * root * root * root
  }

  private static let table = [
    0, 0.000_982, 0.050_636, 0.215_795, 0.484_419, 0.831_212, 1.237_344, 1.689_869, 2.179_731, 2.700_389, 3.246_973,
  ]
}
