import Records
import Synchronization

/// The titles that a coder was asked before: the figures of a page name the same few again and again.
final class AnsweredTitles: Sendable {
  private let answers = Mutex<[String: CodedTitle]>([:])
  /// Beyond it the memory is emptied; a run over many pages must stay flat.
  private static let limit = 1 << 14

  func answer(_ title: String, _ code: () -> CodedTitle) -> CodedTitle {
    if let known = answers.withLock({ $0[title] }) { return known }
    let coded = code()
    answers.withLock { answers in
      if answers.count >= AnsweredTitles.limit { answers.removeAll() }
      answers[title] = coded
    }
    return coded
  }
}
