import Reconciliation
import Attribution
import OfficialStatistics
import Foundation
import Records

/// Words that compare a growth rate with the average, against the rate itself and the official average: "faster than
/// average" next to a rate below it.
///
/// The average is the growth of all occupations in the projections named on the page, else in the newest loaded ones.
/// BLS calls rates within about a point of it average, so only a rate on the wrong side by more than that is reported;
/// "much faster" must be at least half as much again.
struct GrowthWordsCheck: PageCheck {
  private enum Word: String {
    case muchFaster = "much faster than average"
    case faster = "faster than average"
    case slower = "slower than average"
  }

  func findings(on page: CheckedPage) throws(ReferenceError) -> [Finding] {
    guard let library = page.library, let all = library.occupationIndex["00-0000"],
      let national = library.areaIndex["US"]
    else { return [] }
    let averages = try library.cells(occupations: [all], areas: [national]).filter { $0.series == .employmentGrowth }
    guard !averages.isEmpty else { return [] }
    let claims = page.observations {
      $0.measure == .employmentGrowth && $0.areaCode == "US" && word(in: $0) != nil
    }
    return page.distinct(claims).compactMap { claim in
      guard let word = word(in: claim), let rate = claim.extent.value,
        let average = average(for: claim, averages, library)
      else { return nil }
      guard contradicts(word, rate, average.value) else { return nil }
      let release = library.releases[average.release]
      return page.finding(
        [claim], severity: .warning,
        message:
          "\(claim.raw) is described as \(word.rawValue), but the average in \(release.name) is \(average.value.plain)%.",
        expected: "\(word.rawValue) (\(average.value.plain) percent)", actual: "\(rate.plain) percent")
    }
  }

  private func average(
    for claim: Observation, _ averages: [IndexedDataPoint], _ library: ReferenceLibrary
  ) -> IndexedDataPoint? {
    guard let period = claim.period?.description else {
      return averages.max { library.releases[$0.release] < library.releases[$1.release] }
    }
    return averages.first { library.releases[$0.release].period.description.hasSuffix(period) }
  }

  private func contradicts(_ word: Word, _ rate: Decimal, _ average: Decimal) -> Bool {
    switch word {
    case .muchFaster: rate < average * 3 / 2
    case .faster: rate < average - 1
    case .slower: rate > average + 1
    }
  }

  /// The comparison in the figure's own sentence, if it is the only one.
  private func word(in claim: Observation) -> Word? {
    let text = claim.quote.lowercased().replacing("than the average", with: "than average")
    let isMuch = text.contains(Word.muchFaster.rawValue)
    let isFaster = text.contains("faster than average") || text.contains("higher than average")
    let isSlower = text.contains("slower than average")
    if isFaster == isSlower { return nil }
    return isSlower ? .slower : isMuch ? .muchFaster : .faster
  }
}
