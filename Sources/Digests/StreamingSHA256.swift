import CLibcrypto

/// A SHA-256 digest taken piece by piece, for files that are too large to be held in memory.
package final class StreamingSHA256 {
  private let context: OpaquePointer?

  /// Begins a digest.
  package init() {
    context = EVP_MD_CTX_new()
    _ = EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds the next bytes.
  package func update(_ bytes: [UInt8]) { _ = EVP_DigestUpdate(context, bytes, bytes.count) }

  /// Adds the next bytes.
  package func update(_ bytes: UnsafeRawBufferPointer) {
    _ = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// Ends the digest and returns it as 64 lower-case hexadecimal digits; to be called once.
  package func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = EVP_DigestFinal_ex(context, &digest, nil)
    return hex(digest)
  }
}
