/// The hash function FNV-1a of 64 bits (Fowler, Noll, Vo): the same in every run, unlike the standard library's, and
/// computed byte by byte. Not for outside names that could be chosen to collide.
///
/// Public, since the compiler writes only public functions into the code of other modules, and a call per byte would
/// take longer than the hash.
public enum FNV {
  /// The hash of nothing: the offset basis.
  @inlinable
  public static var start: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// Adds a byte to a hash.
  @inlinable
  public static func add(_ byte: UInt8, to hash: inout UInt64) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The hash of bytes.
  @inlinable
  public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    for byte in bytes { add(byte, to: &hash) }
    return hash
  }
}
