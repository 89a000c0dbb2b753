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
  /// Excluded figures for the statistic: those known to be something else, or read with too little confidence.
  let withheld: [Claim]
  /// False if every figure was read with too little confidence; disagreements are still reported.
  let isPublished: Bool

  /// The sources behind the group, sorted.
  let sources: [String]
  /// The official figures for the statistic, newest first.
  let official: [OfficialFigure]

  private init(
    key: StatisticKey, id: String, claims: [Claim], withheld: [Claim], official: [OfficialFigure], isPublished: Bool
  ) {
    var seen: Set<Claim.Identity> = []
    self.key = key
    self.id = id
    self.claims = claims.sorted(by: Claim.precedes)
    self.withheld = withheld.sorted(by: Claim.precedes)
    self.isPublished = isPublished
    distinct = self.claims.filter { seen.insert($0.identity).inserted }
    sources = Set(claims.map(\.source)).sorted()
    self.official = official
  }

  /// The key in the words that most observations use, in lower case: groups are formed by stemmed words, which are not
  /// readable.
  var readableKey: StatisticKey {
    var key = self.key
    func words(_ own: KeyPath<Observation, String>) -> String {
      let counts = Dictionary(grouping: claims.map { $0.observation[keyPath: own].lowercased() }) { $0 }.mapValues(
        \.count)
      return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }
    if !key.setting.isEmpty { key.setting = words(\.setting) }
    if !key.credential.isEmpty { key.credential = words(\.credential) }
    if !key.industry.isEmpty { key.industry = words(\.industry) }
    if !key.experience.isEmpty, claims.allSatisfy({ $0.observation.experienceClass == nil }) {
      key.experience = words(\.experience)
    }
    return key
  }

  /// Maximum number of claims compared pairwise; in larger groups, claims are compared only with the chosen figure, so
  /// that a run stays linear.
  static let pairwiseLimit = 150

  /// Groups claims by key and, if an area has no code, by its name; sorted like `statistics.csv`.
  ///
  /// - Parameter withheld: claims excluded from the statistics under which their pages give them.
  static func make(
    from claims: [Claim], withheld: [Claim] = [], official: OfficialFigures = OfficialFigures()
  ) -> [ObservationGroup] {
    let apart = Dictionary(grouping: withheld) { Place(key: $0.key, uncodedPlace: $0.uncodedPlace) }
    var groups = Dictionary(grouping: claims) { Place(key: $0.key, uncodedPlace: $0.uncodedPlace) }
    let published = Set(groups.keys)
    for (place, members) in apart where !published.contains(place) {
      let unsure = members.filter { $0.misplacement == nil }
      if !unsure.isEmpty { groups[place] = unsure }
    }
    return groups.map { place, members in
      let parts = ["statistic"] + place.key.columns + (place.uncodedPlace.isEmpty ? [] : [place.uncodedPlace])
      let isPublished = published.contains(place)
      return ObservationGroup(
        key: place.key, id: StableID.make(parts), claims: members,
        withheld: (apart[place] ?? []).filter { isPublished || $0.misplacement != nil },
        official: place.uncodedPlace.isEmpty ? official.figures(for: place.key) : [], isPublished: isPublished)
    }
    .sorted { $0.key.columns + [$0.id] }
  }

  private struct Place: Hashable {
    var key: StatisticKey
    var uncodedPlace: String
  }
}
