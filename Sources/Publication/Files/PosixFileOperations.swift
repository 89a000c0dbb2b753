import Files
import Foundation

/// The operations on the machine's own file system.
struct PosixFileOperations: FileOperations {
  func createDirectory(_ path: String) throws(PublicationError) {
    if mkdir(path, 0o777) != 0 { throw PublicationError(.cannotCreate, operation: "create folder", path: path, errno: errno) }
  }

  func createFile(_ path: String) throws(PublicationError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw PublicationError(.cannotCreate, operation: "create", path: path, errno: errno) }
    return descriptor
  }

  func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(PublicationError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if written < 0 {
        // A signal that arrives while the disk is slow is no reason to give up.
        if errno == EINTR { continue }
        throw PublicationError(.inputOutput, operation: "write", path: path, errno: errno)
      }
      done += written
    }
  }

  func sync(_ descriptor: Int32, path: String) throws(PublicationError) {
    if fsync(descriptor) != 0 { throw PublicationError(.inputOutput, operation: "sync", path: path, errno: errno) }
  }

  func close(_ descriptor: Int32, path: String) throws(PublicationError) {
    // Linux closes the descriptor even when interrupted; closing again would hit a stranger's.
    if Foundation.close(descriptor) != 0, errno != EINTR { throw PublicationError(.inputOutput, operation: "close", path: path, errno: errno) }
  }

  func syncDirectory(_ path: String) throws(PublicationError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw PublicationError(.inputOutput, operation: "open folder", path: path, errno: errno) }
    defer { _ = Foundation.close(descriptor) }
    // Some file systems cannot sync a folder and say so with EINVAL; their entries are as safe as they get.
    if fsync(descriptor) != 0, errno != EINVAL { throw PublicationError(.inputOutput, operation: "sync folder", path: path, errno: errno) }
  }

  func rename(_ path: String, to newPath: String) throws(PublicationError) {
    if Foundation.rename(path, newPath) != 0 { throw PublicationError(.cannotCreate, operation: "move into place", path: newPath, errno: errno) }
  }

  func createSymbolicLink(_ path: String, target: String) throws(PublicationError) {
    if symlink(target, path) != 0 { throw PublicationError(.cannotCreate, operation: "create link", path: path, errno: errno) }
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
      return try FolderEntries(of: path).names
    } catch {
      throw PublicationError(.inputOutput, operation: "list", path: path, errno: error.code)
    }
  }
}
