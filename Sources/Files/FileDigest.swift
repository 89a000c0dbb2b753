import Digests
import Foundation

/// The SHA-256 of a regular file, as 64 lower-case hexadecimal digits, and its size in bytes; read in pieces. Throws
/// the system's error; for a folder `EISDIR`, for anything else that is no regular file `EINVAL`.
package func fileDigest(_ path: String) throws(SystemError) -> (sha256: String, bytes: Int) {
  // O_NONBLOCK: opening a pipe returns instead of hanging; it means nothing for regular files.
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { throw SystemError(errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw SystemError(errno) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw SystemError(status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
  }
  let digest = StreamingSHA256()
  var size = 0
  var buffer = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    if count < 0 { throw SystemError(errno) }
    if count == 0 { return (digest.finish(), size) }
    buffer.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    size += count
  }
}
