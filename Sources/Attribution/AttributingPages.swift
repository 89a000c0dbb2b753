import OfficialStatistics
import OccupationCoding
import Records

extension ReferenceLibrary {
  /// Attributes the figures of every page, by source; runs before reconciliation, so that figures of other occupations
  /// are excluded.
  ///
  /// - Parameters:
  ///   - pages: what is known of each page; sources without facts are attributed by their figures alone.
  ///   - coder: codes titles in this run.
  package func attributePages(
    _ observations: [Observation], pages: [PageMetadata], coder: OccupationCoder = .builtIn
  ) throws(ReferenceError) -> [String: PageAttribution] {
    let facts = Dictionary(pages.map { ($0.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
    let bySource = Dictionary(grouping: observations, by: \.sourceID)
    let codes = bySource.keys.sorted().map { (source: $0, code: facts[$0]?.subject.code) }
    var found: [String: PageAttribution] = [:]
    for (source, mentions) in bySource.sorted(by: { $0.key < $1.key }) {
      let inOrder = mentions.sorted { ($0.ordinal, $0.id) < ($1.ordinal, $1.id) }
      let others = Set(codes.filter { $0.source != source }.compactMap(\.code))
      found[source] = try attribute(inOrder, facts: facts[source], topicCodes: others, coder: coder)
    }
    return found
  }
}

extension PageAttribution {
  /// The official figure behind each observation, by id, if known.
  package var attributed: [String: AttributedOrigin] {
    var found: [String: AttributedOrigin] = [:]
    for origin in origins where origin.probability >= ReferenceLibrary.threshold {
      let typed = AttributedOrigin(
        occupationCode: origin.occupationCode, areaCode: origin.areaCode, measure: origin.series.measure,
        statistic: origin.series.statistic,
        unit: origin.series.unit, value: origin.value, release: origin.release.name, period: origin.release.period,
        probability: origin.probability)
      for id in origin.observations { found[id] = typed }
    }
    return found
  }
}
