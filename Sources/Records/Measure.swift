/// The measure of a figure (`measure` in `observations.csv`).
package enum Measure: String, Codable, Sendable, CaseIterable, Hashable {
  case wage
  case wagePremium = "wage_premium"
  case employment
  case employmentChange = "employment_change"
  case employmentGrowth = "employment_growth"
  case openings
  case trainingCost = "training_cost"
  case trainingFees = "training_fees"
  case trainingDuration = "training_duration"
  case examFee = "exam_fee"

  /// Display name: `employment growth`.
  package var words: String { rawValue.replacing("_", with: " ") }

  /// Training and fees have no area: their `area` and `area_code` are empty.
  package var hasArea: Bool {
    switch self {
    case .trainingCost, .trainingFees, .trainingDuration, .examFee: false
    default: true
    }
  }

  /// Whether it is a wage or wage premium, which have a pay period and an annual value.
  package var isPay: Bool { self == .wage || self == .wagePremium }
}

/// The statistic of a measure (`statistic` in `observations.csv`).
package enum Statistic: String, Codable, Sendable, CaseIterable, Hashable {
  case mean, median, p10, p25, p75, p90
  /// Pay, cost or duration without a named statistic.
  case typical
  /// A current or base-year count, or a fee.
  case level
  /// A projected count, a growth rate, or a change over a projection period.
  case projected
  /// Openings per year.
  case annual

  /// Display name, as a prefix: `10th percentile wage`, `projected employment`.
  package var words: String {
    switch self {
    case .p10, .p25, .p75, .p90: "\(percentile ?? 0)th percentile"
    default: rawValue
    }
  }

  /// The percentile rank (0–100), if it is a percentile.
  package var percentile: Int? {
    switch self {
    case .p10: 10
    case .p25: 25
    case .median: 50
    case .p75: 75
    case .p90: 90
    default: nil
    }
  }
}

/// The kind of block in which a figure was found (`method` in `observations.csv`).
package enum ExtractionMethod: String, Codable, Sendable, CaseIterable, Hashable {
  case table, card, chart, list, prose, structured
}
