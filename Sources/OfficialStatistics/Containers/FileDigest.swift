import Digests
import Foundation

/// SHA-256 and size of a file, read in pieces.
func fileDigest(_ path: String) throws(ReferenceError) -> (sha256: String, bytes: Int) {
  guard let file = fopen(path, "rb") else {
    throw ReferenceError(.unreadable, path: path, String(cString: strerror(errno)))
  }
  defer { fclose(file) }
  let digest = StreamingSHA256()
  var size = 0
  var buffer = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let count = buffer.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, file) }
    if count == 0 { break }
    size += count
    digest.update(count == buffer.count ? buffer : Array(buffer[..<count]))
  }
  if ferror(file) != 0 {
    throw ReferenceError(.unreadable, path: path, "reading failed: \(String(cString: strerror(errno)))")
  }
  return (digest.finish(), size)
}
