import Codelists
import Foundation
import Records

/// The same pay or outlook statistic under similar titles in different sources, which are different occupations (by
/// code, or by title if there is none): never merged, but shown side by side. Areas are merged into one row per pair of
/// occupations, measure and statistic.
struct OccupationCause: ConflictCause {
  func conflicts(in evidence: TopicEvidence) -> [Conflict] {
    var buckets: [StatisticKey: [ResolvedGroup]] = [:]
    for settlement in evidence.settled
    where settlement.group.key.measure.hasArea
      && !(settlement.group.key.occupationCode + settlement.group.key.occupationTitle).isEmpty
    {
      var bucket = settlement.group.key
      (bucket.occupationCode, bucket.occupationTitle, bucket.areaCode) = ("", "", "")
      buckets[bucket, default: []].append(settlement)
    }
    var words = TitleWords()
    return buckets.filter { $0.value.count > 1 }.sorted { $0.key.columns }.flatMap { key, members in
      similarPairs(members, &words).compactMap { row(key: key, $0, $1, topic: evidence.topic) }
    }
  }

  /// An occupation in one bucket: its statistics in each area, and the words of its titles.
  private struct Entry {
    var settlements: [ResolvedGroup]
    var titles: Set<Set<Int>>

    /// Every word of its titles.
    var words: Set<Int> { titles.reduce(into: []) { $0.formUnion($1) } }

    func isSimilar(to other: Entry) -> Bool {
      titles.contains { a in other.titles.contains { LabelNormalizer.areSimilar(a, $0) } }
    }
  }

  /// The words of titles as numbers: every title is in many buckets.
  private struct TitleWords {
    private var numbers: [String: Int] = [:]
    private var titles: [String: Set<Int>] = [:]

    /// The distinctive words of a title.
    mutating func of(_ title: String) -> Set<Int> {
      if let known = titles[title] { return known }
      var words: Set<Int> = []
      for word in LabelNormalizer.contentWords(title) {
        let number = numbers[word] ?? numbers.count
        numbers[word] = number
        words.insert(number)
      }
      titles[title] = words
      return words
    }
  }

  /// Words shared by more occupations than this are not distinctive; without the cap, ten thousand "medical …" titles
  /// would be compared pair by pair.
  private static let commonWordLimit = 200

  private func similarPairs(_ members: [ResolvedGroup], _ words: inout TitleWords) -> [(Entry, Entry)] {
    let entries = self.entries(members, &words)
    guard entries.count > 1 else { return [] }
    var holders: [Int: [Int]] = [:]
    for (index, entry) in entries.enumerated() { for word in entry.words { holders[word, default: []].append(index) } }
    var pairs: [(Entry, Entry)] = []
    for (index, entry) in entries.enumerated() {
      var near: Set<Int> = []
      for word in entry.words {
        let sharing = holders[word] ?? []
        if sharing.count <= OccupationCause.commonWordLimit { near.formUnion(sharing.filter { $0 > index }) }
      }
      for other in near.sorted() where entry.isSimilar(to: entries[other]) { pairs.append((entry, entries[other])) }
    }
    return pairs
  }

  private func entries(_ members: [ResolvedGroup], _ words: inout TitleWords) -> [Entry] {
    let byOccupation = Dictionary(grouping: members) {
      $0.group.key.occupationCode + "|" + $0.group.key.occupationTitle
    }
    return byOccupation.sorted { $0.key < $1.key }.map { _, settlements in
      let wordings = Set(settlements.lazy.flatMap(\.group.claims).map(\.observation.occupation.title))
      return Entry(settlements: settlements, titles: Set(wordings.map { words.of($0) }))
    }
  }

  private func row(key: StatisticKey, _ a: Entry, _ b: Entry, topic: String) -> Conflict? {
    let others = Dictionary(b.settlements.map { ($0.group.place, $0) }, uniquingKeysWith: { first, _ in first })
    // Whole countries before their parts: `US` sorts before `US-AL`.
    let pairs = a.settlements.sorted { $0.group.place < $1.group.place }.compactMap {
      one -> (ResolvedGroup, ResolvedGroup, ConfusableFigures.Pair)? in
      guard let other = others[one.group.place],
        let pair = ConfusableFigures.compare(one.group.distinct, other.group.distinct)
      else { return nil }
      return (one, other, pair)
    }
    guard let first = pairs.first else { return nil }
    let place = first.0.statistic.area
    let places = pairs.count == 1 ? place : "\(Areas.inSentence(place)) and \(pairs.count - 1) other places"
    return ConflictDraft(
      kind: .occupation, severity: .info, statisticIDs: pairs.flatMap { [$0.0.group.id, $0.1.group.id] },
      claims: first.2.claims,
      explanation:
        "\(FigureFormatter.subject(key, title: "", area: places)) is given for different occupations under similar titles: "
        + "for \(name(first.0)), \(FigureFormatter.statements(first.2.first)); for \(name(first.1)), \(FigureFormatter.statements(first.2.second)).",
      resolution: "different occupations are never merged"
    ).conflict(topic: topic)
  }

  private func name(_ settlement: ResolvedGroup) -> String {
    let code = settlement.group.key.occupationCode
    return code.isEmpty ? settlement.title : "\(settlement.title) (\(code))"
  }
}
