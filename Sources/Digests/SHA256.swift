import CLibcrypto

/// The algorithm, looked up once: by its name the library would look it up anew for every digest, which takes longer than digesting a few words. Never changed.
private nonisolated(unsafe) let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

/// The SHA-256 digest of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4).
package func sha256Hex(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  if algorithm == nil || EVP_Digest(bytes, bytes.count, &digest, nil, algorithm, nil) != 1 { _ = SHA256(bytes, bytes.count, &digest) }
  return hex(digest)
}

/// The SHA-256 digest of a text's UTF-8 bytes as 64 lower-case hexadecimal digits.
package func sha256Hex(_ text: String) -> String { sha256Hex(Array(text.utf8)) }

private let digits = Array("0123456789abcdef".utf8)

func hex(_ bytes: [UInt8]) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    out.append(digits[Int(byte >> 4)])
    out.append(digits[Int(byte & 15)])
  }
  return String(decoding: out, as: UTF8.self)
}
