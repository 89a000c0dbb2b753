import Foundation
import Records

/// The alert log of a pipeline, `alerts.jsonl` in its folder. Its open problems determine which problems are new.
package struct AlertLog: Sendable {
  /// The file.
  package let path: String

  /// The log in a pipeline's folder.
  package init(folder: String) { path = (folder as NSString).appendingPathComponent("alerts.jsonl") }

  /// The lines, oldest first. An incomplete last line (after a crash) is omitted.
  package func lines() -> [AlertLine] {
    guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
    let decoder = JSONDecoder()
    return bytes.split(separator: 0x0A).compactMap { try? decoder.decode(AlertLine.self, from: Data($0)) }
  }

  /// Open problems by key, with their texts.
  package func openTroubles() -> [String: String] {
    var open: [String: String] = [:]
    for item in lines().flatMap(\.items) { open[item.trouble] = item.event == .began ? item.words : nil }
    return open
  }

  /// Adds a line and waits until it is on the disk; false if that failed, in which case it will be reported once more.
  func append(_ line: AlertLine) -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let text = try? encoder.encode(line) else { return false }
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = Array(text) + [0x0A]
    // Ends an incomplete line left by a crash, so that the new one is complete.
    let size = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0x0A
    if size > 0, pread(descriptor, &last, 1, size - 1) == 1, last != 0x0A { bytes.insert(0x0A, at: 0) }
    return bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count
      && fsync(descriptor) == 0
  }
}
