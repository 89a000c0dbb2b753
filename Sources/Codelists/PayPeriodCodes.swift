import Records

/// Codes for pay periods in machine-readable data: ISO 8601 durations (`P1Y`, `PT1H`), schema.org names (`HOUR`), and
/// UN/CEFACT units (`HUR`).
package enum PayPeriodCodes {
  /// The pay period for a code, case-insensitive; nil if it is not a pay period.
  package static func period(_ code: String) -> PayPeriod? {
    // Enumeration members are often given by URL: `https://schema.org/HOUR`.
    periods[(code.split(separator: "/").last.map(String.init) ?? code).uppercased()]
  }

  private static let periods: [String: PayPeriod] = [
    "P1Y": .year, "P12M": .year, "P52W": .year, "P365D": .year, "P1M": .month, "P2W": .fortnight, "P14D": .fortnight,
    "P1W": .week, "P7D": .week, "P1D": .day,
    "PT1H": .hour,
    "PT60M": .hour, "YEAR": .year, "MONTH": .month, "BIWEEK": .fortnight, "WEEK": .week, "DAY": .day, "HOUR": .hour,
    "ANN": .year, "MON": .month, "WEE": .week,
    "HUR": .hour,
    "YEARLY": .year, "ANNUAL": .year, "ANNUALLY": .year, "MONTHLY": .month, "WEEKLY": .week, "DAILY": .day,
    "HOURLY": .hour, "P1H": .hour,
  ]
}
