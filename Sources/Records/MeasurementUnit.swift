/// A pay period.
package enum PayPeriod: String, Codable, Sendable, CaseIterable, Hashable {
  case year, month, fortnight, week, day, hour
  /// Per-mile pay of drivers; has no annual value.
  case mile

  /// Number of periods per working year: 2,080 hours (OEWS), 260 days, 52 weeks, 26 fortnights, 12 months; nil for
  /// per-mile pay.
  package var perYear: Int? {
    switch self {
    case .year: 1
    case .month: 12
    case .fortnight: 26
    case .week: 52
    case .day: 260
    case .hour: 2080
    case .mile: nil
    }
  }
}

/// A unit of duration.
package enum TimeUnit: String, Codable, Sendable, CaseIterable, Hashable {
  case years, months, weeks, days, hours

  /// The unit in calendar hours (a year has 8,766): only for comparing durations, never published.
  package var calendarHours: Int {
    switch self {
    case .years: 8766
    case .months: 730
    case .weeks: 168
    case .days: 24
    case .hours: 1
    }
  }
}

/// The unit of a figure; `code` is its form in the datasets: `USD/year`, `USD`, `percent`, `jobs`, `jobs/year`,
/// `months`.
package enum MeasurementUnit: Hashable, Sendable {
  /// Pay: an ISO 4217 code and a pay period.
  case pay(currency: String, per: PayPeriod)
  /// An amount of money not per time.
  case money(currency: String)
  case percent
  case jobs
  case jobsPerYear
  case time(TimeUnit)

  /// The unit as written in the datasets.
  package var code: String {
    switch self {
    case .pay(let currency, let per): "\(currency)/\(per.rawValue)"
    case .money(let currency): currency
    case .percent: "percent"
    case .jobs: "jobs"
    case .jobsPerYear: "jobs/year"
    case .time(let unit): unit.rawValue
    }
  }

  /// Parses a unit as written in the datasets; nil if `code` is invalid.
  package init?(code: String) {
    if let fixed = MeasurementUnit.fixed[code] {
      self = fixed
      return
    }
    if let time = TimeUnit(rawValue: code) {
      self = .time(time)
      return
    }
    let slash = code.utf8.firstIndex(of: UInt8(ascii: "/"))
    let currency = code[..<(slash ?? code.endIndex)]
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return nil }
    guard let slash else {
      self = .money(currency: String(currency))
      return
    }
    guard let per = PayPeriod(rawValue: String(code[code.utf8.index(after: slash)...])) else { return nil }
    self = .pay(currency: String(currency), per: per)
  }

  private static let fixed: [String: MeasurementUnit] = ["percent": .percent, "jobs": .jobs, "jobs/year": .jobsPerYear]

  /// The ISO 4217 code of pay and money.
  package var currency: String? {
    switch self {
    case .pay(let currency, _), .money(let currency): currency
    default: nil
    }
  }
}

extension MeasurementUnit: Codable {
  /// Encodes the unit as its code.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }

  /// Decodes a unit from its code; throws `DecodingError.dataCorrupted` for anything else.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let code = try container.decode(String.self)
    guard let unit = MeasurementUnit(code: code) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a unit: \(code)")
    }
    self = unit
  }
}
