import Digests

/// Stable ids: identical for the same item and bytes in every run and on every machine.
package enum StableID {
  /// 16 hexadecimal digits of the SHA-256 of `parts`, each terminated by a unit separator so that different lists never collide by concatenation.
  package static func make(_ parts: [String]) -> String {
    String(sha256Hex(parts.map { $0 + "\u{1F}" }.joined()).prefix(16))
  }
}
