import Records
import Synchronization

/// A cache of coded titles, since the figures of a page name the same few titles repeatedly.
final class AnsweredTitles: Sendable {
  private let answers = Mutex<[String: CodedTitle]>([:])
  /// If exceeded, the cache is emptied, so that memory stays bounded in a run over many pages.
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
