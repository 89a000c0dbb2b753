import Foundation
import Records

/// Detects dependent sources: those that took a figure from the same official publication, attribute it to the same
/// third party, or share figures too rare to be coincidental. Copies do not count as witnesses.
struct DependenceModel: Sendable {
  /// The reason why two sources count as one witness.
  enum Reason: Sendable, Hashable {
    /// Both took the figure from this publication.
    case release(String)
    /// Both attribute the figure to it.
    case cited(String)
    /// They share this many rare figures.
    case sharedFigures(Int)
  }
  private struct Pair: Hashable {
    var first: String
    var second: String

    init(_ a: String, _ b: String) {
      first = min(a, b)
      second = max(a, b)
    }
  }
  private let origins: [String: AttributedOrigin]
  /// The number of shared rare figures, for pairs of sources that agree on most of what both cover.
  private let copies: [Pair: Int]
  /// The normalized name by credited wording; cached, since it is needed for every pair of claims.
  private let credited: [String: String]

  /// Minimum number of shared figures that is not a coincidence.
  private static let minShared = 3
  /// The minimum share of equal figures among those that both give.
  private static let minShare = 0.7
  /// A figure given by more sources is common knowledge.
  private static let maxSources = 6

  /// - Parameters:
  ///   - origins: the official figures behind observations, by their ids.
  init(_ groups: [ObservationGroup], origins: [String: AttributedOrigin]) {
    self.origins = origins
    let words = Set(groups.flatMap { group in group.claims.map(\.observation.citedSource) })
    credited = Dictionary(uniqueKeysWithValues: words.map { ($0, DependenceModel.name($0)) })
    var shared: [Pair: Int] = [:]
    var common: [Pair: Int] = [:]
    for group in groups where (2...DependenceModel.maxSources).contains(group.sources.count) {
      let bySource = Dictionary(grouping: group.distinct, by: \.source).sorted { $0.key < $1.key }
      for (index, a) in bySource.enumerated() {
        for b in bySource[(index + 1)...] {
          let pair = Pair(a.key, b.key)
          common[pair, default: 0] += 1
          let rare = a.value.filter { origins[$0.id] == nil && DependenceModel.isRare($0) }
          if rare.contains(where: { one in b.value.contains { $0.extent == one.extent } }) {
            shared[pair, default: 0] += 1
          }
        }
      }
    }
    copies = shared.filter { pair, count in
      count >= DependenceModel.minShared && Double(count) >= DependenceModel.minShare * Double(common[pair] ?? 0)
    }
  }

  /// At least three digits before the zeros: anybody may arrive at a round number.
  private static func isRare(_ claim: Claim) -> Bool {
    let extent = claim.observation.extent
    return [extent.value, extent.low, extent.high].compactMap { $0 }.contains { number in
      number.plain.filter(\.isNumber).reversed().drop { $0 == "0" }.count >= 3
    }
  }

  /// Why two claims count as one witness; nil if there is no evidence of that.
  func reason(_ a: Claim, _ b: Claim) -> Reason? {
    if a.source == b.source { return nil }
    if let first = origins[a.id], let second = origins[b.id], first.release == second.release {
      return .release(first.release)
    }
    if let cited = credited[a.observation.citedSource], !cited.isEmpty, cited == credited[b.observation.citedSource] {
      return .cited(a.observation.citedSource)
    }
    return copies[Pair(a.source, b.source)].map { .sharedFigures($0) }
  }

  /// The claims grouped by witness, in the order of their first claims.
  ///
  /// At most the first `ObservationGroup.pairwiseLimit` claims are compared.
  func witnesses(_ claims: [Claim]) -> [[Claim]] {
    var witnesses: [[Claim]] = []
    for claim in claims.prefix(ObservationGroup.pairwiseLimit) {
      let joined = witnesses.indices.filter { index in
        witnesses[index].contains { $0.source == claim.source || reason($0, claim) != nil }
      }
      guard let first = joined.first else {
        witnesses.append([claim])
        continue
      }
      witnesses[first].append(claim)
      for index in joined.dropFirst().reversed() { witnesses[first] += witnesses.remove(at: index) }
    }
    return witnesses
  }

  /// The credited organization: all programmes of the Bureau of Labor Statistics count as the Bureau.
  private static func name(_ cited: String) -> String {
    let words = LabelNormalizer.normalized(cited)
    let bureau = ["bls", "bureau of labor statistic", "oews", "occupational employment", "occupational outlook"]
    return bureau.contains { words.contains($0) } ? "bls" : words
  }
}
