import Foundation

/// Opens, creates and removes the program's own files, which have predictable names (locks, caches, indexes, temporary
/// files). In a shared folder, someone may have put a symbolic link or a pipe in their place; neither is opened.
package enum OwnFiles {
  /// Opens a regular file for reading and writing, creating it if missing with `rw-rw-rw-` less the umask; it is not
  /// truncated. Throws the system's error; for a symbolic link, `ELOOP`, for anything else that is no file, `EEXIST`.
  package static func open(_ path: String) throws(SystemError) -> Int32 {
    // O_NONBLOCK: opening a pipe returns instead of hanging; it means nothing for regular files.
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SystemError(EEXIST)
    }
    return descriptor
  }

  /// The bytes of a regular file. Throws the system's error; for a symbolic link, `ELOOP`, for anything else that is no
  /// file, `EEXIST`, for more than `maxBytes`, `EFBIG`.
  package static func read(_ path: String, maxBytes: Int) throws(SystemError) -> [UInt8] {
    let descriptor = Foundation.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw SystemError(EEXIST) }
    guard status.st_size <= maxBytes else { throw SystemError(EFBIG) }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      while filled < buffer.count {
        let count = Foundation.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
        if count == 0 { break }
        if count > 0 {
          filled += count
        } else if errno != EINTR {
          code = errno
          break
        }
      }
    }
    if code != 0 { throw SystemError(code) }
    return bytes
  }

  /// Creates a new file for writing. Throws the system error; `EEXIST` if the name exists, even as a symbolic link.
  package static func create(_ path: String) throws(SystemError) -> Int32 {
    let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError(errno) }
    return descriptor
  }

  /// Removes a file, a link or a folder tree; links are not followed. Throws the system error for what could not be
  /// removed.
  package static func removeTree(_ path: String) throws(FolderError) {
    do throws(SystemError) {
      try remove(Array(path.utf8CString), in: AT_FDCWD)
    } catch {
      throw FolderError(path: path, cause: error)
    }
  }

  private static func remove(_ name: [CChar], in folder: Int32) throws(SystemError) {
    if unlinkat(folder, name, 0) == 0 { return }
    // EISDIR on Linux, EPERM by POSIX.
    guard errno == EISDIR || errno == EPERM else { throw SystemError(errno) }
    let descriptor = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(errno) }
    guard let listing = fdopendir(descriptor) else {
      let error = SystemError(errno)
      close(descriptor)
      throw error
    }
    defer { closedir(listing) }
    let names = NameList(reading: listing)
    for index in names.indices {
      let name = names.withName(at: index) { Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1)) }
      try remove(name, in: descriptor)
    }
    guard unlinkat(folder, name, AT_REMOVEDIR) == 0 else { throw SystemError(errno) }
  }

  /// Whether it is a folder, not a symbolic link to one.
  package static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  /// Whether it is a symbolic link, dangling or not.
  package static func isLink(_ path: String) -> Bool { kind(path) == S_IFLNK }

  /// Whether the name exists, even as a dangling symbolic link.
  package static func exists(_ path: String) -> Bool { kind(path) != nil }

  /// Creates a folder and its parents, with permissions according to the umask. Throws the system error with the folder
  /// that could not be created.
  package static func makeFolders(_ path: String) throws(FolderError) {
    if path.isEmpty || leadsToFolder(path) { return }
    let parent = parentFolder(of: path)
    if parent != path { try makeFolders(parent) }
    if mkdir(path, 0o777) == 0 { return }
    let code = errno
    // Another process may have created it in the meantime.
    if code == EEXIST, leadsToFolder(path) { return }
    throw FolderError(path: path, cause: SystemError(code == EEXIST ? ENOTDIR : code))
  }

  private static func leadsToFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}

/// A folder that could not be created.
package struct FolderError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The folder.
  package var path: String
  /// The reason.
  package var cause: SystemError

  /// `path: reason`.
  package var description: String { "\(path): \(cause)" }
}
