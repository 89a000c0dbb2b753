import Digests

/// Ids that are the same for the same thing on the same bytes, in every run and on every machine.
public enum StableID {
  /// 16 hexadecimal digits of the SHA-256 over `parts`, each closed by a unit separator so that no two lists of parts collide by concatenation.
  public static func make(_ parts: [String]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count + 1 })
    for part in parts {
      bytes.append(contentsOf: part.utf8)
      bytes.append(0x1F)
    }
    return shortSHA256Hex(bytes)
  }
}
