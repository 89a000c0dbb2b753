import Records

/// Display names for codes in the report.
enum ReportWords {
  static func title(_ measure: Measure) -> String {
    switch measure {
    case .wage: "Pay"
    case .wagePremium: "Premium on pay"
    case .employment: "Employment"
    case .employmentChange: "Change in employment over a projection"
    case .employmentGrowth: "Growth of employment over a projection"
    case .openings: "Openings"
    case .trainingCost: "Cost of training"
    case .trainingFees: "Fees of training"
    case .trainingDuration: "Length of training"
    case .examFee: "Exam fee"
    }
  }

  static func title(_ statistic: Statistic) -> String {
    switch statistic {
    case .mean: "Mean"
    case .median: "Median"
    case .p10: "10th percentile"
    case .p25: "25th percentile"
    case .p75: "75th percentile"
    case .p90: "90th percentile"
    case .typical: "Typical"
    case .level: "Level"
    case .projected: "Projected"
    case .annual: "Each year"
    }
  }

  /// Title of a statistic: `Median pay of medical secretaries (entry), Texas`.
  static func subject(_ statistic: ReconciledStatistic) -> String {
    let key = statistic.key
    let what =
      [.level, .projected, .annual].contains(key.statistic)
      ? title(key.measure) : "\(title(key.statistic)) \(title(key.measure).lowercased())"
    let part = qualifiers(statistic)
    let place = statistic.area.isEmpty ? key.areaCode : statistic.area
    let occupation = statistic.occupationTitle.isEmpty ? "" : " of \(statistic.occupationTitle)"
    return (key.statistic == .projected && key.measure == .employment ? "Projected employment" : what) + occupation
      + (part.isEmpty ? "" : " (\(part))")
      + (place.isEmpty ? "" : ", \(place)")
  }

  /// The part of an occupation a statistic applies to, or empty.
  static func qualifiers(_ statistic: ReconciledStatistic) -> String {
    statistic.key.qualifiers.joined(separator: ", ")
  }

  static func meaning(_ status: StatisticStatus) -> String {
    switch status {
    case .agreed: "independent sources agree within rounding"
    case .single: "a single source, without contradicting itself"
    case .resolved: "observations disagree, and a rule decided"
    case .contested: "observations disagree and no rule applies; the figure is a best estimate"
    case .overridden: "a person decided"
    }
  }

  static func meaning(_ kind: ConflictKind) -> String {
    switch kind {
    case .contradiction: "different sources give different figures for the same statistic"
    case .selfContradiction: "one page gives different figures for the same statistic"
    case .rounding: "the figures agree within rounding"
    case .definition: "different statistics under the same name"
    case .vintage: "different reference periods"
    case .occupation: "different occupations under similar titles"
    case .area: "different places"
    case .scope: "different groups of workers"
    case .unit: "units that do not convert into each other"
    case .stale: "equals an older official figure"
    }
  }

  static func title(_ severity: Severity) -> String {
    switch severity {
    case .error: "Errors"
    case .warning: "Warnings"
    case .info: "For information"
    }
  }

  /// Order within a measure: the middle first, then the distribution from below.
  static func rank(_ statistic: Statistic) -> Int {
    let order: [Statistic] = [.median, .mean, .typical, .p10, .p25, .p75, .p90, .level, .projected, .annual]
    return order.firstIndex(of: statistic) ?? order.count
  }
}
