import Digests
import Foundation

/// Ids for bare files, in the order of `paths`: the name without its extension; if not unique, the name with it; if
/// still not unique, with as many parent folders as needed; finally a digest of the path. The same set of paths gives
/// the same ids in any order.
func sourceIDs(of paths: [String]) -> [String] {
  var levels = Array(repeating: 0, count: paths.count)
  let deepest = paths.map { components($0).count + 1 }
  while true {
    let ids = zip(paths, levels).map { sourceID($0, level: $1) }
    let counts = Dictionary(grouping: ids.indices, by: { ids[$0].lowercased() })
    let shared = counts.values.filter { $0.count > 1 }.joined().filter { levels[$0] <= deepest[$0] }
    guard !shared.isEmpty else { return ids }
    for index in shared { levels[index] += 1 }
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
