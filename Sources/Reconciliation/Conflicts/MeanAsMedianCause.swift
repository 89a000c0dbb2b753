import Foundation
import Records

/// A page whose median equals its own mean, allowing for rounding: pay is skewed, so the two are rarely equal, and a
/// mean printed at the 50% mark is a common mistake.
struct MeanAsMedianCause: ConflictCause {
  func conflicts(in evidence: TopicEvidence) -> [Conflict] {
    evidence.pages.flatMap { page in
      page.series { $0.observation.measure == .wage && $0.extent.value != nil }.compactMap { _, claims -> Conflict? in
        let means = claims.filter { $0.observation.statistic == .mean }
        let medians = claims.filter { $0.observation.statistic == .median }
        let equalMedians = medians.filter { median in means.contains { isSame(median, $0) } }
        let equalMeans = means.filter { mean in medians.contains { isSame($0, mean) } }
        guard let first = equalMedians.first else { return nil }
        let named = equalMedians + equalMeans
        return ConflictDraft(
          kind: .definition, severity: .warning, statisticIDs: named.compactMap { evidence.statisticIDs[$0.id] },
          claims: named,
          explanation:
            "\(page.source) gives \(FigureFormatter.list(equalMedians)) as the median and \(FigureFormatter.list(equalMeans)) as the mean wage of "
            + "\(first.observation.occupation.title): the same figure within rounding, so one of them is mislabelled.",
          resolution: "both are published under the statistic stated on the page"
        ).conflict(topic: evidence.topic)
      }
    }
  }

  private func isSame(_ a: Claim, _ b: Claim) -> Bool {
    a.observation.unit == b.observation.unit && Agreement.between(a, b) == .agree
  }
}
