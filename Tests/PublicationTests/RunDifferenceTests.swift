import Foundation
import Records
import Testing

@testable import Publication

@Suite("What changed between two runs")
struct RunDifferenceTests {
  private let before = SampleRun.small.dataset

  @Test("a run beside itself, with other ids of observations, orders and times, shows nothing")
  func noise() {
    var after = before
    after.statistics.reverse()
    after.findings.reverse()
    let renamed = Dictionary(uniqueKeysWithValues: before.observations.map { ($0.id, "x" + $0.id) })
    for index in after.observations.indices {
      after.observations[index].id = renamed[after.observations[index].id] ?? ""
      after.observations[index].snapshotSHA256 = "other"
      after.observations[index].locator = .xpath("/elsewhere")
    }
    for index in after.statistics.indices {
      after.statistics[index].evidence = after.statistics[index].evidence.compactMap { renamed[$0] }
    }
    for index in after.sources.indices { after.sources[index].fetchedAt = "2026-11-28T00:00:00Z" }
    #expect(RunDifference(from: before, to: after).isEmpty)
  }

  @Test("a figure that moved names who caused it, by how much, and the rule")
  func moved() throws {
    var after = before
    let index = try #require(after.statistics.firstIndex { $0.extent.value != nil && $0.status == .resolved })
    let value = try #require(after.statistics[index].extent.value)
    after.statistics[index].extent = .value(value * 2)
    after.statistics[index].status = .contested
    let chosen = try #require(after.statistics[index].evidence.first)
    let observation = try #require(after.observations.firstIndex { $0.id == chosen })
    after.observations[observation].extent = .value(value * 2)
    let difference = RunDifference(from: before, to: after)
    #expect(difference.statistics.count == 1)
    let change = try #require(difference.statistics.first)
    #expect(change.kind == .changed && change.percent == 100 && change.columns == ["value", "status"])
    #expect(change.causes == [after.observations[observation].sourceID])
    let text = DifferenceExport.text(difference, format: .text)
    #expect(
      text.hasPrefix("Statistics: 1 changed\n~ ") && text.contains(" → ") && text.contains("(+100%)")
        && text.contains("resolved → contested"))
    #expect(DifferenceExport.text(difference, format: .csv).split(separator: "\n").count == 2)
    #expect(DifferenceExport.text(difference, format: .json).hasPrefix("[{\"change\":\"changed\",\"of\":\"statistic\""))
  }

  @Test("a finding is listed with its source, one about the whole dataset without")
  func findingTexts() {
    var after = before
    after.findings[0].id = "new-here"
    after.findings.append(
      Finding(sourceID: "", check: .outlier, severity: .info, message: "Two medians are far apart."))
    let difference = RunDifference(from: before, to: after)
    let text = DifferenceExport.text(difference, format: .text)
    #expect(text.contains("+ finding outlier (info): Two medians are far apart.\n"))
    #expect(text.contains(": \(after.findings[0].sourceID): \(after.findings[0].message)"))
    #expect(!text.contains(": :"))
  }

  @Test("rows that came and went, and notices that weigh differently")
  func cameAndWent() throws {
    var after = before
    let gone = after.statistics.removeFirst()
    after.findings[0].severity = after.findings[0].severity == .info ? .warning : .info
    let conflict = after.conflicts.removeFirst()
    let difference = RunDifference(from: before, to: after)
    #expect(difference.statistics.map(\.kind) == [.gone] && difference.statistics.first?.statistic.id == gone.id)
    #expect(difference.conflicts.map(\.kind) == [.gone] && difference.conflicts.first?.id == conflict.id)
    #expect(difference.findings.map(\.kind) == [.changed])
    let back = RunDifference(from: after, to: before)
    #expect(back.statistics.map(\.kind) == [.added] && back.conflicts.map(\.kind) == [.added])
  }
}
