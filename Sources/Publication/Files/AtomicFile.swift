import Files
import Foundation

/// Replaces single files atomically.
package struct AtomicFile: Sendable {
  /// The path of the file; for a symbolic link, its target.
  package let path: String
  private let operations: any FileOperations

  /// Creates a reference to a file that may not exist. For a symbolic link, its target is replaced.
  package init(_ path: String) { self.init(path, operations: PosixFileOperations()) }

  init(_ path: String, operations: any FileOperations) {
    self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    self.operations = operations
  }

  /// Writes the text to a temporary file, syncs it, and renames it over the file, keeping its permissions.
  /// Throws `PublicationError`; then the file is either the complete old or new one, without leftovers.
  package func replace(with text: String) throws(PublicationError) {
    let folder = parentFolder(of: path)
    let temporary = (folder as NSString).appendingPathComponent(
      ".\((path as NSString).lastPathComponent).\(UUID().uuidString)")
    let descriptor = try operations.createFile(temporary)
    do throws(PublicationError) {
      do throws(PublicationError) {
        var status = stat()
        if stat(path, &status) == 0, fchmod(descriptor, status.st_mode & 0o7777) != 0 {
          throw PublicationError(.cannotCreate, operation: "keep the permissions of", path: path, errno: errno)
        }
        try operations.write(Array(text.utf8), to: descriptor, path: temporary)
      } catch {
        try? operations.close(descriptor, path: temporary)
        throw error
      }
      try operations.close(descriptor, path: temporary)
      try operations.syncFiles([temporary], in: folder)
      try operations.rename(temporary, to: path)
      try operations.syncDirectory(folder)
    } catch {
      try? operations.removeTree(temporary)
      throw error
    }
  }

  /// Removes the file if it exists. Throws `PublicationError`.
  package func remove() throws(PublicationError) {
    try operations.removeTree(path)
    try operations.syncDirectory(parentFolder(of: path))
  }
}
