/// What a figure measures (`measure` in `observations.csv`).
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

  /// In words: `employment growth`.
  package var words: String { rawValue.replacing("_", with: " ") }

  /// Training and fees have no place: their `area` and `area_code` stay empty.
  package var hasArea: Bool {
    switch self {
    case .trainingCost, .trainingFees, .trainingDuration, .examFee: false
    default: true
    }
  }

  /// Wages and wage premiums: the measures with a pay period and an annual value.
  package var isPay: Bool { self == .wage || self == .wagePremium }
}

/// Which statistic of its measure a figure is (`statistic` in `observations.csv`).
package enum Statistic: String, Codable, Sendable, CaseIterable, Hashable {
  case mean, median, p10, p25, p75, p90
  /// Pay, cost or length given without naming a statistic.
  case typical
  /// A current or base-year count, a fee.
  case level
  /// A future count, a growth rate, a change over a projection.
  case projected
  /// Openings a year.
  case annual

  /// In words, before what it is of: `10th percentile wage`, `projected employment`.
  package var words: String {
    switch self {
    case .p10, .p25, .p75, .p90: "\(percentile ?? 0)th percentile"
    default: rawValue
    }
  }

  /// The percentile rank this statistic stands for (0–100), when it is one.
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

/// In which kind of block a figure was found (`method` in `observations.csv`).
package enum ExtractionMethod: String, Codable, Sendable, CaseIterable, Hashable {
  case table, card, chart, list, prose, structured
}
