/// A small set of words. Nearly all other words are rejected by their length and first byte, without being hashed.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let words: Set<String>
  /// A bit for each combination of length and first byte that occurs.
  private var classes = SIMD4<UInt64>()

  init(arrayLiteral words: String...) { self.init(Set(words)) }

  init(_ words: Set<String>) {
    self.words = words
    for word in words {
      let (lane, bit) = WordSet.place(of: word)
      classes[lane] |= bit
    }
  }

  func contains(_ word: String) -> Bool {
    let (lane, bit) = WordSet.place(of: word)
    return classes[lane] & bit != 0 && words.contains(word)
  }

  private static func place(of word: String) -> (lane: Int, bit: UInt64) {
    let utf8 = word.utf8
    let number = (utf8.count & 7) << 5 | Int((utf8.first ?? 0) & 31)
    return (number >> 6, 1 << UInt64(number & 63))
  }
}
