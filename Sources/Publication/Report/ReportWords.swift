import Codelists
import Records

/// Display names for codes in the report.
enum ReportWords {
  /// Title of a statistic: `Median wage of medical secretaries (entry), Texas`.
  static func subject(_ statistic: ReconciledStatistic) -> String {
    let key = statistic.key
    let part = qualifiers(statistic)
    let place = statistic.area.isEmpty ? key.areaCode : statistic.area
    let occupation = statistic.occupationTitle.isEmpty ? "" : " of \(statistic.occupationTitle)"
    return StatisticLabels.title(key.measure, key.statistic) + occupation
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
}
