/// The words of the lexicons and code lists, in lower case, each with a number. Once looked up, words are compared by
/// these numbers.
///
/// A hash table with open addressing over UTF-8, so that a word can be looked up without creating a `String`. What a
/// look-up reads is kept small, because most of its time is waiting for memory: a slot is four bytes, which suffice to
/// find that a word is unknown, and the words of phrases, which are inserted first, lie side by side.
struct WordTable: Sendable {
  /// The words, indexed by number.
  private(set) var texts: [String] = []
  /// What tells the words apart, indexed by number.
  private var keys: [Key] = []
  /// The words one after another, in UTF-8.
  private var bytes: [UInt8] = []
  /// The number of slots is a power of two and at least twice that of the words.
  private var slots: [Slot] = Array(repeating: .empty, count: 16)

  /// A word by its first bytes; only longer words have to be compared further.
  private struct Key {
    var head: UInt64
    /// Where the word begins in `bytes`.
    var start: UInt32
    var count: UInt32

    /// Bytes in `head`.
    static let headCount = 8
  }

  /// The number of a word, and 12 bits of its hash, which tell nearly all other words of the slot from it.
  private struct Slot {
    private let bits: UInt32

    static let empty = Slot(bits: .max)

    private init(bits: UInt32) { self.bits = bits }

    init(_ id: Int32, _ hash: UInt64) { bits = UInt32(truncatingIfNeeded: hash >> 52) << 20 | UInt32(id) }

    var isEmpty: Bool { bits == .max }
    var id: Int32 { Int32(bits & 0xFFFFF) }

    func mayBe(_ hash: UInt64) -> Bool { bits >> 20 == UInt32(truncatingIfNeeded: hash >> 52) }
  }

  var count: Int { texts.count }

  /// The number of `text`, which is added if it is new.
  mutating func insert(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { insert($0) }
  }

  /// The number of a word in UTF-8, which is added if it is new. There may be a million words.
  @discardableResult
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let head = WordTable.head(word)
    let hash = WordTable.hash(word, head)
    if let known = id(of: word, head, hash) { return known }
    let id = Int32(texts.count)
    precondition(id < 0xFFFFF, "too many words")
    texts.append(String(decoding: word, as: UTF8.self))
    keys.append(Key(head: head, start: UInt32(bytes.count), count: UInt32(word.count)))
    bytes.append(contentsOf: word)
    if texts.count * 2 > slots.count { grow() } else { place(id, hash) }
    return id
  }

  /// The number of a word, or nil if it is unknown.
  func id(of word: UnsafeBufferPointer<UInt8>) -> Int32? {
    let head = WordTable.head(word)
    return id(of: word, head, WordTable.hash(word, head))
  }

  private func id(of word: UnsafeBufferPointer<UInt8>, _ head: UInt64, _ hash: UInt64) -> Int32? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var index = Int(truncatingIfNeeded: hash >> 32) & mask
      while !slots[index].isEmpty {
        if slots[index].mayBe(hash), equals(Int(slots[index].id), word, head) { return slots[index].id }
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
    bytes.withUnsafeBufferPointer {
      let start = Int(keys[id].start)
      return body(UnsafeBufferPointer(rebasing: $0[start..<start + Int(keys[id].count)]))
    }
  }

  private func equals(_ id: Int, _ word: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> Bool {
    guard keys[id].head == head, Int(keys[id].count) == word.count else { return false }
    return word.count <= Key.headCount
      || withBytes(of: id) { $0.dropFirst(Key.headCount).elementsEqual(word.dropFirst(Key.headCount)) }
  }

  private mutating func place(_ id: Int32, _ hash: UInt64) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash >> 32) & mask
    while !slots[index].isEmpty { index = (index + 1) & mask }
    slots[index] = Slot(id, hash)
  }

  private mutating func grow() {
    slots = Array(repeating: .empty, count: slots.count * 4)
    for id in texts.indices { place(Int32(id), withBytes(of: id) { WordTable.hash($0, keys[id].head) }) }
  }

  /// The first eight bytes of a word as a number.
  private static func head(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<min(word.count, Key.headCount) { head = head << 8 | UInt64(word[index]) }
    return head
  }

  /// The number of the first bytes is multiplied by that of the golden ratio, so that the high bits depend on all; the
  /// bytes after them are added as in FNV-1a.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> UInt64 {
    var hash = head
    if word.count > Key.headCount {
      for index in Key.headCount..<word.count { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01B3 }
    }
    return hash &* 0x9E37_79B9_7F4A_7C15
  }
}
