import Foundation
import PipelineRun
import Records

/// The decisions made while a run is served, written to the decisions file one at a time by the code behind
/// `laborledger decide`.
actor ReviewSession {
  /// The actions available on a served page.
  static let actions: [ReviewDecision.Action] = [.accept, .reject, .override, .acknowledge]

  private let run: LoadedRun
  private let file: DecisionFile
  private let today: @Sendable () -> String
  private var additions: [DecisionFile.Addition] = []
  /// The numbers of the additions.
  private var numbers: [Int] = []
  private var last = 0
  private var reviewer = ""

  /// - Parameter today: the day that decisions are given, `2026-11-27`.
  init(run: LoadedRun, file: DecisionFile, today: @escaping @Sendable () -> String) {
    self.run = run
    self.file = file
    self.today = today
  }

  /// The current decisions. If the file cannot be read, the state contains the error.
  func state() -> ReviewState {
    var state = ReviewState(file: file.path, pending: [], made: numbers, reviewer: reviewer, error: "")
    do throws(RunFailure) {
      state.pending = try pending().map { pending in
        let place = additions.lastIndex { $0.decision.isSame(as: pending.decision) }
        return .init(record: pending.recordID, words: pending.decision.words, number: place.map { numbers[$0] })
      }
    } catch {
      state.error = error.message
    }
    return state
  }

  /// Writes a decision. Throws `usage` for one that `decide` would refuse, and `badData` if its record is already
  /// decided or the file cannot be appended to; nothing is then written.
  func decide(_ request: DecisionRequest) throws(RunFailure) -> ReviewState {
    guard Self.actions.contains(request.action) else {
      throw RunFailure(.usage, "'\(request.action.rawValue)' is only available in 'laborledger decide'")
    }
    if let known = try pending().first(where: { $0.recordID == request.id }) {
      throw RunFailure(.badData, "already decided; takes effect with the next run: \(known.decision.words)")
    }
    let more = [("value", request.value), ("low", request.low), ("high", request.high)].compactMap { key, value in
      value.map { (key: key, value: $0) }
    }
    let entry = try DecisionEntry.text(
      request.id, in: [run], action: request.action, more: more, reason: request.reason, by: request.by, date: today())
    additions.append(try file.append(entry))
    last += 1
    numbers.append(last)
    reviewer = request.by
    return state()
  }

  /// Undoes a decision of this session. Throws `badData`, without changing anything, for an unknown number or if the
  /// file has been changed by someone else.
  func undo(_ number: Int) throws(RunFailure) -> ReviewState {
    guard let place = numbers.firstIndex(of: number) else {
      throw RunFailure(.badData, "this session has no decision number \(number)")
    }
    additions = try file.undo(place, of: additions)
    numbers.remove(at: place)
    return state()
  }

  private func pending() throws(RunFailure) -> [PendingDecision] {
    pendingDecisions(try file.decisions(), in: run.dataset)
  }
}

extension ReviewDecision {
  /// Whether two entries are equal, wherever they are in the file.
  fileprivate func isSame(as other: ReviewDecision) -> Bool {
    var moved = self
    moved.place = other.place
    return moved == other
  }
}
