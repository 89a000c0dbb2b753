import Foundation

/// Replaces single files so that readers see the old content or the new one, never a part.
package struct AtomicFile: Sendable {
  /// Where the file stands; where a link was named, what it leads to.
  package let path: String
  private let operations: any FileOperations

  /// A file that may not be there yet. A symbolic link stays, and what it leads to is replaced.
  package init(_ path: String) { self.init(path, operations: PosixFileOperations()) }

  init(_ path: String, operations: any FileOperations) {
    self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    self.operations = operations
  }

  /// Writes the text beside the file, waits until it is on the disk, and moves it into place; the file keeps its permissions.
  /// Throws `PublicationError`; then the file is the old one or the new one, whole, and nothing is left beside it.
  package func replace(with text: String) throws(PublicationError) {
    let folder = (path as NSString).deletingLastPathComponent
    let temporary = (folder as NSString).appendingPathComponent(".\((path as NSString).lastPathComponent).\(UUID().uuidString)")
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

  /// Removes the file; nothing happens when there is none. Throws `PublicationError`.
  package func remove() throws(PublicationError) {
    try operations.removeTree(path)
    try operations.syncDirectory((path as NSString).deletingLastPathComponent)
  }
}
