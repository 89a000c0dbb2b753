import Records

/// Codes that machine-readable data gives for pay periods: ISO 8601 durations (`P1Y`, `PT1H`), schema.org's words
/// (`HOUR`), and units of UN/CEFACT (`HUR`).
package enum PayPeriodCodes {
  /// The pay period a code names, in any case; nil if it names none that pay is given for.
  package static func period(_ code: String) -> PayPeriod? {
    // A member of an enumeration is often given by its address: `https://schema.org/HOUR`.
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
