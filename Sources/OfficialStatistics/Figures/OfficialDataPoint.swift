import Foundation
import Records

/// One figure of an official file.
package struct OfficialDataPoint: Sendable, Hashable {
  /// The release.
  package var release: OfficialRelease
  /// `US`, `US-CA`, `CBSA:35620`; `OEWS:` and seven digits for OEWS's own non-metropolitan areas.
  package var areaCode: String
  /// SOC code, or OEWS's own for combined occupations.
  package var occupationCode: String
  /// Measure, statistic and unit.
  package var series: OfficialSeries
  /// In the series' unit, times 100: exact for everything the programmes publish.
  package var hundredths: Int64
  /// Top-coded: the figure is this much or more.
  package var isLowerBound: Bool

  /// Creates a cell.
  package init(
    release: OfficialRelease, areaCode: String, occupationCode: String, series: OfficialSeries, hundredths: Int64,
    isLowerBound: Bool = false
  ) {
    self.release = release
    self.areaCode = areaCode
    self.occupationCode = occupationCode
    self.series = series
    self.hundredths = hundredths
    self.isLowerBound = isLowerBound
  }

  /// The figure in the series' unit.
  package var value: Decimal {
    Decimal(sign: hundredths < 0 ? .minus : .plus, exponent: -2, significand: Decimal(hundredths.magnitude))
  }
}

/// An occupation as an official file lists it.
package struct OfficialOccupation: Sendable, Hashable {
  /// Level of the classification.
  package enum Level: Int, Sendable, Hashable {
    case total = 0, major, minor, broad, detailed
  }
  /// SOC code, or the programme's own for combined occupations.
  package var code: String
  /// The official title.
  package var title: String
  /// Level of the classification of this code.
  package var level: Level

  /// Creates an occupation; without `level`, it is derived from the code's zeros (SOC 2018 User Guide, "Coding
  /// structure").
  package init(code: String, title: String, level: Level? = nil) {
    self.code = code
    self.title = title
    self.level = level ?? OfficialOccupation.level(of: code)
  }

  /// The level by the trailing zeros of the code: `00-0000`, `11-0000`, `11-1000`, `11-1010`, `11-1011`.
  package static func level(of code: String) -> Level {
    if code.hasPrefix("00") { return .total }
    if code.hasSuffix("0000") { return .major }
    if code.hasSuffix("000") || code == "15-1200" || code == "31-1100" || code == "51-5100" { return .minor }
    return code.hasSuffix("0") ? .broad : .detailed
  }

  /// `43-6013` from `43-6013`, `436013`, `="43-6013"`; nil if not a code.
  package static func code(from text: some StringProtocol) -> String? {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57: digits.append(byte)
      case UInt8(ascii: "-") where digits.count == 2: continue
      case UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: " "): continue
      default: return nil
      }
      if digits.count > 6 { return nil }
    }
    guard digits.count == 6 else { return nil }
    return String(decoding: digits[..<2] + [UInt8(ascii: "-")] + digits[2...], as: UTF8.self)
  }
}
