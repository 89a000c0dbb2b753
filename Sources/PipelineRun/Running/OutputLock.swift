import Files
import Foundation

/// The lock on a pipeline's output folder: one run at a time. It is an advisory `flock`, so it is released whenever the
/// process exits and is never stale.
struct OutputLock: ~Copyable {
  private let descriptor: Int32

  /// Acquires the lock on `folder`, which is created if missing.
  ///
  /// - Parameters:
  ///   - wait: how long to wait for another process to release it.
  ///   - stop: cancels waiting.
  /// Throws `locked`, naming the process that holds it, or `cannotCreate`.
  init(folder: String, wait: Duration = .zero, stop: StopFlag? = nil) throws(RunFailure) {
    do throws(FolderError) {
      try OwnFiles.makeFolders(folder)
    } catch {
      throw RunFailure(
        .cannotCreate,
        "cannot create folder \(folder): \(error.path == folder ? error.cause.description : error.description)")
    }
    let path = (folder as NSString).appendingPathComponent(".lock")
    let opened: Int32
    do throws(SystemError) {
      // Otherwise someone else's file behind a link would be truncated below.
      opened = try OwnFiles.open(path)
    } catch {
      throw RunFailure(.cannotCreate, "cannot create file \(path): \(error)")
    }
    let deadline = ContinuousClock.now + wait
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      if errno == EWOULDBLOCK, ContinuousClock.now < deadline, stop?.isRaised != true {
        usleep(100_000)
        continue
      }
      let code = errno
      let holder = Self.holder(opened)
      close(opened)
      guard code == EWOULDBLOCK else {
        throw RunFailure(.cannotCreate, "cannot lock \(path): \(String(cString: strerror(code)))")
      }
      throw RunFailure(
        .locked,
        "\(folder) is in use by another run\(holder.map { " (process \($0))" } ?? ""); try again when it has finished")
    }
    descriptor = opened
    // Only for the message above: the lock does not depend on the file's content, so a full disk is not an error.
    let text = Array("\(getpid())\n".utf8)
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, text, text.count, 0)
  }

  deinit { close(descriptor) }

  private static func holder(_ descriptor: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return count > 0
      ? Int(String(decoding: bytes[..<count], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) : nil
  }
}
