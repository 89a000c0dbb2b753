import Digests

/// Ids that are the same for the same thing on the same bytes, in every run and on every machine.
package enum StableID {
  /// 16 hexadecimal digits of the SHA-256 over `parts`, each closed by a unit separator so that no two lists of parts collide by concatenation.
  package static func make(_ parts: [String]) -> String {
    String(sha256Hex(parts.map { $0 + "\u{1F}" }.joined()).prefix(16))
  }
}
