import Digests

/// Stable ids: identical for the same item and bytes in every run and on every machine.
package enum StableID {
  /// 16 hexadecimal digits of the SHA-256 of `parts`, each terminated by a unit separator so that different lists never
  /// collide by concatenation.
  package static func make(_ parts: [String]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count + 1 })
    for part in parts {
      bytes.append(contentsOf: part.utf8)
      bytes.append(0x1F)
    }
    return shortSHA256Hex(bytes)
  }
}
