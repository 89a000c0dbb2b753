import Foundation

/// A line on a terminal that is written over as work goes on.
enum ProgressLine {
  /// Shows how far a run is; nothing for work that is done at once.
  static func show(_ done: Int, of all: Int, what: String) {
    guard all > 1 else { return }
    writeToStandardError("\r\u{1B}[K\(what): \(done) of \(all)" + (done == all ? "\r\u{1B}[K" : ""))
  }
}
