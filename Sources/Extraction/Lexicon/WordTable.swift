/// The words of the lexicons and code lists, in lower case, each with a number. Once looked up, words are compared by
/// these numbers.
///
/// A hash table with open addressing over UTF-8, so that a word can be looked up without creating a `String`.
struct WordTable: Sendable {
  /// The words, indexed by number.
  private(set) var texts: [String] = []
  private var bytes: [UInt8] = []
  /// The end of each word in `bytes`, after an initial 0.
  private var ends: [Int] = [0]
  /// A word by its hash, with what tells it from others of the same slot: a look-up mostly ends at the first cache line.
  private struct Slot {
    var hash: UInt32
    /// -1 for an empty slot.
    var id: Int32
    var start: UInt32
    var count: UInt32

    static let empty = Slot(hash: 0, id: -1, start: 0, count: 0)
  }

  /// The number of slots is a power of two and at least twice that of the words.
  private var slots: [Slot] = Array(repeating: .empty, count: 16)

  var count: Int { texts.count }

  /// The number of `text`, which is added if it is new.
  mutating func insert(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { insert($0) }
  }

  /// The number of a word in UTF-8, which is added if it is new.
  @discardableResult
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = WordTable.hash(word)
    if let known = id(of: word, hash) { return known }
    let id = Int32(texts.count)
    texts.append(String(decoding: word, as: UTF8.self))
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    if texts.count * 2 > slots.count { grow() } else { place(Int(id), hash) }
    return id
  }

  /// The number of a word, or nil if it is unknown.
  func id(of word: UnsafeBufferPointer<UInt8>) -> Int32? { id(of: word, WordTable.hash(word)) }

  private func id(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int32? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var index = Int(hash) & mask
      while slots[index].id >= 0 {
        if slots[index].hash == hash, equals(slots[index], word) { return slots[index].id }
        index = (index + 1) & mask
      }
      return nil
    }
  }

  /// The number of a word, or nil if it is unknown.
  func id(of word: String) -> Int32? {
    var word = word
    return word.withUTF8 { id(of: $0) }
  }

  /// Calls `body` with the UTF-8 of a word, by its number.
  func withBytes<Result>(of id: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[ends[id]..<ends[id + 1]])) }
  }

  private func equals(_ slot: Slot, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(slot.count) == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let start = Int(slot.start)
      for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
      return true
    }
  }

  private mutating func place(_ id: Int, _ hash: UInt32) {
    let mask = slots.count - 1
    var index = Int(hash) & mask
    while slots[index].id >= 0 { index = (index + 1) & mask }
    slots[index] = Slot(hash: hash, id: Int32(id), start: UInt32(ends[id]), count: UInt32(ends[id + 1] - ends[id]))
  }

  private mutating func grow() {
    slots = Array(repeating: .empty, count: slots.count * 4)
    for id in texts.indices { place(id, withBytes(of: id, WordTable.hash)) }
  }

  /// FNV-1a, folded so that the low bits depend on all others.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
