import Foundation
import Publication
import Records

/// Searches statistics, conflicts and findings: `median wage phlebotomist texas`.
struct RecordSearch {
  private let words: [String]

  /// - Parameter text: words in any order; all must match, as whole words or prefixes.
  init(_ text: String) { words = RecordSearch.words(text) }

  /// The statistics that match all words, best match first; if there are none, the matching observations, conflicts and
  /// findings.
  func items(in dataset: RunDataset) -> [PublishedRecord] {
    guard !words.isEmpty else { return [] }
    var statistics = dataset.statistics.compactMap { statistic in
      rest(statistic.searchText).map { (rest: $0, item: statistic) }
    }
    // `us` is the nation before it is the beginning of all its states.
    let whole = statistics.filter { statistic in
      words.allSatisfy(Set(RecordSearch.words(statistic.item.searchText)).contains)
    }
    if !whole.isEmpty { statistics = whole }
    if !statistics.isEmpty {
      return statistics.sorted { ($0.rest, $0.item.key.columns.joined()) < ($1.rest, $1.item.key.columns.joined()) }.map
      { .statistic($0.item) }
    }
    let observations = dataset.observations.filter { rest($0.searchText) != nil }.map {
      PublishedRecord.observation($0)
    }
    if !observations.isEmpty { return observations }
    return dataset.conflicts.filter { rest("\($0.kind.rawValue) \($0.explanation)") != nil }.map { .conflict($0) }
      + dataset.findings.filter { rest("\($0.sourceID) \($0.check.rawValue) \($0.message)") != nil }.map {
        .finding($0)
      }
  }

  /// Number of words of a text that are not in the query; nil if a query word is missing.
  private func rest(_ text: String) -> Int? {
    let own = RecordSearch.words(text)
    guard words.allSatisfy({ word in own.contains { $0.hasPrefix(word) } }) else { return nil }
    return own.count { word in !words.contains { word.hasPrefix($0) } }
  }

  private static func words(_ text: String) -> [String] {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).split {
      !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
    }.map(
      String.init)
  }
}

extension ReconciledStatistic {
  /// Searchable description of a statistic.
  fileprivate var searchText: String {
    ([key.measure.words, key.statistic.rawValue, occupationTitle, area] + key.columns.dropFirst() + sourceIDs).joined(
      separator: " ")
  }
}

extension Observation {
  fileprivate var searchText: String {
    [
      sourceID, measure.words, statistic.rawValue, occupation.title, occupation.code ?? "", area, areaCode, experience,
      setting,
      credential,
      industry, raw, quote,
    ].joined(separator: " ")
  }
}
