import Alerting
import Foundation
import Ledger
import Publication
import Records
import TestFolders
import Testing

@Suite("What operators see over the years")
struct OrderAndNewsTests {
  @Test("runs are listed in the order in which they were made, whatever the clock said")
  func order() throws {
    try inFolder { folder in
      let ledger = try Ledger.open(path: folder + "/ledger.sqlite")
      for (number, days) in [0, 1, -30, 2, 3000, 3, 4].enumerated() {
        var manifest = RunManifest(
          toolVersion: "1", started: Date(timeIntervalSince1970: 1_795_373_109 + Double(days) * 86_400), options: [:],
          inputs: [], outcome: "published")
        manifest.runID = "run-\(number + 1)"
        manifest.pipeline = "t"
        try ledger.record(LedgerRun(manifest: manifest, sequence: number + 1, state: .rejected))
      }
      #expect(try ledger.runs(of: "t", limit: 9).map(\.sequence) == [7, 6, 5, 4, 3, 2, 1])
      #expect(try ledger.runs(limit: 3).map(\.sequence) == [7, 6, 5])
      try ledger.close()
    }
  }

  private func news(_ attendant: AlertDispatcher, _ troubles: [String]) -> [String] {
    var event = RunEvent(pipeline: "t", started: 0)
    event.coversSources = true
    event.troubles = troubles.map { Trouble(key: $0, words: "about \($0)") }
    var items: [String] = []
    _ = attendant.ended(event) { items = $0.map { "\($0.event.rawValue) \($0.trouble)" } }
    return items
  }

  @Test("a source that was stale and has come to be too old is not told as over; that it is well again is told once")
  func changesOfState() throws {
    try inFolder { folder in
      let attendant = AlertDispatcher(settings: OperatorSettings(), pipeline: "t", folder: folder)
      #expect(
        news(attendant, ["source:a:stale", "source:b:stale"]) == ["began source:a:stale", "began source:b:stale"])
      #expect(
        news(attendant, ["source:a:expired", "gate:max_age"]) == [
          "began gate:max_age", "began source:a:expired", "ended source:b:stale",
        ])
      #expect(news(attendant, ["source:a:expired", "gate:max_age"]).isEmpty)
      #expect(news(attendant, []) == ["ended gate:max_age", "ended source:a:expired"])
    }
  }
}
