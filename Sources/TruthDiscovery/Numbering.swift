/// Assigns numbers to keys, from 0, in the order of first use.
struct Numbering<Key: Hashable & Sendable>: Sendable {
  /// The keys by number.
  private(set) var keys: [Key] = []
  private var numbers: [Key: Int32] = [:]

  /// The number of a key, assigned if necessary.
  mutating func number(of key: Key) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(keys.count)
    keys.append(key)
    numbers[key] = number
    return number
  }

  /// The number of a key, or nil.
  func known(_ key: Key) -> Int32? { numbers[key] }
}
