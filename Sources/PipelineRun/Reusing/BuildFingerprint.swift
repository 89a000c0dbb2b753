import Acquisition
import Digests
import Files
import Foundation

/// What tells this build of the program, with the libraries it runs on, from any other: the build id that the linker
/// gave the executable, or the digest of its bytes where it has none, and path, size and time of change of every
/// library in use. nil where the system does not say (no `/proc`).
///
/// A version number would not do: what is read from a page changes with every build, and with an update of the HTML
/// parser.
func buildFingerprint(executable: String = "/proc/self/exe", maps: String = "/proc/self/maps") -> String? {
  guard let program = buildID(of: executable) ?? (try? fileDigest(executable))?.sha256 else { return nil }
  // Read to its end: the maps have no size, and come in pieces.
  guard let text = try? readFile(maps) else { return nil }
  let libraries = String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
    // Address, permissions, offset, device, inode, path (proc(5)); only what can be run counts.
    let columns = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
    guard columns.count == 6, columns[1].contains("x"), columns[5].contains(".so") else { return nil }
    return columns[5].trimmingCharacters(in: .whitespaces)
  }
  let states = Set(libraries).sorted().map { path -> String in
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    return "\(path) \(status.st_size) \(status.st_mtim.tv_sec)"
  }
  return sha256Hex(([program] + states).joined(separator: "\n"))
}
