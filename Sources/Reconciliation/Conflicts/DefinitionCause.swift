import Codelists
import Foundation
import Records

/// A mean in one source and a median in another, for the same occupation, area and qualifiers: different definitions,
/// shown side by side.
struct DefinitionCause: ConflictCause {
  func conflicts(in evidence: TopicEvidence) -> [Conflict] {
    struct Sides {
      var mean: [ResolvedGroup] = []
      var median: [ResolvedGroup] = []
    }
    var buckets: [StatisticKey: Sides] = [:]
    for settlement in evidence.settled where settlement.group.key.measure == .wage {
      // Areas are merged into one row: the first that differs represents the others.
      var bucket = settlement.group.key
      bucket.statistic = .typical
      bucket.areaCode = ""
      switch settlement.group.key.statistic {
      case .mean: buckets[bucket, default: Sides()].mean.append(settlement)
      case .median: buckets[bucket, default: Sides()].median.append(settlement)
      default: continue
      }
    }
    return buckets.filter { !$0.value.mean.isEmpty && !$0.value.median.isEmpty }.sorted { $0.key.columns }.compactMap {
      _, sides in
      row(mean: sides.mean, median: sides.median, topic: evidence.topic)
    }
  }

  private func row(mean: [ResolvedGroup], median: [ResolvedGroup], topic: String) -> Conflict? {
    let medianAt = Dictionary(median.map { ($0.group.place, $0) }, uniquingKeysWith: { first, _ in first })
    for side in mean {
      guard let other = medianAt[side.group.place],
        let pair = ConfusableFigures.compare(side.group.distinct, other.group.distinct)
      else { continue }
      let place = side.statistic.area
      let subject = side.title + (place.isEmpty ? "" : " in \(Areas.inSentence(place))")
      return ConflictDraft(
        kind: .definition, severity: .info, statisticIDs: [side.group.id, other.group.id], claims: pair.claims,
        explanation:
          "Both means and medians are given for the wage of \(subject): as mean \(FigureFormatter.statements(pair.first)); "
          + "as median \(FigureFormatter.statements(pair.second)).",
        resolution: "mean and median are published separately"
      ).conflict(topic: topic)
    }
    return nil
  }
}

extension ObservationGroup {
  /// The place of the group: its code, else its name.
  var place: String { key.areaCode.isEmpty ? (claims.first?.uncodedPlace ?? "") : key.areaCode }
}
