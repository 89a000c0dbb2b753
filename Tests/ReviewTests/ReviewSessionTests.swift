import Foundation
import Publication
import Records
import TestFolders
import Testing

@testable import PipelineRun
@testable import Review

@Suite("A session of review")
struct ReviewSessionTests {
  /// A run of two figures that disagree, and a folder for its file of decisions.
  private struct Setting {
    private let temporary: TemporaryFolder
    let run: LoadedRun
    var folder: String { temporary.path }
    var path: String { folder + "/d.yaml" }
    var text: String? { try? String(contentsOfFile: path, encoding: .utf8) }

    init() async throws {
      temporary = try TemporaryFolder(
        ["a.txt": "$51,000", "b.txt": "$47,300"].mapValues {
          "Welder salary guide\n\nThe median annual salary of a welder is \($0).\n"
        })
      let folder = temporary.path
      let runner = PipelineRunner(options: RunOptions(toolVersion: "1"), stop: StopFlag(), logger: .init(label: "test"))
      let published = try await runner.run(
        try RunPlan(pages: ["\(folder)/a.txt", "\(folder)/b.txt"], topic: "t", output: folder + "/out"))
      run = try loadRun(folder: published.path)
    }

    func session() -> ReviewSession { ReviewSession(run: run, file: DecisionFile(path)) { "2026-11-27" } }
    func observation(_ raw: String) throws -> String {
      try #require(run.dataset.observations.first { $0.raw == raw }).id
    }
  }

  private func request(_ id: String, _ action: ReviewDecision.Action, value: String? = nil) -> DecisionRequest {
    DecisionRequest(id: id, action: action, reason: "tried", by: "A. Reviewer", value: value)
  }

  @Test("each of the four is written as decide writes it, and stands as pending on what it is about")
  func decided() async throws {
    let setting = try await Setting()
    let session = setting.session()
    let statistic = try #require(setting.run.dataset.statistics.first).id
    let conflict = try #require(setting.run.dataset.conflicts.first).id
    var expected = DecisionEntry.header
    let wishes = try [
      request(setting.observation("$47,300"), .accept), request(setting.observation("$51,000"), .reject),
      request(statistic, .override, value: "50000"),
      request(conflict, .acknowledge),
    ]
    for (number, wish) in wishes.enumerated() {
      let state = try await session.decide(wish)
      expected += try DecisionEntry.text(
        wish.id, in: [setting.run], action: wish.action, more: wish.value.map { [(key: "value", value: $0)] } ?? [],
        reason: "tried", by: "A. Reviewer",
        date: "2026-11-27")
      #expect(setting.text == expected)
      #expect(
        state.pending.last
          == .init(
            record: wish.id, words: "\(wish.action.rawValue) by A. Reviewer, 2026-11-27: tried", number: number + 1))
      #expect(state.made == Array(1...number + 1) && state.reviewer == "A. Reviewer" && state.error.isEmpty)
    }
    // Whoever reads the file anew sees the same, but can take nothing back.
    let other = await setting.session().state()
    #expect(other.pending.map(\.record) == wishes.map(\.id) && other.pending.allSatisfy { $0.number == nil })
  }

  @Test("what decide would refuse is refused with its words, and nothing is written")
  func refused() async throws {
    let setting = try await Setting()
    let session = setting.session()
    let id = try setting.observation("$47,300")
    let statistic = try #require(setting.run.dataset.statistics.first).id
    var wishes: [(DecisionRequest, FailureCode)] = [
      (request("ffffffffffffffff", .accept), .badData), (request(id, .override, value: "1"), .usage),
      (request(statistic, .override), .usage),
      (request(statistic, .override, value: "a lot"), .usage), (request(statistic, .reject), .usage),
      (request(id, .scale), .usage),
    ]
    for key in [\DecisionRequest.reason, \.by] {
      var wish = request(id, .reject)
      wish[keyPath: key] = " "
      wishes.append((wish, .usage))
    }
    for (wish, code) in wishes {
      let failure = await #expect(throws: RunFailure.self) { try await session.decide(wish) }
      #expect(failure?.code == code && failure?.message.isEmpty == false, "\(wish)")
      #expect(setting.text == nil)
    }
    _ = try await session.decide(request(id, .reject))
    let again = await #expect(throws: RunFailure.self) { try await session.decide(request(id, .accept)) }
    #expect(again?.message.contains("already decided") == true)
  }

  @Test(
    "text cannot break out of its entry",
    arguments: ["\"\n  - action: reject", "'#{}: [x]", "\u{2028}- a: b\u{85}", "\\\"", "--- !!binary &a *b"])
  func injected(_ text: String) async throws {
    let setting = try await Setting()
    let session = setting.session()
    var wish = try request(setting.observation("$47,300"), .reject)
    wish.reason = text
    wish.by = text
    _ = try await session.decide(wish)
    let decisions = try DecisionFile(setting.path).decisions()
    #expect(decisions.count == 1 && decisions.first?.action == .reject)
  }

  @Test("undoing gives back the file byte for byte, in any order; none was there, and none is there again")
  func undone() async throws {
    let setting = try await Setting()
    let session = setting.session()
    let (a, b) = (try setting.observation("$47,300"), try setting.observation("$51,000"))
    _ = try await session.decide(request(a, .accept))
    let first = setting.text
    _ = try await session.decide(request(b, .reject))
    let state = try await session.undo(1)
    #expect(state.pending.map(\.record) == [b] && state.made == [2])
    #expect(try DecisionFile(setting.path).decisions().map(\.action) == [.reject])
    _ = try await session.undo(2)
    #expect(setting.text == nil)
    _ = try await session.decide(request(a, .accept))
    #expect(setting.text == first)
    await #expect(throws: RunFailure.self) { try await session.undo(1) }
  }

  @Test("nothing is undone once somebody else changed the file; what they wrote stays")
  func changedByOthers() async throws {
    let setting = try await Setting()
    let session = setting.session()
    let (a, b) = (try setting.observation("$47,300"), try setting.observation("$51,000"))
    _ = try await session.decide(request(a, .accept))
    let changed = try #require(setting.text).replacing("tried", with: "tried twice")
    try changed.write(toFile: setting.path, atomically: true, encoding: .utf8)
    let failure = await #expect(throws: RunFailure.self) { try await session.undo(1) }
    #expect(failure?.message.contains("changed by someone else") == true && setting.text == changed)
    // A decision made after theirs can be taken back; the one before it cannot.
    _ = try await session.decide(request(b, .reject))
    await #expect(throws: RunFailure.self) { try await session.undo(1) }
    _ = try await session.undo(2)
    #expect(setting.text == changed)
  }

  @Test("a file that somebody breaks meanwhile is told, and not added to")
  func broken() async throws {
    let setting = try await Setting()
    let session = setting.session()
    try "decisions: [".write(toFile: setting.path, atomically: true, encoding: .utf8)
    let state = await session.state()
    #expect(state.error.contains("d.yaml") && state.pending.isEmpty)
    await #expect(throws: RunFailure.self) {
      try await session.decide(request(setting.observation("$47,300"), .accept))
    }
    #expect(setting.text == "decisions: [")
  }
}
