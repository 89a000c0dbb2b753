import Digests
import Files
import Foundation

/// A cache file that may be lost at any time. Its content is preceded by the content's digest, so that a damaged,
/// incomplete or foreign file is not accepted.
enum CheckedFile {
  private static let digits = 64
  private static let maxBytes = 1 << 30

  /// The content of the file at `path`; nil if there is none, if it is not what was written, or if it is a symbolic
  /// link or anything else that is not a regular file.
  static func read(_ path: String) -> ArraySlice<UInt8>? {
    guard let bytes = try? OwnFiles.read(path, maxBytes: maxBytes), bytes.count > digits else { return nil }
    let content = bytes[digits...]
    return sha256Hex(Array(content)).utf8.elementsEqual(bytes[..<digits]) ? content : nil
  }

  /// Writes a temporary file and renames it when complete. It is not synced, since a file damaged by a system crash is
  /// not accepted. If it cannot be written, it is just not used.
  static func write(_ content: [UInt8], to path: String) {
    let temporary = path + ".tmp"
    // Left by a killed run, or put there by someone else; only one run writes at a time.
    unlink(temporary)
    guard let descriptor = try? OwnFiles.create(temporary) else { return }
    let isWritten = (try? writeAll((Array(sha256Hex(content).utf8) + content)[...], to: descriptor)) != nil
    if close(descriptor) != 0 || !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
  }
}
