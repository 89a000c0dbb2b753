import Foundation

/// A decimal of few digits as integers: `mantissa` times ten to the power of `exponent`.
struct DecimalParts {
  /// Its digits; at most eighteen.
  let mantissa: UInt64
  /// Between -18 and 18.
  let exponent: Int
  let isNegative: Bool

  /// The parts of a number; nil for NaN, for a number with more digits, and if Foundation's memory layout is not the
  /// expected one.
  init?(_ number: Decimal) {
    guard Self.isKnownLayout else { return nil }
    let parts = Self.fields(number)
    // A number without limbs is zero, or NaN if the sign is set.
    guard parts.length > 0 || !parts.isNegative, parts.length <= 4, parts.mantissa < 1_000_000_000_000_000_000,
      (-18...18).contains(parts.exponent)
    else {
      return nil
    }
    (mantissa, exponent, isNegative) = (parts.mantissa, parts.exponent, parts.isNegative)
  }

  /// As `Decimal.plain`.
  var plain: String {
    var (digits, decimals) = (mantissa, -exponent)
    while decimals > 0, digits.isMultiple(of: 10) {
      digits /= 10
      decimals -= 1
    }
    if digits == 0 { return "0" }
    // At most 18 digits, 18 zeros, a point and a sign.
    return String(unsafeUninitializedCapacity: 40) { buffer in
      var start = 40
      func put(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
      }
      if decimals < 0 { for _ in decimals..<0 { put(UInt8(ascii: "0")) } }
      var place = 0
      while digits > 0 || place <= max(0, decimals) {
        if place == decimals, decimals > 0 { put(UInt8(ascii: ".")) }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10))
        digits /= 10
        place += 1
      }
      if isNegative { put(UInt8(ascii: "-")) }
      let count = 40 - start
      for index in 0..<count { buffer[index] = buffer[start + index] }
      return count
    }
  }

  private typealias Fields = (mantissa: UInt64, exponent: Int, isNegative: Bool, length: Int)

  /// The memory layout of a number: exponent, a byte with length and signs, two unused bytes, and the mantissa's 16-bit
  /// limbs from the lowest.
  private static func fields(_ number: Decimal) -> Fields {
    withUnsafeBytes(of: number) { bytes in
      let flags = bytes[1]
      let length = Int(flags >> 4)
      var mantissa: UInt64 = 0
      for limb in stride(from: min(length, 4) - 1, through: 0, by: -1) {
        mantissa = mantissa << 16 | UInt64(bytes[4 + 2 * limb]) | UInt64(bytes[5 + 2 * limb]) << 8
      }
      return (mantissa, Int(Int8(bitPattern: bytes[0])), flags & 0x08 != 0, length)
    }
  }

  /// Whether Foundation uses the memory layout assumed by `fields`: it offers no efficient access to the mantissa, and
  /// its undocumented layout may change.
  private static let isKnownLayout: Bool = {
    guard MemoryLayout<Decimal>.size == 20 else { return false }
    let samples: [(Decimal, Fields)] = [
      (Decimal(sign: .minus, exponent: -2, significand: 123_456_789), (123_456_789, -2, true, 2)),
      (Decimal(44640), (4464, 1, false, 1)),
      (Decimal(sign: .plus, exponent: 7, significand: 1_234_567_890_123_457), (1_234_567_890_123_457, 7, false, 4)),
      (Decimal(), (0, 0, false, 0)),
    ]
    return samples.allSatisfy { fields($0.0) == $0.1 } && fields(.nan).length == 0
  }()
}
