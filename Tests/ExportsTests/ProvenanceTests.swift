import Foundation
import Records
import Testing

@testable import Exports
@testable import Publication

@Suite("Provenance")
struct ProvenanceTests {
  private func graph(_ record: PublishedRecord) throws -> [String: [String: [String: Any]]] {
    let text = provenance(of: record, in: SmallRun.dataset, run: SmallRun.manifest)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String: Any]])
      .compactMapValues { $0 as? [String: [String: Any]] }
  }

  /// The entities that `start` is derived from, in any number of steps.
  private func origins(of start: String, in graph: [String: [String: [String: Any]]]) -> Set<String> {
    let edges = (graph["wasDerivedFrom"] ?? [:]).values.compactMap { edge -> (String, String)? in
      guard let from = edge["prov:generatedEntity"] as? String, let to = edge["prov:usedEntity"] as? String else {
        return nil
      }
      return (from, to)
    }
    var (found, next) = (Set<String>(), [start])
    while let entity = next.popLast() {
      for (from, to) in edges where from == entity && found.insert(to).inserted { next.append(to) }
    }
    return found
  }

  @Test("a statistic is derived from the bytes of its snapshot, by way of figure and observation")
  func reachesBytes() throws {
    let graph = try graph(.statistic(SmallRun.dataset.statistics[0]))
    let origins = origins(of: "ll:statistic/s1", in: graph)
    #expect(
      origins.isSuperset(of: ["ll:observation/a1a1a1a1a1a1a1a1", "ll:figure/a1a1a1a1a1a1a1a1", "ll:page/page-0"]))
    let snapshot = try #require(origins.first { $0.hasPrefix("ll:snapshot/") })
    #expect(graph["entity"]?[snapshot]?["ll:sha256"] as? String == SmallRun.sha[0])
    #expect(graph["entity"]?[snapshot]?["ll:path"] as? String == "x.warc.gz#12")
  }

  @Test("a figure says where it stands and between which words")
  func selectsText() throws {
    let figure = try #require(
      try graph(.observation(SmallRun.dataset.observations[0]))["entity"]?["ll:figure/a1a1a1a1a1a1a1a1"])
    #expect(figure["prov:location"] as? String == "/html/body/p[1]")
    #expect(figure["oa:prefix"] as? String == "a median of ")
    #expect(figure["oa:exact"] as? String == "$44,640")
    #expect(figure["oa:suffix"] as? String == " a year, \"before\" tax")
  }

  @Test("activities name the program's version and the manifest's digest, and no time but that of the fetch")
  func activities() throws {
    let activities = try #require(try graph(.statistic(SmallRun.dataset.statistics[0]))["activity"])
    #expect(
      Set(activities.keys.map { $0.split(separator: "/")[0] }) == [
        "ll:fetch", "ll:extract", "ll:normalize", "ll:reconcile", "ll:publish",
      ])
    for (id, activity) in activities {
      #expect(activity["ll:version"] as? String == "1.2.3")
      #expect(activity["ll:manifest_sha256"] as? String == SmallRun.sha[0])
      #expect((activity["prov:endTime"] as? String) == (id.hasPrefix("ll:fetch") ? "2026-11-22T06:00:00Z" : nil))
    }
  }

  @Test("publishers and reviewers are agents, and what they answer for is attributed to them")
  func agents() throws {
    let graph = try graph(.statistic(SmallRun.dataset.statistics[1]))
    let names = try #require(graph["agent"]).values.compactMap { $0["foaf:name"] as? String }.sorted()
    #expect(names == ["A. Reviewer", "B. Reviewer", "Publisher & Sons"])
    let attributed = (graph["wasAttributedTo"] ?? [:]).values.compactMap { $0["prov:entity"] as? String }.sorted()
    #expect(attributed == ["ll:observation/b2b2b2b2b2b2b2b2", "ll:page/page-1", "ll:statistic/s2"])
  }

  @Test(
    "reviewers are found in the words of decisions",
    arguments: [
      ("reject by A. Reviewer, 2026-11-27: wrong", ["A. Reviewer"]),
      ("hint by B, 2026-01-02: x; accept by A, 2026-01-03: y", ["A", "B"]),
      ("paid by the hour, on average", []), ("", []),
    ])
  func reviewers(_ words: String, _ names: [String]) { #expect(Reviewers.named(in: words) == names) }

  @Test("every relation leads to elements that are told of, but for observations of other sources")
  func isClosed() throws {
    let graph = try graph(.statistic(SmallRun.dataset.statistics[0]))
    let known = Set(["entity", "activity", "agent"].flatMap { (graph[$0] ?? [:]).keys })
    for kind in ["used", "wasGeneratedBy", "wasDerivedFrom", "wasAttributedTo", "wasAssociatedWith", "wasInformedBy"] {
      for relation in (graph[kind] ?? [:]).values {
        for (name, value) in relation where name.hasPrefix("prov:") {
          let id = try #require(value as? String)
          #expect(known.contains(id) || id == "ll:observation/c3c3c3c3c3c3c3c3", "\(kind) \(id)")
        }
      }
    }
  }
}

@Suite("Lineage")
struct LineageTests {
  private let events = LineageEvents(runID: UUID(), pipeline: "p", toolVersion: "1.2.3")

  private func decoded(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("the events of a run share its id, and each is one line")
  func share() throws {
    let now = Date(timeIntervalSince1970: 1_795_373_101)
    let texts = [
      events.event(.start, at: now, inputs: [("a.html", "")]),
      events.event(.complete, at: now, inputs: [("a.html", SmallRun.sha[0])], folder: "/out/p/r"),
      events.event(.fail, at: now, inputs: [], failure: "line one\nline two"),
    ]
    #expect(texts.allSatisfy { $0.hasSuffix("\n") && $0.dropLast().allSatisfy { !$0.isNewline } })
    let objects = try texts.map(decoded)
    #expect(objects.map { $0["eventType"] as? String } == ["START", "COMPLETE", "FAIL"])
    #expect(Set(objects.compactMap { ($0["run"] as? [String: Any])?["runId"] as? String }).count == 1)
    #expect((objects[0]["outputs"] as? [Any])?.isEmpty == true)
    #expect(
      (objects[1]["outputs"] as? [[String: Any]])?.map { $0["name"] as? String } == [
        "p.observations", "p.statistics", "p.conflicts", "p.findings", "p.sources",
      ])
  }

  @Test("columns of statistics are led back to columns that observations have")
  func columns() {
    let lineage = ColumnLineage.of(TableDescription(.statistics))
    let statistics = Set(TableDescription(.statistics).columns.map(\.name))
    let observations = Set(TableDescription(.observations).columns.map(\.name))
    #expect(Set(lineage.map(\.0)).isSubset(of: statistics))
    #expect(Set(lineage.flatMap { $0.1.map(\.column) }).isSubset(of: observations))
    // What comes from elsewhere: the manifest, official statistics, the checks of what is published.
    #expect(
      statistics.subtracting(lineage.map(\.0)) == [
        "topic", "official_value", "official_deviation_pct", "official_release", "flags",
      ])
  }
}
