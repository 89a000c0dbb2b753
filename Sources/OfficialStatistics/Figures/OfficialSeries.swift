import Foundation
import Records

/// The content of a column of an official file: a measure, a statistic and a unit. The raw value is stored in the
/// database and never reused.
package enum OfficialSeries: Int, Sendable, Codable, CaseIterable, Hashable {
  case employment = 1
  case hourlyMean = 3
  case annualMean = 4
  case hourlyP10 = 6
  case hourlyP25 = 7
  case hourlyMedian = 8
  case hourlyP75 = 9
  case hourlyP90 = 10
  case annualP10 = 11
  case annualP25 = 12
  case annualMedian = 13
  case annualP75 = 14
  case annualP90 = 15
  case baseEmployment = 21
  case projectedEmployment = 22
  case employmentChange = 23
  case employmentGrowth = 24
  case openings = 25

  /// The measure.
  package var measure: Measure {
    switch self {
    case .employment, .baseEmployment, .projectedEmployment: .employment
    case .employmentChange: .employmentChange
    case .employmentGrowth: .employmentGrowth
    case .openings: .openings
    default: .wage
    }
  }

  /// The statistic of the measure.
  package var statistic: Statistic {
    switch self {
    case .employment, .baseEmployment: .level
    case .projectedEmployment, .employmentChange, .employmentGrowth: .projected
    case .openings: .annual
    case .hourlyMean, .annualMean: .mean
    case .hourlyP10, .annualP10: .p10
    case .hourlyP25, .annualP25: .p25
    case .hourlyMedian, .annualMedian: .median
    case .hourlyP75, .annualP75: .p75
    case .hourlyP90, .annualP90: .p90
    }
  }

  /// The unit of the stored value.
  package var unit: MeasurementUnit {
    switch self {
    case .employment, .baseEmployment, .projectedEmployment, .employmentChange: .jobs
    case .employmentGrowth: .percent
    case .openings: .jobsPerYear
    case .hourlyMean, .hourlyP10, .hourlyP25, .hourlyMedian, .hourlyP75, .hourlyP90: .pay(currency: "USD", per: .hour)
    case .annualMean, .annualP10, .annualP25, .annualMedian, .annualP75, .annualP90: .pay(currency: "USD", per: .year)
    }
  }

  /// The step to which the programme rounds: annual wages and OEWS employment in tens, hourly wages in cents,
  /// projections in hundreds of jobs and tenths of a percent (BLS, field descriptions of the OEWS files; notes to the
  /// Employment Projections tables).
  package var step: Decimal {
    switch self {
    case .employment: 10
    case .baseEmployment, .projectedEmployment, .employmentChange, .openings: 100
    case .employmentGrowth: Decimal(sign: .plus, exponent: -1, significand: 1)
    default: unit == .pay(currency: "USD", per: .hour) ? Decimal(sign: .plus, exponent: -2, significand: 1) : 10
    }
  }

  /// In words, with the period: `median annual wage`, `openings a year`.
  package var words: String {
    switch self {
    case .employment: "employment"
    case .baseEmployment: "base-year employment"
    case .projectedEmployment: "projected employment"
    case .employmentChange: "projected employment change"
    case .employmentGrowth: "projected growth"
    case .openings: "annual openings"
    default: "\(unit == .pay(currency: "USD", per: .hour) ? "hourly" : "annual") \(statistic.rawValue)"
    }
  }

  /// The series of a measure, statistic and unit; nil if no programme publishes it. An employment level may be from
  /// OEWS or the base year of projections.
  package static func candidates(measure: Measure, statistic: Statistic, unit: MeasurementUnit) -> [OfficialSeries] {
    allCases.filter { $0.measure == measure && $0.statistic == statistic && $0.unit == unit }
  }
}
