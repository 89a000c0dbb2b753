import Records

/// Numbers words from 0 in order of first occurrence. An open-addressed table over one byte array: tens of thousands of
/// separate strings would take most of the time for building the index.
struct WordNumbers: Sendable {
  private var bytes: [UInt8] = []
  /// The end of each word in `bytes`, from number 0; it begins where the previous one ends.
  private var ends: [Int32] = []
  private var slots = [Int32](repeating: -1, count: 1 << 15)

  /// Number of words.
  var count: Int { ends.count }

  /// The number of a word, assigned if new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let slot = slot(of: word)
    if slots[slot] >= 0 { return slots[slot] }
    let number = Int32(ends.count)
    bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
    slots[slot] = number
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// Whether a word has a number.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool { slots[slot(of: word)] >= 0 }

  /// The number of a word, or nil.
  func known(_ word: String) -> Int32? {
    var word = word
    let number = word.withUTF8 { slots[slot(of: $0)] }
    return number >= 0 ? number : nil
  }

  /// The word with a number.
  func text(_ number: Int32) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  private func range(_ number: Int32) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[Int(number) - 1]))..<Int(ends[Int(number)])
  }

  /// The slot of a word, or the free slot where it would go.
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = hash(word) & (slots.count - 1)
    while slots[slot] >= 0, !isWord(slots[slot], word) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isWord(_ number: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == word.count else { return false }
    return bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).elementsEqual(word) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in ends.indices.map(Int32.init) {
      let range = range(number)
      let slot = bytes.withUnsafeBufferPointer { self.slot(of: UnsafeBufferPointer(rebasing: $0[range])) }
      slots[slot] = number
    }
  }

  private func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int { Int(truncatingIfNeeded: FNV.hash(word) >> 17) }
}
