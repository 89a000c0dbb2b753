import Foundation
import Terminal

/// A line on a terminal that is written over as work goes on.
enum ProgressLine {
  /// Shows a text instead of the previous one.
  static func tell(_ text: String) { writeToTerminal(begin + SafeCharacters.text(text)) }

  /// Leaves the line empty.
  static func clear() { writeToTerminal(begin) }

  /// To the beginning of the line, and what stands there erased; a terminal without these takes the first alone.
  private static let begin = ProcessInfo.processInfo.environment["TERM"] == "dumb" ? "\r" : "\r\u{1B}[K"

  /// Shows how far a run is; nothing for work that is done at once.
  static func show(_ done: Int, of all: Int, what: String) {
    guard all > 1 else { return }
    tell("\(what): \(done) of \(all)")
    if done == all { clear() }
  }
}
