import Acquisition
import Digests
import Files
import Foundation

/// Identifies this build of the program together with its shared libraries: the linker's build id (or the digest of the
/// executable if it has none), and path, size and modification time of every library in use. Nil if the system does not
/// provide this (no `/proc`).
///
/// A version number is not enough: the results of page reading can change with every build and with an update of the
/// HTML parser.
func buildFingerprint(executable: String = "/proc/self/exe", maps: String = "/proc/self/maps") -> String? {
  guard let program = buildID(of: executable) ?? (try? fileDigest(executable))?.sha256 else { return nil }
  // Read to the end: the file has no size and is delivered in pieces.
  guard let text = try? readFile(maps) else { return nil }
  let libraries = String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
    // Address, permissions, offset, device, inode, path (proc(5)); only executable mappings count.
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
