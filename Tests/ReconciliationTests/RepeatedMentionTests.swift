import ObservationBuilder
import Records
import Testing

@testable import Reconciliation

@Suite("A figure that a page gives in its markup too")
struct RepeatedMentionTests {
  private static func mention(_ figure: String, source: String, _ method: ExtractionMethod, ordinal: Int) -> Observation
  {
    var observation = Build.observation(figure, source: source, ordinal: ordinal)
    observation.method = method
    return observation
  }

  @Test("is two observations of one source, not two sources")
  func counts() throws {
    let topic = Build.reconciled([
      Self.mention("44640", source: "a", .prose, ordinal: 0),
      Self.mention("44640", source: "a", .structured, ordinal: 1),
    ])
    let statistic = try #require(topic.statistics.first)
    #expect(topic.statistics.count == 1)
    #expect(statistic.sources == 1)
    #expect(statistic.observations == 2)
    #expect(statistic.status == .single)
  }

  @Test("gives its source no second voice against others")
  func votes() throws {
    let own = [
      Self.mention("50000", source: "a", .table, ordinal: 0),
      Self.mention("50000", source: "a", .structured, ordinal: 1),
    ]
    let others = [
      Self.mention("44640", source: "b", .prose, ordinal: 0), Self.mention("44640", source: "c", .prose, ordinal: 0),
    ]
    let statistic = try #require(Build.reconciled(own + others).statistics.first)
    #expect(statistic.sources == 3)
    #expect(statistic.extent == .value(44640))
  }

  @Test("contradicts the page where the two differ")
  func contradicts() {
    let topic = Build.reconciled([
      Self.mention("44640", source: "a", .prose, ordinal: 0),
      Self.mention("52000", source: "a", .structured, ordinal: 1),
    ])
    #expect(topic.conflicts.map(\.kind) == [.selfContradiction])
  }
}
