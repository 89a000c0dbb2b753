import Foundation
import OccupationCoding
import Records
import OfficialStatistics

/// Assigns ambiguous titles the code of the only candidate whose official pay matches the page.
///
/// Only after all pages are read, since reading a page knows no statistics. Observations and page facts of one page and
/// title are decided together. Throws when the statistics cannot be read.
func decideByPay(
  _ observations: inout [Observation], pages: inout [PageMetadata], library: ReferenceLibrary, coder: OccupationCoder
) throws(ReferenceError) {
  struct Title: Hashable {
    var source: String
    var key: String
  }
  var open: [Title: [Int]] = [:]
  for index in observations.indices
  where observations[index].occupation.code == nil && !observations[index].occupation.title.isEmpty {
    open[
      Title(source: observations[index].sourceID, key: TitleNormalizer.key(of: observations[index].occupation.title)),
      default: []
    ].append(index)
  }
  for (title, indices) in open.sorted(by: { ($0.key.source, $0.key.key) < ($1.key.source, $1.key.key) }) {
    let amounts = indices.compactMap { observations[$0].typicalYearlyPay }
    guard Set(amounts).count > 1 else { continue }
    let coded = coder.code(observations[indices[0]].occupation.title)
    guard coded.code == nil, coded.rule != .parts, coded.candidates.count > 1 else { continue }
    let pay = try library.officialPay(of: Set(coded.candidates.map(\.code)))
    guard let code = candidateByPay(coded.candidates, amounts: amounts, pay: pay) else { continue }
    for index in indices {
      let step = DerivationStep(
        rule: "occupation-evidence", input: "\(observations[index].occupation.title) = \(code)", output: code)
      observations[index].occupation.code = code
      observations[index].occupation.basis = .alternateTitle
      observations[index].steps.append(step)
    }
    for page in pages.indices where pages[page].sourceID == title.source && pages[page].subject.code == nil {
      guard TitleNormalizer.key(of: pages[page].subject.title) == title.key else { continue }
      pages[page].subject.code = code
      pages[page].subject.basis = .alternateTitle
    }
  }
}

extension Observation {
  /// A mean, a median or a typical amount in US dollars a year, of the United States as a whole or one of its parts.
  fileprivate var typicalYearlyPay: Decimal? {
    guard measure == .wage, [.mean, .median, .typical].contains(statistic), unit.currency == "USD",
      areaCode.hasPrefix("US")
    else { return nil }
    return annual?.value
  }
}
