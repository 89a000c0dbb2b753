import Foundation
import Logging

/// Writes `level: message (key: value, …)` to standard error.
struct TextLogHandler: LogHandler {
  var logLevel: Logger.Level = .warning
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let values = metadata.merging(event.metadata ?? [:]) { _, new in new }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    let suffix = values.isEmpty ? "" : " (\(values.joined(separator: ", ")))"
    writeToStandardError("\(event.level.rawValue): \(event.message)\(suffix)\n")
  }
}

/// Writes one JSON object a line to standard error: `time`, `level`, `message`, and the metadata by their own names.
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
    writeToStandardError(String(decoding: line, as: UTF8.self) + "\n")
  }
}

/// Writes a text in one call, so that lines of several threads do not mix. A closed standard error is no reason to fail.
func writeToStandardError(_ text: String) {
  let bytes = Array(text.utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
