import Digests
import Files
import Foundation

/// A file that the program keeps for itself and may lose at any time: its content stands behind the content's digest,
/// so that one that is damaged, torn or somebody else's is not taken for it.
enum CheckedFile {
  private static let digits = 64
  private static let maxBytes = 1 << 30

  /// The content of the file at `path`; nil where there is none, where it is not what was written, and where a symbolic
  /// link or something else that is no file stands in its place.
  static func read(_ path: String) -> ArraySlice<UInt8>? {
    guard let bytes = try? OwnFiles.read(path, maxBytes: maxBytes), bytes.count > digits else { return nil }
    let content = bytes[digits...]
    return sha256Hex(Array(content)).utf8.elementsEqual(bytes[..<digits]) ? content : nil
  }

  /// Writes a file beside its place and moves it there when it is whole. It is not synced: one that a crash of the
  /// machine damages is not taken for what it was. What keeps it from being written keeps it from being used, nothing
  /// more.
  static func write(_ content: [UInt8], to path: String) {
    let temporary = path + ".tmp"
    // What a killed run left, or somebody put there; only one run at a time writes.
    unlink(temporary)
    guard let descriptor = try? OwnFiles.create(temporary) else { return }
    let isWritten = (try? writeAll((Array(sha256Hex(content).utf8) + content)[...], to: descriptor)) != nil
    if close(descriptor) != 0 || !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
  }
}
