import Foundation
import Records
import Synchronization
import Testing

@testable import PipelineRun

@Suite("Pieces of a run")
struct PiecesTests {
  @Test("results come in the order of the items, whatever order they are done in", arguments: [1, 2, 5, 64])
  func orderedResults(_ jobs: Int) async throws {
    var seen: [Int] = []
    try await orderedMap(Array(0..<100), jobs: jobs) { item in
      usleep(UInt32((item * 7919) % 13) * 100)
      return item * 2
    } emit: { index, result in
      #expect(result == index * 2)
      seen.append(index)
    }
    #expect(seen == Array(0..<100))
  }

  @Test("items are made as workers get to them, a few ahead of the results", arguments: [1, 2, 5])
  func itemsAreMadeLate(_ jobs: Int) async throws {
    let made = Mutex(0)
    let items = (0..<200).lazy.map { item in
      made.withLock { $0 += 1 }
      return item
    }
    try await orderedMap(items, jobs: jobs, body: { $0 }) { index, result in
      #expect(result == index)
      #expect(made.withLock(\.self) <= index + 1 + 2 * jobs)
    }
    #expect(made.withLock(\.self) == 200)
  }

  @Test("a raised flag ends the work early")
  func stops() async throws {
    let stop = StopFlag()
    var emitted = 0
    try await orderedMap(Array(0..<1000), jobs: 2, isStopped: { stop.isRaised }, body: { $0 }) { index, _ in
      emitted += 1
      if index == 10 { stop.raise(RunFailure(.terminated, "")) }
    }
    #expect((11...15).contains(emitted))
  }

  @Test("the first cause of a stop stands")
  func firstCause() {
    let stop = StopFlag()
    stop.raise(RunFailure(.deadline, ""))
    stop.raise(RunFailure(.interrupted, ""))
    let failure = #expect(throws: RunFailure.self) { try stop.check() }
    #expect(failure?.code == .deadline)
  }

  @Test("exit statuses are those of sysexits.h and of shells for signals")
  func exitStatuses() {
    let table = Dictionary(uniqueKeysWithValues: FailureCode.allCases.map { ($0.rawValue, $0.exitStatus) })
    #expect(
      table == [
        "usage": EX_USAGE, "badData": EX_DATAERR, "gate": EX_DATAERR, "strict": EX_DATAERR, "noInput": EX_NOINPUT,
        "unavailable": EX_UNAVAILABLE,
        "defect": EX_SOFTWARE,
        "cannotCreate": EX_CANTCREAT, "inputOutput": EX_IOERR, "locked": EX_TEMPFAIL, "deadline": EX_TEMPFAIL,
        "manifest": EX_CONFIG,
        "interrupted": 128 + SIGINT, "terminated": 128 + SIGTERM,
      ])
  }

  @Test(
    "the figure is marked in its quote",
    arguments: [
      ("$5", "pay: $5 an hour", "pay: »$5« an hour"), ("$5", "none here", "none here"), ("", "x", "x"),
      ("a", "b\na", "b ⏎ »a«"),
    ])
  func marking(_ raw: String, _ quote: String, _ expected: String) {
    #expect(marked(raw, in: quote).plain == expected)
  }
}
