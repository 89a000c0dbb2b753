import Foundation
import Records

/// Figures for a part (a level of experience, a setting, a credential, an industry) in one source, and figures for all
/// in another.
struct ScopeCause: ConflictCause {
  func conflicts(in evidence: TopicEvidence) -> [Conflict] {
    var buckets: [StatisticKey: [ResolvedGroup]] = [:]
    for settlement in evidence.settled where settlement.group.key.measure.hasArea {
      var bucket = settlement.group.key
      (bucket.experience, bucket.setting, bucket.credential, bucket.industry) = ("", "", "", "")
      buckets[bucket, default: []].append(settlement)
    }
    return buckets.filter { $0.value.count > 1 }.sorted { $0.key.columns }.compactMap { key, members in
      row(key: key, members: members, topic: evidence.topic)
    }
  }

  private func row(key: StatisticKey, members: [ResolvedGroup], topic: String) -> Conflict? {
    guard let all = members.first(where: { $0.group.key == key }), let place = all.group.claims.first?.uncodedPlace
    else { return nil }
    let parts = members.filter { $0.group.key != key && $0.group.claims.first?.uncodedPlace == place }
    let overall = all.group.distinct
    let qualified = parts.flatMap(\.group.distinct)
    guard let pair = ConfusableFigures.compare(overall, qualified) else { return nil }
    let named = Set(pair.second.map(\.key))
    let qualifiers = Set(pair.second.map { FigureFormatter.qualifiers($0.key) }).sorted()
    return ConflictDraft(
      kind: .scope, severity: .info,
      statisticIDs: [all.group.id] + parts.filter { named.contains($0.group.key) }.map(\.group.id), claims: pair.claims,
      explanation:
        "\(FigureFormatter.subject(key, title: all.title, area: all.statistic.area)): for all, \(FigureFormatter.statements(pair.first)); "
        + "for a part only (\(qualifiers.joined(separator: "; "))), \(FigureFormatter.statements(pair.second)).",
      resolution: "the part and the whole are published separately"
    ).conflict(topic: topic)
  }
}
