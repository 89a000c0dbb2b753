import Digests
import Foundation
import Records

/// Ids for bare files: the name without its extension; if not unique, the name with it; if still not unique, with as many
/// parent folders as needed; finally a digest of the path. The same set of paths gives the same ids in any order.
struct SourceIDs: Sendable {
  /// The levels of detail of the paths whose name alone is not unique, by their indices.
  private var levels: [Int: Int] = [:]

  /// The ids of all `paths`, none of which is kept.
  init(of paths: some RandomAccessCollection<String>) {
    while case let shared = shared(by: paths), !shared.isEmpty {
      for index in shared { levels[index, default: 0] += 1 }
    }
  }

  /// The id of the path at an index.
  func id(of path: String, at index: Int) -> String { sourceID(path, level: levels[index] ?? 0) }

  /// The indices of paths that share their id with another one and can have a more detailed one.
  private func shared<Paths: RandomAccessCollection<String>>(by paths: Paths) -> [Int] {
    // Nearly all ids differ in their hashes, which take less memory.
    let hashes = paths.enumerated().map { hash(id(of: $1, at: $0)) }
    let sorted = hashes.sorted()
    let repeated = Set(zip(sorted, sorted.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    guard !repeated.isEmpty else { return [] }
    var indices: [String: [Int]] = [:]
    for (index, path) in paths.enumerated() where repeated.contains(hashes[index]) {
      indices[id(of: path, at: index).lowercased(), default: []].append(index)
    }
    return indices.values.filter { $0.count > 1 }.joined().filter { index in
      let path = paths[paths.index(paths.startIndex, offsetBy: index)]
      return levels[index] ?? 0 <= components(path).count + 1
    }
  }

  /// FNV-1a of an id without regard to the case of its letters, which are all ASCII.
  private func hash(_ id: String) -> UInt64 {
    FNV.hash(id.utf8.lazy.map { (65...90).contains($0) ? $0 | 0x20 : $0 })
  }
}

/// The id at a level of detail: 0 the name without extension, 1 with it, k the last k parts of the path, and beyond
/// those the digest as well.
private func sourceID(_ path: String, level: Int) -> String {
  if path == "-" { return level <= 1 ? "stdin" : "stdin-" + sha256Hex(path).prefix(8) }
  let parts = components(path)
  let name = parts.last ?? ""
  if level == 0 { return safeName((name as NSString).deletingPathExtension) }
  guard level <= parts.count else { return safeFileName(name).prefix(80) + "-" + sha256Hex(path).prefix(12) }
  return safeFileName(parts.suffix(level).joined(separator: "-"))
}

private func components(_ path: String) -> [String] {
  path.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
}

/// Sanitizes the stem and the extension separately, so that a name remains even if the stem has no safe letter.
private func safeFileName(_ name: String) -> String {
  let suffix = (name as NSString).pathExtension
  let stem = safeName((name as NSString).deletingPathExtension)
  return suffix.isEmpty ? stem : stem.prefix(90) + "." + safeName(suffix).prefix(9)
}

/// `name` with everything but ASCII letters, digits, `-`, `_` and `.` replaced by `-`, not beginning with `.` or `-`,
/// at most 100 characters.
private func safeName(_ name: String) -> String {
  let safe = name.unicodeScalars.map { scalar -> Character in
    let isSafe =
      scalar.isASCII
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_.".unicodeScalars.contains(scalar))
    return isSafe ? Character(scalar) : "-"
  }
  let trimmed = String(String(safe).drop { $0 == "." || $0 == "-" }.prefix(100))
  return trimmed.isEmpty ? "page" : trimmed
}
