import Codelists
import Records

/// The pay period that words for it name: `per hour`, `/hr`, `Annual`, `p.a.`.
enum PayPeriodWords {
  private static let stems: [(stem: String, period: PayPeriod)] = [
    ("hour", .hour), ("hr", .hour), ("fortnight", .fortnight), ("biweekly", .fortnight), ("bi-weekly", .fortnight),
    ("two weeks", .fortnight), ("week", .week),
    ("wk", .week),
    ("month", .month), ("mth", .month), ("pcm", .month), ("year", .year), ("annu", .year), ("yr", .year),
    ("lpa", .year), ("mile", .mile), ("cpm", .mile),
    ("day", .day),
    ("daily", .day), ("diem", .day), ("shift", .day), ("p.a", .year), ("p.w", .week), ("p.m", .month), ("p.h", .hour),
    ("monat", .month), ("jahr", .year),
    ("jähr", .year), ("stunde", .hour), ("mois", .month), ("mens", .month), ("mes", .month), ("heure", .hour),
    ("horaire", .hour), ("hora", .hour),
    ("año", .year), ("anual", .year), ("par an", .year),
  ]
  private static let whole: [String: PayPeriod] = [
    "pa": .year, "p a": .year, "pw": .week, "p w": .week, "pm": .month, "mo": .month, "per mo": .month, "p m": .month,
    "ph": .hour, "h": .hour, "an": .year,
    "p h": .hour,
  ]

  static func period(_ words: String) -> PayPeriod? {
    if let period = PayPeriodCodes.period(words) { return period }
    let text = words.lowercased()
    if let period = whole[text] { return period }
    return stems.first { text.contains($0.stem) }?.period
  }
}
