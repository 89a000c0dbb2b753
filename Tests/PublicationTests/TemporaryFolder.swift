import Foundation
import Testing

/// A folder of the test's own, removed when the last reference goes.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/publication-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Paths of all files and links below, sorted.
  func files(below name: String = "") throws -> [String] {
    let base = name.isEmpty ? path : path + "/" + name
    return try FileManager.default.subpathsOfDirectory(atPath: base).sorted()
  }
}
