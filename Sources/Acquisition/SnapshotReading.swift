import Digests
import Records

/// Reads the bytes of a page and computes their digest.
///
/// - Parameters:
///   - origin: the page's origin, copied to every figure.
///   - path: where to read from; `-` is standard input.
///   - mediaType: determines the media type by content and name.
/// - Throws: `AcquisitionError` if the page cannot be read.
package func readSnapshot(
  of origin: Origin, at path: String, limits: AcquisitionLimits = AcquisitionLimits(),
  mediaType: (_ bytes: [UInt8], _ name: String) -> String
) throws(AcquisitionError) -> Snapshot {
  let bytes = try path == "-" ? readStandardInput(limits: limits) : readFile(path, limits: limits)
  if bytes.starts(with: Array("filedesc://".utf8)) { throw .arc(path) }
  return Snapshot(
    origin: origin, bytes: bytes, sha256: sha256Hex(bytes), path: origin.location, mediaType: mediaType(bytes, path))
}
