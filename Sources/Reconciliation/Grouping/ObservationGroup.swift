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
    self.claims = claims.count > 1 ? claims.sorted(by: Claim.precedes) : claims
    self.withheld = withheld.count > 1 ? withheld.sorted(by: Claim.precedes) : withheld
    self.isPublished = isPublished
    distinct = claims.count > 1 ? self.claims.filter { seen.insert($0.identity).inserted } : claims
    // They are adjacent.
    var sources: [String] = []
    for claim in self.claims where claim.source != sources.last { sources.append(claim.source) }
    self.sources = sources
    self.official = official
  }

  /// The key in the words that most observations use, in lower case: groups are formed by stemmed words, which are not
  /// readable.
  var readableKey: StatisticKey {
    var key = self.key
    func words(_ own: (Claim) -> String) -> String {
      var counts: [String: Int] = [:]
      for claim in claims { counts[own(claim).lowercased(), default: 0] += 1 }
      return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }
    if !key.setting.isEmpty { key.setting = words { $0.observation.setting } }
    if !key.credential.isEmpty { key.credential = words { $0.observation.credential } }
    if !key.industry.isEmpty { key.industry = words { $0.observation.industry } }
    if !key.experience.isEmpty, claims.allSatisfy({ $0.observation.experienceClass == nil }) {
      key.experience = words { $0.observation.experience }
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
    let apart = Dictionary(grouping: withheld, by: \.subject)
    let published = Dictionary(grouping: claims, by: \.subject)
    func group(_ subject: ClaimSubject, _ members: [Claim], isPublished: Bool) -> (ObservationGroup, [String]) {
      let columns = subject.key.columns
      let place = subject.uncodedPlace
      let group = ObservationGroup(
        key: subject.key, id: StableID.make(["statistic"] + columns + (place.isEmpty ? [] : [place])), claims: members,
        withheld: (apart[subject] ?? []).filter { isPublished || $0.misplacement != nil },
        official: place.isEmpty ? official.figures(for: subject.key) : [], isPublished: isPublished)
      return (group, columns + [group.id])
    }
    var groups = published.map { group($0, $1, isPublished: true) }
    for (subject, members) in apart where published[subject] == nil {
      let unsure = members.filter { $0.misplacement == nil }
      if !unsure.isEmpty { groups.append(group(subject, unsure, isPublished: false)) }
    }
    return groups.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }
}
