import Records

/// Quickly rejects most texts that are not a key of any table, without creating a lower-case string.
///
/// A Bloom filter with one hash function (FNV-1a over the bytes in lower case): rejected texts are in no table,
/// accepted ones must be looked up. Texts with non-ASCII characters are always accepted.
struct NameFilter: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: NameFilter.size / 64)
  /// About 32 times the number of names, so that one in 30 texts is looked up in vain.
  private static let size = 1 << 16

  /// A filter that accepts the given names and variants that differ in case, periods and a leading `the `.
  init(_ forEachName: EachName) {
    forEachName { name in
      if let slot = NameFilter.slot(name) { bits[slot / 64] |= 1 << UInt64(slot % 64) }
    }
  }

  /// Whether the name may be a key of a table.
  func mayHold(_ name: String) -> Bool {
    var name = name
    return name.withUTF8(mayHold)
  }

  /// Whether the UTF-8 name may be a key of a table.
  func mayHold(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let slot = NameFilter.slot(name) else { return true }
    return bits[slot / 64] & 1 << UInt64(slot % 64) != 0
  }

  /// The bit of a name; nil if it contains non-ASCII characters.
  private static func slot(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = name.count
    while end > 0, isDropped(name[end - 1]) { end -= 1 }
    var hash = FNV.start
    for index in beginning(of: name)..<max(beginning(of: name), end) {
      let byte = name[index]
      if byte >= 0x80 { return nil }
      if byte == UInt8(ascii: ".") { continue }
      FNV.add((65...90).contains(byte) ? byte | 0x20 : byte, to: &hash)
    }
    return Int((hash ^ hash >> 32) & UInt64(size - 1))
  }

  /// Punctuation at the end of labels that is not part of names.
  private static func isDropped(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
  }

  /// The offset after `the ` and blanks.
  private static func beginning(of name: UnsafeBufferPointer<UInt8>) -> Int {
    var start = 0
    while start < name.count, name[start] == 0x20 { start += 1 }
    guard name.count >= start + 4, name[start] | 0x20 == UInt8(ascii: "t"), name[start + 1] | 0x20 == UInt8(ascii: "h"),
      name[start + 2] | 0x20 == UInt8(ascii: "e"), name[start + 3] == 0x20
    else { return start }
    return start + 4
  }
}
