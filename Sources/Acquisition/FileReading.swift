import Foundation

/// Limits for reading inputs.
package struct AcquisitionLimits: Sendable, Hashable, Codable {
  /// Maximum input size; a source with a larger input fails.
  package var bytes: Int

  /// Creates limits; 64 MiB by default.
  package init(bytes: Int = 64 << 20) { self.bytes = bytes }
}

/// Reads a complete regular file.
///
/// Pipes, devices and sockets are rejected instead of waiting for them, and a file that grows while being read is cut
/// off at the limit. Throws `AcquisitionError` with the system's message.
package func readFile(
  _ path: String, limits: AcquisitionLimits = AcquisitionLimits()
) throws(AcquisitionError) -> [UInt8] {
  // O_NONBLOCK: opening a pipe without a writer returns instead of hanging; it means nothing for regular files.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw systemError(path) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw systemError(path) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw AcquisitionError(kind: .notAFile, path: path, reason: "is \(kindName(status.st_mode)), not a file")
  }
  guard status.st_size <= limits.bytes else { throw .tooLarge(path, limits) }
  return try readAll(descriptor, path: path, expected: Int(status.st_size), limits: limits)
}

/// Reads standard input to its end; `path` in errors is `-`.
package func readStandardInput(limits: AcquisitionLimits = AcquisitionLimits()) throws(AcquisitionError) -> [UInt8] {
  try readAll(STDIN_FILENO, path: "-", expected: 0, limits: limits)
}

private func readAll(
  _ descriptor: Int32, path: String, expected: Int, limits: AcquisitionLimits
) throws(AcquisitionError) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(expected + 1)
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count == 0 { return bytes }
    if count < 0 {
      if errno == EINTR { continue }
      throw systemError(path)
    }
    guard bytes.count + count <= limits.bytes else { throw .tooLarge(path, limits) }
    bytes += piece[..<count]
  }
}

private func systemError(_ path: String) -> AcquisitionError {
  let code = errno
  let missing = code == ENOENT || code == ENOTDIR
  return AcquisitionError(
    kind: missing ? .missing : .unreadable, path: path,
    reason: missing ? "no such file or directory" : String(cString: strerror(code)))
}

private func kindName(_ mode: mode_t) -> String {
  switch mode & S_IFMT {
  case S_IFDIR: "a folder"
  case S_IFIFO: "a pipe"
  case S_IFSOCK: "a socket"
  default: "a device"
  }
}
