import Foundation
import Records

/// One page: its figures in page order, and what else is known of it.
struct PageClaims: Sendable {
  var source: String
  var facts: PageFacts?
  /// By place on the page.
  var claims: [Claim]

  /// One entry per source that has figures or facts, sorted by source.
  static func make(_ claims: [Claim], pages: [PageFacts]) -> [PageClaims] {
    let bySource = Dictionary(grouping: claims, by: \.source)
    let facts = Dictionary(pages.map { ($0.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(bySource.keys).union(facts.keys).sorted().map { source in
      PageClaims(source: source, facts: facts[source], claims: (bySource[source] ?? []).sorted(by: Claim.precedes))
    }
  }

  /// The page's claims by what they are about, in a stable order.
  func series(_ matching: (Claim) -> Bool) -> [(series: Series, claims: [Claim])] {
    Dictionary(grouping: claims.filter(matching)) { Series($0) }.sorted { $0.key.columns.lexicographicallyPrecedes($1.key.columns) }
      .map { (series: $0.key, claims: $0.value) }
  }
}

/// What a figure is about apart from its measure and statistic: occupation, place and qualifiers. Figures of one series belong together.
struct Series: Hashable, Sendable {
  var columns: [String]
  /// The place of the experience column, for checks that look across levels.
  static let experienceColumn = 4

  /// The series of a claim.
  init(_ claim: Claim) {
    let key = claim.key
    columns = [
      key.occupationCode, key.occupationTitle, key.areaCode, claim.uncodedPlace, key.experience, key.setting, key.credential, key.industry, key.unitCurrency,
    ]
  }

  /// The same series for all levels of experience.
  var acrossLevels: Series {
    var copy = self
    copy.columns[Series.experienceColumn] = ""
    return copy
  }

  /// The level of experience, or empty.
  var experience: String { columns[Series.experienceColumn] }
}

extension StatisticKey {
  /// The currency of pay and money, which keeps series in different currencies apart; empty for everything else.
  var unitCurrency: String { measure.isPay ? unitClass : "" }
}
