import Records

/// Statistics as the report arranges them: by occupation, by measure, the whole country before its parts.
struct StatisticGroups {
  struct Occupation {
    var title: String
    var code: String
    var measures: [MeasureGroup]
  }

  struct MeasureGroup {
    var measure: Measure
    /// Of a whole country, or without a place.
    var national: [ReconciledStatistic]
    /// Of states, metropolitan areas and other parts.
    var places: [ReconciledStatistic]

    var count: Int { national.count + places.count }
  }

  let occupations: [Occupation]

  init(_ statistics: [ReconciledStatistic]) {
    var order: [[String]] = []
    var groups: [[String]: [ReconciledStatistic]] = [:]
    for statistic in statistics {
      let key = [statistic.key.topic, statistic.key.occupationCode, statistic.key.occupationTitle]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(statistic)
    }
    // Those with a code first: the others are leftovers without one.
    let sorted = order.filter { !$0[1].isEmpty } + order.filter { $0[1].isEmpty }
    occupations = sorted.compactMap { key in
      guard let group = groups[key], let first = group.first else { return nil }
      return Occupation(title: first.occupationTitle, code: key[1], measures: Self.measures(group))
    }
  }

  private static func measures(_ statistics: [ReconciledStatistic]) -> [MeasureGroup] {
    Measure.allCases.compactMap { measure in
      let those = statistics.filter { $0.key.measure == measure }
      guard !those.isEmpty else { return nil }
      let national = those.filter { isNational($0.key.areaCode) }.sorted { rank($0) < rank($1) }
      let places = those.filter { !isNational($0.key.areaCode) }.sorted { $0.area == $1.area ? rank($0) < rank($1) : $0.area < $1.area }
      return MeasureGroup(measure: measure, national: national, places: places)
    }
  }

  private static func isNational(_ code: String) -> Bool { !code.contains("-") && !code.contains(":") }

  private typealias Rank = (String, Int, String)

  /// What holds for all before what is qualified.
  private static func rank(_ statistic: ReconciledStatistic) -> Rank {
    let key = statistic.key
    return (
      [key.areaCode, key.experience, key.setting, key.credential, key.industry].joined(separator: "\u{1F}"), ReportWords.rank(key.statistic), statistic.id
    )
  }
}
