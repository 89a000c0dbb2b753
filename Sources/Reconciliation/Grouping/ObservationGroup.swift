import Foundation
import Records

/// The observations of one statistic.
final class ObservationGroup: Sendable {
  let key: StatisticKey
  /// The `statistic_id`.
  let id: String
  /// In the order of `Claim.precedes`, never empty.
  let claims: [Claim]
  /// The first claim of each identity: repeating a figure adds nothing to a comparison.
  let distinct: [Claim]

  /// The sources behind the group, sorted.
  let sources: [String]
  /// The official figures for the statistic, newest first.
  let official: [OfficialFigure]

  private init(key: StatisticKey, id: String, claims: [Claim], official: [OfficialFigure]) {
    var seen: Set<Claim.Identity> = []
    self.key = key
    self.id = id
    self.claims = claims.sorted(by: Claim.precedes)
    distinct = self.claims.filter { seen.insert($0.identity).inserted }
    sources = Set(claims.map(\.source)).sorted()
    self.official = official
  }

  /// Most claims that are compared pair by pair; larger groups are compared with the chosen figure only, so that a run stays linear.
  static let pairwiseLimit = 150

  /// Groups claims by key and, where a place has no code, by its name; sorted as `statistics.csv` is.
  static func make(from claims: [Claim], official: OfficialFigures = OfficialFigures()) -> [ObservationGroup] {
    struct Place: Hashable {
      var key: StatisticKey
      var uncodedPlace: String
    }
    let groups = Dictionary(grouping: claims) { Place(key: $0.key, uncodedPlace: $0.uncodedPlace) }
    return groups.map { place, members in
      let parts = ["statistic"] + place.key.columns + (place.uncodedPlace.isEmpty ? [] : [place.uncodedPlace])
      return ObservationGroup(
        key: place.key, id: StableID.make(parts), claims: members, official: place.uncodedPlace.isEmpty ? official.figures(for: place.key) : [])
    }
    .sorted { $0.key.columns + [$0.id] }
  }
}
