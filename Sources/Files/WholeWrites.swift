import Foundation

/// Writes all the bytes to an open file. A signal that arrives while the disk is slow is no reason to give up. Throws
/// the system's error.
package func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) {
  var rest = bytes
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      throw SystemError(errno)
    }
    rest = rest.dropFirst(count)
  }
}
