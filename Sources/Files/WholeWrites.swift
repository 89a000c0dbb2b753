import Foundation

/// Writes all bytes to an open file, resuming after signals. Throws the system error.
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
