import Foundation
import ObservationBuilder
import Reconciliation
import Records
import Testing

@testable import Checks

@Suite("Published statistics against each other")
struct PublishedStatisticsTests {
  /// The flags of every published row, as `statistic area: flags`, and the messages of the findings.
  private func checked(
    _ observations: [Observation], conflicts: (([ReconciledStatistic]) -> [Conflict])? = nil
  ) -> (flags: [String], messages: [String]) {
    var topic = Build.reconciled(observations)
    let findings = checkPublished(&topic.statistics, conflicts: conflicts?(topic.statistics) ?? topic.conflicts)
    let flags = topic.statistics.filter { !$0.flags.isEmpty }.map {
      "\($0.key.statistic.rawValue) \($0.key.areaCode): \($0.flags.joined(separator: " "))"
    }
    return (flags.sorted(), findings.map(\.message))
  }

  @Test("percentiles that different sources put out of order are flagged, both of a pair, and told once")
  func percentiles() {
    let (flags, messages) = checked([
      Build.observation("69680", statistic: .p10, source: "a"),
      Build.observation("60000", statistic: .p25, source: "b"),
      Build.observation("117960", source: "c"), Build.observation("90000", statistic: .p75, source: "b", ordinal: 1),
    ])
    #expect(flags == ["median US: incoherent", "p10 US: incoherent", "p25 US: incoherent", "p75 US: incoherent"])
    #expect(messages.count == 2)
    #expect(messages.contains { $0.contains("69,680") && $0.contains("60,000") })
  }

  @Test("what is in order, of other places, or only rounds is not flagged")
  func coherent() {
    let (flags, messages) = checked([
      Build.observation("30000", statistic: .p10, source: "a"),
      Build.observation("40000", statistic: .median, source: "b"),
      Build.observation("39999", statistic: .p75, source: "c", raw: "$40K"),
      Build.observation("90000", statistic: .p25, source: "d", area: "US-CA"),
    ])
    #expect(flags.isEmpty)
    #expect(messages.isEmpty)
  }

  @Test("a state with more jobs than the nation is flagged with it")
  func parts() {
    let (flags, _) = checked([
      Build.observation("500000", "jobs", .employment, statistic: .level, source: "a"),
      Build.observation("612300", "jobs", .employment, statistic: .level, source: "b", area: "US-CA"),
      Build.observation("61200", "jobs", .employment, statistic: .level, source: "c", area: "US-TX"),
    ])
    #expect(flags == ["level US-CA: incoherent", "level US: incoherent"])
  }

  @Test("a stale row is flagged where the page does not say that it is old")
  func stale() {
    func conflicts(_ severity: Severity) -> ([ReconciledStatistic]) -> [Conflict] {
      { statistics in
        [
          Conflict(
            topic: "t", statisticIDs: statistics.map(\.id), kind: .stale, severity: severity, observations: [],
            values: [], explanation: "", resolution: "",
            decidedBy: "")
        ]
      }
    }
    let observation = Build.observation("44640")
    #expect(checked([observation], conflicts: conflicts(.warning)).flags == ["median US: stale"])
    #expect(checked([observation], conflicts: conflicts(.info)).flags.isEmpty)
  }

  @Test("a row names the sources behind its value")
  func sources() {
    let topic = Build.reconciled([
      Build.observation("44640", source: "a"), Build.observation("44640", source: "b"),
      Build.observation("44640", source: "b", ordinal: 1),
      Build.observation("60000", source: "c"),
    ])
    #expect(topic.statistics.map(\.sourceIDs) == [["a", "b"]])
    #expect(topic.statistics.allSatisfy { !$0.isByPerson })
  }
}
