import Foundation

/// An anonymous temporary file. It is unlinked as soon as it is created, so it disappears when it is closed or the
/// process ends, for whatever reason; nobody else can open it.
package final class AnonymousFile {
  private let descriptor: Int32
  /// Number of bytes appended.
  package private(set) var count = 0

  /// Creates the file in a folder. Throws the system error.
  package init(in folder: String) throws(SystemError) {
    var name = Array((folder as NSString).appendingPathComponent(".laborledger-XXXXXX").utf8CString)
    // mkstemp(3) creates it with access for the owner only.
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw SystemError(errno) }
    guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0, unlink(name) == 0 else {
      let error = SystemError(errno)
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Appends bytes. Throws the system error, for example if the disk is full.
  package func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
    try writeAll(bytes, to: descriptor)
    count += bytes.count
  }

  /// The bytes in a range of offsets; fewer if the file ends earlier. Throws the system error.
  package func read(_ places: Range<Int>) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: places.count) { target, filled in
      while filled < places.count {
        let part = pread(
          descriptor, target.baseAddress?.advanced(by: filled), places.count - filled, off_t(places.lowerBound + filled)
        )
        if part < 0, errno == EINTR { continue }
        if part < 0 { failure = SystemError(errno) }
        if part <= 0 { return }
        filled += part
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
