import Foundation

/// The wage from which OEWS prints `#` instead of the wage, per hour and per year.
struct TopCode: Hashable {
  var hourly: Double
  var annual: Double

  /// The bound for a pay series, per hour or per year.
  func bound(of series: OfficialSeries) -> Double { series.unit == .pay(currency: "USD", per: .hour) ? hourly : annual }

  /// The bound in a file's own notes: "# = indicates a wage equal to or greater than $115.00 per hour or $239,200 per
  /// year".
  init?(notes: String) {
    guard let match = notes.firstMatch(of: /\$([0-9.,]+) per hour or \$([0-9,]+) per year/),
      let hourly = Double(match.1.filter { $0 != "," }), let annual = Double(match.2.filter { $0 != "," })
    else { return nil }
    self.hourly = hourly
    self.annual = annual
  }

  /// The bound of a year for files without notes (BLS, notes to the May tables of those years); nil from 2025 on, when
  /// wages above it are printed.
  init?(year: Int) {
    switch year {
    case ..<2016: (hourly, annual) = (90, 187_200)
    case 2016...2021: (hourly, annual) = (100, 208_000)
    case 2022...2024: (hourly, annual) = (115, 239_200)
    default: return nil
    }
  }
}
