import Foundation

/// A folder of a test's own, removed with the last reference to it.
package final class TemporaryFolder: Sendable {
  /// Its absolute path.
  package let path: String

  /// Makes the folder with text files in it, whose names may lead through folders.
  package init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("laborledger-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a text file, and the folders that lead to it.
  package func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What a file holds.
  package func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  /// What a file holds, as UTF-8.
  package func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Paths of all files and links below, sorted.
  package func files(below name: String = "") throws -> [String] {
    let base = name.isEmpty ? path : path + "/" + name
    return try FileManager.default.subpathsOfDirectory(atPath: base).sorted()
  }
}

/// Runs `body` with the path of a folder of its own that holds the given text files.
package func inFolder<T>(_ files: [String: String] = [:], _ body: (String) throws -> T) throws -> T {
  let folder = try TemporaryFolder(files)
  return try withExtendedLifetime(folder) { try body(folder.path) }
}
