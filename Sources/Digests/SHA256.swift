import CLibcrypto

/// The algorithm, looked up once: by its name the library would look it up anew for every digest, which takes longer
/// than digesting a few words. Never changed.
private nonisolated(unsafe) let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

/// The SHA-256 digest of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4).
package func sha256Hex(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  if algorithm == nil || EVP_Digest(bytes, bytes.count, &digest, nil, algorithm, nil) != 1 {
    _ = SHA256(bytes, bytes.count, &digest)
  }
  return hex(digest)
}

/// The SHA-256 digest of a text's UTF-8 bytes as 64 lower-case hexadecimal digits.
package func sha256Hex(_ text: String) -> String { sha256Hex(Array(text.utf8)) }

/// The first 16 of these digits for `bytes`: enough to tell things of one dataset apart.
package func shortSHA256Hex(_ bytes: [UInt8]) -> String {
  withUnsafeTemporaryAllocation(byteCount: Int(SHA256_DIGEST_LENGTH), alignment: 1) { digest in
    let out = digest.assumingMemoryBound(to: UInt8.self).baseAddress
    if algorithm == nil || EVP_Digest(bytes, bytes.count, out, nil, algorithm, nil) != 1 {
      _ = SHA256(bytes, bytes.count, out)
    }
    return String(unsafeUninitializedCapacity: 16) { text in
      for index in 0..<8 {
        text[2 * index] = digit(digest[index] >> 4)
        text[2 * index + 1] = digit(digest[index] & 15)
      }
      return 16
    }
  }
}

private func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }

func hex(_ bytes: [UInt8]) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    out.append(digit(byte >> 4))
    out.append(digit(byte & 15))
  }
  return String(decoding: out, as: UTF8.self)
}
