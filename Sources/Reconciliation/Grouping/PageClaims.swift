import Foundation
import Records

/// One page: its figures in page order, and what else is known of it.
package struct PageClaims: Sendable {
  /// The source's id.
  package var source: String
  /// Subject and mentions of the page; nil for observations read from a file.
  package var facts: PageMetadata?
  /// By place on the page.
  package let claims: [Claim]
  private let bySeries: [(series: Series, claims: [Claim])]

  private init(source: String, facts: PageMetadata?, claims: [Claim]) {
    self.source = source
    self.facts = facts
    self.claims = claims
    bySeries = Dictionary(grouping: claims, by: \.subject.series.text).sorted { $0.key < $1.key }.map {
      (series: $0.value[0].series, claims: $0.value)
    }
  }

  /// One entry per source that has figures or facts, sorted by source.
  package static func make(_ claims: [Claim], pages: [PageMetadata]) -> [PageClaims] {
    let bySource = Dictionary(grouping: claims, by: \.source)
    let facts = Dictionary(pages.map { ($0.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(bySource.keys).union(facts.keys).sorted().map { source in
      PageClaims(source: source, facts: facts[source], claims: (bySource[source] ?? []).sorted(by: Claim.precedes))
    }
  }

  /// The page's claims by series, in a stable order.
  package func series(_ matching: (Claim) -> Bool) -> [(series: Series, claims: [Claim])] {
    bySeries.compactMap { series, claims in
      let matched = claims.filter(matching)
      return matched.isEmpty ? nil : (series: series, claims: matched)
    }
  }
}

/// The subject of a figure apart from its measure and statistic: occupation, place and qualifiers. Figures of one
/// series belong together.
package struct Series: Hashable, Sendable {
  /// The dimensions as one text.
  package let text: String
  /// The level of experience, or empty.
  package let experience: String
  private let others: [String]

  /// The series of the claims under a key.
  package init(_ key: StatisticKey, uncodedPlace: String) {
    // Pay in different currencies belongs to different series; counts and rates belong with the pay of their occupation
    // regardless.
    let currency = key.measure.isPay ? key.unitClass : ""
    let others = [
      key.occupationCode, key.occupationTitle, key.areaCode, uncodedPlace, key.setting, key.credential, key.industry,
      currency,
    ]
    self.init(others: others, experience: key.experience)
  }

  private init(others: [String], experience: String) {
    self.others = others
    self.experience = experience
    text = (others + [experience]).joined(separator: "\u{1F}")
  }

  /// The same series for all levels of experience.
  package var acrossLevels: Series { experience.isEmpty ? self : Series(others: others, experience: "") }

  /// Equal if all dimensions are equal; `text` contains them all.
  package static func == (a: Series, b: Series) -> Bool { a.text == b.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
