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
  /// Word numbers by hash, -1 for empty slots. The number of slots is a power of two and at least twice that of the
  /// words.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

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
    if texts.count * 2 > slots.count { grow() } else { place(id, hash) }
    return id
  }

  /// The number of a word, or nil if it is unknown.
  func id(of word: UnsafeBufferPointer<UInt8>) -> Int32? { id(of: word, WordTable.hash(word)) }

  private func id(of word: UnsafeBufferPointer<UInt8>, _ hash: Int) -> Int32? {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] >= 0 {
      if equals(Int(slots[slot]), word) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
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

  private func equals(_ id: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[id]
    guard ends[id + 1] - start == word.count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func place(_ id: Int32, _ hash: Int) {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = id
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for id in texts.indices { place(Int32(id), bytes[ends[id]..<ends[id + 1]].withUnsafeBufferPointer(WordTable.hash)) }
  }

  /// FNV-1a, folded so that the low bits depend on all others.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
