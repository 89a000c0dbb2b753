import CLibcrypto

/// The algorithm, looked up once: by its name the library would look it up anew for every digest, which takes longer
/// than digesting a few words. Never changed.
private nonisolated(unsafe) let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

/// The SHA-256 digest of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4).
package func sha256Hex(_ bytes: [UInt8]) -> String {
  var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  digest(bytes, into: &hash)
  return hex(hash)
}

/// The SHA-256 digest of a text's UTF-8 bytes as 64 lower-case hexadecimal digits.
package func sha256Hex(_ text: String) -> String { sha256Hex(Array(text.utf8)) }

/// The first 16 of these digits for `bytes`: enough to tell things of one dataset apart.
package func shortSHA256Hex(_ bytes: [UInt8]) -> String {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { hash in
    digest(bytes, into: hash.baseAddress)
    return String(unsafeUninitializedCapacity: 16) { text in
      for index in 0..<8 {
        text[2 * index] = digit(hash[index] >> 4)
        text[2 * index + 1] = digit(hash[index] & 15)
      }
      return 16
    }
  }
}

/// The first half of the digest of a text's UTF-8 bytes, where it is compared and not shown.
package func sha256Half(_ text: String) -> SIMD2<UInt64> {
  var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  digest(Array(text.utf8), into: &hash)
  return hash.withUnsafeBytes { $0.loadUnaligned(as: SIMD2<UInt64>.self) }
}

private func digest(_ bytes: [UInt8], into hash: UnsafeMutablePointer<UInt8>?) {
  if algorithm == nil || EVP_Digest(bytes, bytes.count, hash, nil, algorithm, nil) != 1 {
    _ = SHA256(bytes, bytes.count, hash)
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
