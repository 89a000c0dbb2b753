import Files
import Foundation

extension ReferenceStore {
  /// Imports files into the database at `path`: all or none of them, whatever happens. The import works on a copy in
  /// the same folder, which atomically replaces the database once it is complete and synced. Until then, readers see
  /// the previous content; a killed import leaves at most that copy, which the next one removes.
  ///
  /// - Parameters:
  ///   - release: the release of files that do not contain it (OEWS CSV).
  ///   - isStopped: polled many times a second; once true, the import ends with an error of kind `stopped`.
  ///   - progress: called from time to time with a file and the number of its figures read so far.
  /// - Throws: `ReferenceError`; of kind `busy` while another import is in progress.
  package static func importFiles(
    _ paths: [String], into path: String, release: OfficialRelease? = nil, isStopped: @escaping () -> Bool = { false },
    progress: @escaping (_ path: String, _ cells: Int) -> Void = { _, _ in }
  ) throws(ReferenceError) -> [ImportedFile] {
    let path = OwnFiles.isLink(path) ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    let folder = parentFolder(of: path)
    do throws(FolderError) {
      try OwnFiles.makeFolders(folder)
    } catch {
      throw ReferenceError(
        error.cause.isFullDisk ? .store : .cannotCreate, path: error.path,
        "the folder cannot be created: \(error.cause)")
    }
    let lock = try ImportLock(folder: folder, database: path)
    defer { lock.release() }
    let copy = (folder as NSString).appendingPathComponent(".reference.sqlite.import")
    removeCopy(copy)
    do throws(ReferenceError) {
      try copyDatabase(path, to: copy)
      let store = try create(at: copy, shownAs: path, isThrownAwayOnFailure: true)
      let imported = try store.importFiles(paths, release: release, isStopped: isStopped, progress: progress)
      try store.close()
      if isStopped() { throw ReferenceError(.stopped, path: path, "the import was stopped; nothing was imported") }
      if imported.contains(where: { !$0.wasKnown }) || !OwnFiles.exists(path) {
        try replace(path, by: copy, in: folder)
      }
      removeCopy(copy)
      return imported
    } catch {
      removeCopy(copy)
      throw error
    }
  }

  private static func removeCopy(_ copy: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(copy + suffix) }
  }

  /// Copies the database if it exists; incomplete changes of an earlier import are rolled back first.
  private static func copyDatabase(_ path: String, to copy: String) throws(ReferenceError) {
    guard let store = try open(path) else {
      // Anything else there is empty and will be replaced; a file that is not a database has already thrown.
      return
    }
    try store.close()
    do {
      let descriptor = try OwnFiles.create(copy)
      Foundation.close(descriptor)
      let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      let target = try FileHandle(forWritingTo: URL(fileURLWithPath: copy))
      while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty { try target.write(contentsOf: piece) }
      try target.close()
    } catch {
      throw ReferenceError(.store, path: copy, "cannot be written: \(systemReason(error))")
    }
  }

  private static func replace(_ path: String, by copy: String, in folder: String) throws(ReferenceError) {
    func failed(_ what: String) -> ReferenceError {
      ReferenceError(.store, path: path, "\(what): \(String(cString: strerror(errno)))")
    }
    let descriptor = Foundation.open(copy, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw failed("cannot be read") }
    defer { Foundation.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failed("cannot be written to the disk") }
    guard rename(copy, path) == 0 else { throw failed("cannot be moved into place") }
    // A journal of an earlier version belongs to the replaced database.
    unlink(path + "-journal")
    let parent = Foundation.open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { return }
    // Not every file system can sync folders.
    fsync(parent)
    Foundation.close(parent)
  }
}

/// One import into a database at a time. The lock is held by the system, so it is released however the process ends.
private struct ImportLock {
  private let descriptor: Int32

  init(folder: String, database: String) throws(ReferenceError) {
    let path = (folder as NSString).appendingPathComponent(".reference.lock")
    do throws(SystemError) {
      descriptor = try OwnFiles.open(path)
    } catch {
      throw ReferenceError(error.isFullDisk ? .store : .cannotCreate, path: path, "cannot be created: \(error)")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw ReferenceError(
        .busy, path: database, "another import into it is in progress; try again when it has finished")
    }
  }

  func release() { close(descriptor) }
}
