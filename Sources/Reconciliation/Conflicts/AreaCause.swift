import Foundation
import Records

/// A figure for a country in one source, and one for a part of it in another. Sources that list many places distinguish
/// them deliberately and are left out.
struct AreaCause: ConflictCause {
  func conflicts(in evidence: TopicEvidence) -> [Conflict] {
    guard evidence.settled.contains(where: { AreaCause.isPart($0.group.key.areaCode) }) else { return [] }
    var buckets: [StatisticKey: [ResolvedGroup]] = [:]
    for settlement in evidence.settled where settlement.group.key.measure.hasArea {
      var bucket = settlement.group.key
      bucket.areaCode = ""
      buckets[bucket, default: []].append(settlement)
    }
    return buckets.filter { $0.value.count > 1 }.sorted { $0.key.columns }.flatMap { key, members in
      members.filter { !$0.group.key.areaCode.isEmpty && !AreaCause.isPart($0.group.key.areaCode) }
        .compactMap { row(key: key, country: $0, members: members, topic: evidence.topic) }
    }
  }

  /// Whether a code is that of a part of a country.
  private static func isPart(_ code: String) -> Bool {
    code.utf8.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  private func row(key: StatisticKey, country: ResolvedGroup, members: [ResolvedGroup], topic: String) -> Conflict? {
    let code = country.group.key.areaCode
    let parts = members.filter {
      $0.group.key.areaCode.hasPrefix(code + "-") || (code == "US" && $0.group.key.areaCode.hasPrefix("CBSA:"))
    }
    let placesOfSource = Dictionary(
      grouping: parts.flatMap { part in part.group.sources.map { (source: $0, part: part) } }, by: \.source)
    let local = parts.flatMap(\.group.distinct).filter {
      (placesOfSource[$0.source]?.count ?? 0) < ConflictRollup.threshold
    }
    guard let pair = ConfusableFigures.compare(country.group.distinct, local) else { return nil }
    let named = Set(pair.second.map(\.key))
    let places = parts.filter { named.contains($0.group.key) }
    return ConflictDraft(
      kind: .area, severity: .info, statisticIDs: [country.group.id] + places.map(\.group.id), claims: pair.claims,
      explanation:
        "\(FigureFormatter.subject(key, title: country.title, area: "")): for \(code), \(FigureFormatter.statements(pair.first)); "
        + "for \(Set(places.map(\.group.key.areaCode)).sorted().joined(separator: ", ")), \(FigureFormatter.statements(pair.second)).",
      resolution: "each area is published separately"
    ).conflict(topic: topic)
  }
}
