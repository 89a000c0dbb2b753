import Foundation
import Publication
import Records

/// Finds statistics, conflicts and findings by words: `median wage phlebotomist texas`.
struct RecordSearch {
  private let words: [String]

  /// - Parameter text: words in any order; all must be found, as words or their beginnings.
  init(_ text: String) { words = RecordSearch.words(text) }

  /// The statistics of a run in which all words are found, those first of which the words tell most; where there are none, its observations, conflicts and findings.
  func items(in dataset: RunDataset) -> [PublishedRecord] {
    guard !words.isEmpty else { return [] }
    var statistics = dataset.statistics.compactMap { statistic in rest(statistic.searchText).map { (rest: $0, item: statistic) } }
    // `us` is the nation before it is the beginning of all its states.
    let whole = statistics.filter { statistic in words.allSatisfy(Set(RecordSearch.words(statistic.item.searchText)).contains) }
    if !whole.isEmpty { statistics = whole }
    if !statistics.isEmpty {
      return statistics.sorted { ($0.rest, $0.item.key.columns.joined()) < ($1.rest, $1.item.key.columns.joined()) }.map { .statistic($0.item) }
    }
    let observations = dataset.observations.filter { rest($0.searchText) != nil }.map { PublishedRecord.observation($0) }
    if !observations.isEmpty { return observations }
    return dataset.conflicts.filter { rest("\($0.kind.rawValue) \($0.explanation)") != nil }.map { .conflict($0) }
      + dataset.findings.filter { rest("\($0.sourceID) \($0.check.rawValue) \($0.message)") != nil }.map { .finding($0) }
  }

  /// How many words of a text were not asked for; nil where one that was is not in it.
  private func rest(_ text: String) -> Int? {
    let own = RecordSearch.words(text)
    guard words.allSatisfy({ word in own.contains { $0.hasPrefix(word) } }) else { return nil }
    return own.count { word in !words.contains { word.hasPrefix($0) } }
  }

  private static func words(_ text: String) -> [String] {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }.map(
      String.init)
  }
}

extension ReconciledStatistic {
  /// What a statistic is of, in the words by which it is looked for.
  fileprivate var searchText: String {
    ([key.measure.words, key.statistic.rawValue, occupationTitle, area] + key.columns.dropFirst() + sourceIDs).joined(
      separator: " ")
  }
}

extension Observation {
  fileprivate var searchText: String {
    [
      sourceID, measure.words, statistic.rawValue, occupation.title, occupation.code ?? "", area, areaCode, experience, setting,
      credential,
      industry, raw, quote,
    ].joined(separator: " ")
  }
}
