import Foundation
import Terminal

/// A progress line on a terminal.
enum ProgressLine {
  /// Replaces the text of the line.
  static func tell(_ text: String) { writeToTerminal(begin + SafeCharacters.text(text)) }

  /// Clears the line.
  static func clear() { writeToTerminal(begin) }

  /// Moves to the start of the line and erases it; terminals without erase support only do the former.
  private static let begin = ProcessInfo.processInfo.environment["TERM"] == "dumb" ? "\r" : "\r\u{1B}[K"

  /// Shows the progress of a run; nothing for work that finishes at once.
  static func show(_ done: Int, of all: Int, what: String) {
    guard all > 1 else { return }
    tell("\(what): \(done) of \(all)")
    if done == all { clear() }
  }
}
