import Foundation
import Logging
import Terminal

/// Writes `level: message (key: value, …)` to standard error.
struct TextLogHandler: LogHandler {
  var logLevel: Logger.Level = .warning
  var metadata: Logger.Metadata = [:]
  /// Messages are not wrapped: each is one line, so that it can be searched for.
  var layout = TerminalLayout.plain

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let values = metadata.merging(event.metadata ?? [:]) { _, new in new }.sorted { $0.key < $1.key }.map {
      "\($0.key): \($0.value)"
    }
    let suffix = values.isEmpty ? "" : " (\(values.joined(separator: ", ")))"
    let style: TerminalText.Style = event.level >= .error ? .bad : event.level == .warning ? .warning : .quiet
    let line = TerminalText("\(event.level.rawValue):", style) + TerminalText(" \(event.message)\(suffix)")
    writeToTerminal(TerminalLayout(width: nil, isColored: layout.isColored).inline(line) + "\n")
  }
}

/// Writes one JSON object per line to standard error: `time`, `level`, `message`, and the metadata under their own
/// names.
struct JSONLogHandler: LogHandler {
  var logLevel: Logger.Level = .warning
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var object = metadata.merging(event.metadata ?? [:]) { _, new in new }.mapValues { "\($0)" }
    object["time"] = Date().formatted(.iso8601)
    object["level"] = event.level.rawValue
    object["message"] = event.message.description
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A dictionary of strings always encodes.
    guard let line = try? encoder.encode(object) else { return }
    writeToTerminal(SafeCharacters.json(String(decoding: line, as: UTF8.self)) + "\n")
  }
}

/// Writes a text to standard error, made safe for a terminal.
func writeToStandardError(_ text: String) { writeToTerminal(SafeCharacters.text(text, keepsLines: true)) }

/// Writes formatted text to standard error in one call, so that lines of several threads do not interleave. A closed
/// standard error is ignored.
func writeToTerminal(_ text: String) {
  let bytes = Array(text.utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
