/// Counts distinct names by their hashes (names that collide count once, which does not matter here), and remembers
/// what attributes of each name are used for.
struct DistinctNames {
  private var seen: [UInt64: AttributeUse] = [:]
  /// The last name of each of 256 classes of hashes: a page has dozens of names on thousands of tags.
  private var recent = [(hash: UInt64, use: AttributeUse)](repeating: (0, .unread), count: 256)

  var count: Int { seen.count }

  /// Counts the name with a hash, and returns what an attribute of that name is used for.
  @discardableResult
  mutating func insert(_ hash: UInt64) -> AttributeUse {
    let slot = Int(hash & 255)
    if recent[slot].hash == hash { return recent[slot].use }
    let use = seen[hash] ?? AttributeName.byHash[hash]?.use ?? .unread
    seen[hash] = use
    recent[slot] = (hash, use)
    return use
  }
}
