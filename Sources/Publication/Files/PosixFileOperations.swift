import CFileSync
import Files
import Foundation

/// The operations on the local file system.
struct PosixFileOperations: FileOperations {
  func createDirectory(_ path: String) throws(PublicationError) {
    if mkdir(path, 0o777) != 0 {
      throw PublicationError(.cannotCreate, operation: "create folder", path: path, errno: errno)
    }
  }

  func createFile(_ path: String) throws(PublicationError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw PublicationError(.cannotCreate, operation: "create", path: path, errno: errno) }
    return descriptor
  }

  func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(PublicationError) {
    do throws(SystemError) { try writeAll(bytes[...], to: descriptor) } catch {
      throw PublicationError(.inputOutput, operation: "write", path: path, errno: error.code)
    }
  }

  /// Minimum number of files for which the whole file system is synced instead of each file.
  private static let many = 16

  func syncFiles(_ paths: [String], in folder: String) throws(PublicationError) {
    // If that fails or is not supported, the files are synced one by one, so that the error names the file.
    if paths.count >= Self.many, syncsFileSystem(of: folder) { return }
    for path in paths {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      if descriptor < 0 { throw PublicationError(.inputOutput, operation: "open", path: path, errno: errno) }
      defer { _ = Foundation.close(descriptor) }
      if fsync(descriptor) != 0 { throw PublicationError(.inputOutput, operation: "sync", path: path, errno: errno) }
    }
  }

  private func syncsFileSystem(of folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { _ = Foundation.close(descriptor) }
    return laborledger_sync_file_system(descriptor) == 0
  }

  func digest(_ path: String) throws(PublicationError) -> (bytes: Int, sha256: String) {
    do throws(SystemError) {
      let (sha256, bytes) = try fileDigest(path)
      return (bytes, sha256)
    } catch {
      throw PublicationError(.inputOutput, operation: "read", path: path, errno: error.code)
    }
  }

  func readFile(_ path: String, _ body: ([UInt8]) throws(PublicationError) -> Bool) throws(PublicationError) -> Bool {
    // O_NONBLOCK: opening a pipe returns instead of hanging.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { _ = Foundation.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    while let piece = try piece(of: descriptor, path: path) { if try !body(piece) { break } }
    return true
  }

  /// The next bytes of an open file, at most 1 MiB; nil at its end.
  private func piece(of descriptor: Int32, path: String) throws(PublicationError) -> [UInt8]? {
    while true {
      var code: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        let read = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        if read < 0 { code = errno }
        count = max(0, read)
      }
      if code == EINTR { continue }
      if code != 0 { throw PublicationError(.inputOutput, operation: "read", path: path, errno: code) }
      return piece.isEmpty ? nil : piece
    }
  }

  func close(_ descriptor: Int32, path: String) throws(PublicationError) {
    // Linux closes the descriptor even when interrupted; closing again could close someone else's.
    if Foundation.close(descriptor) != 0, errno != EINTR {
      throw PublicationError(.inputOutput, operation: "close", path: path, errno: errno)
    }
  }

  func syncDirectory(_ path: String) throws(PublicationError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw PublicationError(.inputOutput, operation: "open folder", path: path, errno: errno) }
    defer { _ = Foundation.close(descriptor) }
    // Some file systems cannot sync folders and report EINVAL; nothing more can be done for them.
    if fsync(descriptor) != 0, errno != EINVAL {
      throw PublicationError(.inputOutput, operation: "sync folder", path: path, errno: errno)
    }
  }

  func rename(_ path: String, to newPath: String) throws(PublicationError) {
    if Foundation.rename(path, newPath) != 0 {
      throw PublicationError(.cannotCreate, operation: "move into place", path: newPath, errno: errno)
    }
  }

  func createSymbolicLink(_ path: String, target: String) throws(PublicationError) {
    if symlink(target, path) != 0 {
      throw PublicationError(.cannotCreate, operation: "create link", path: path, errno: errno)
    }
  }

  func targetOfSymbolicLink(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink(path, $0, bytes.count) } ?? -1
    }
    return length < 0 ? nil : String(decoding: buffer.prefix(length), as: UTF8.self)
  }

  func removeTree(_ path: String) throws(PublicationError) {
    guard exists(path) else { return }
    do throws(FolderError) {
      try OwnFiles.removeTree(path)
    } catch {
      throw PublicationError(.inputOutput, operation: "remove", path: error.path, errno: error.cause.code)
    }
  }

  func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  func entries(of path: String) throws(PublicationError) -> [String] {
    guard exists(path) else { return [] }
    do throws(SystemError) {
      return Array(try FolderEntries(of: path).names)
    } catch {
      throw PublicationError(.inputOutput, operation: "list", path: path, errno: error.code)
    }
  }
}
