import Foundation

/// Arithmetic on numbers of few digits as integers, with the same results as Foundation's operators. Those decompose
/// both numbers limb by limb into arrays; amounts are compared with bounds dozens of times.
extension Decimal {
  /// One half.
  package static let half = Decimal(sign: .plus, exponent: -1, significand: 5)

  /// Half of the sum of two numbers.
  package static func middle(_ a: Decimal, _ b: Decimal) -> Decimal {
    // Multiplying numbers of few digits is exact, and far cheaper than dividing.
    guard DecimalParts(a) != nil, DecimalParts(b) != nil else { return (a + b) / 2 }
    return a.plus(b).times(half)
  }

  /// Whether the number is less than `other`. Equivalent to `<`.
  package func isBelow(_ other: Decimal) -> Bool {
    guard let left = thousandths, let right = other.thousandths else { return self < other }
    return left < right
  }

  /// The sum with another number. Equivalent to `+`.
  package func plus(_ other: Decimal) -> Decimal {
    guard let left = thousandths, let right = other.thousandths else { return self + other }
    return Decimal(thousandths: left + right)
  }

  /// The difference from another number. Equivalent to `-`.
  package func minus(_ other: Decimal) -> Decimal {
    guard let left = thousandths, let right = other.thousandths else { return self - other }
    return Decimal(thousandths: left - right)
  }

  /// The product with another number. Equivalent to `*`, which also tries for every digit whether it can be left out.
  package func times(_ other: Decimal) -> Decimal {
    guard let a = DecimalParts(self), let b = DecimalParts(other), let product = a.product(b) else {
      return self * other
    }
    return product
  }

  /// Whether the number is a whole multiple of another one, which is not zero.
  package func isMultiple(of other: Decimal) -> Bool {
    guard let number = thousandths, let step = other.thousandths, step != 0 else {
      return (self / other).rounded(places: 0) * other == self
    }
    return number.isMultiple(of: step)
  }

  /// The number in thousandths; nil for numbers with more decimals or beyond 10¹².
  private var thousandths: Int64? { DecimalParts(self)?.thousandths }

  /// A number of thousandths, in the form with the fewest digits as Foundation's operators return it.
  private init(thousandths: Int64) {
    var (digits, decimals) = (thousandths.magnitude, 3)
    while decimals > 0, digits.isMultiple(of: 10) {
      digits /= 10
      decimals -= 1
    }
    self.init(digits: digits, decimals: decimals, isNegative: thousandths < 0)
  }

  /// The number `digits` with a decimal point before the last `decimals` of them.
  fileprivate init(digits: UInt64, decimals: Int, isNegative: Bool) {
    let digits = Decimal(digits)
    self =
      decimals == 0 && !isNegative
      ? digits : Decimal(sign: isNegative ? .minus : .plus, exponent: -decimals, significand: digits)
  }
}

extension DecimalParts {
  /// The product if it has at most eighteen digits before and after the point.
  fileprivate func product(_ other: DecimalParts) -> Decimal? {
    let (digits, overflows) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    var (product, places) = (digits, exponent + other.exponent)
    guard !overflows, product < 1_000_000_000_000_000_000 else { return nil }
    if product == 0 { return Decimal() }
    while places < 0, product.isMultiple(of: 10) {
      product /= 10
      places += 1
    }
    while places > 0 {
      guard product < 100_000_000_000_000_000 else { return nil }
      product *= 10
      places -= 1
    }
    guard places >= -18 else { return nil }
    return Decimal(digits: product, decimals: -places, isNegative: isNegative != other.isNegative)
  }

  /// The number in thousandths; nil for numbers with more decimals or beyond 10¹².
  fileprivate var thousandths: Int64? {
    guard exponent >= -3, exponent <= 12, mantissa < 1_000_000_000_000_000 else { return nil }
    var value = mantissa
    for _ in 0..<(exponent + 3) {
      guard value < 1_000_000_000_000_000 else { return nil }
      value *= 10
    }
    return isNegative ? -Int64(value) : Int64(value)
  }
}
