/// The words of the lexicons and code lists, in lower case, each with a number. Once looked up, words are compared by
/// these numbers.
///
/// A hash table with open addressing over UTF-8, so that a word can be looked up without creating a `String`. What a
/// look-up reads is kept small and together, because most of its time is waiting for memory: a slot of four bytes, which
/// suffices to find that a word is unknown, and an entry of 32 bytes with everything that is known about the word.
struct WordTable: Sendable {
  /// The words, indexed by number.
  private var entries: [Entry] = []
  /// The words one after another, in UTF-8.
  private var bytes: [UInt8] = []
  /// Their number is a power of two; at most two thirds are taken. A look-up mostly ends in the cache line in which it
  /// begins, and fewer slots are fewer lines.
  private var slots: [Slot]

  private struct Entry {
    /// The first bytes, by which words are compared; only longer words have to be compared further.
    var head: UInt64
    var text: String
    /// Where the word begins in `bytes`.
    var start: UInt32
    var count: UInt16
    var marks = WordMarks()

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

  /// An empty table with room for some words.
  init(minimumCapacity words: Int = 8) {
    var count = 16
    while count * 2 < words * 3 { count *= 2 }
    slots = Array(repeating: .empty, count: count)
    entries.reserveCapacity(words)
  }

  var count: Int { entries.count }

  /// The words, indexed by number.
  var texts: [String] { entries.map(\.text) }

  /// A word by its number.
  func text(of id: Int32) -> String { entries[Int(id)].text }

  /// What is known about a word by its number: nothing unless it was set.
  func marks(of id: Int32) -> WordMarks { entries[Int(id)].marks }

  /// Sets the marks of all words, indexed by their numbers.
  mutating func set(_ marks: [WordMarks]) { for id in entries.indices { entries[id].marks = marks[id] } }

  /// The number of `text`, which is added if it is new.
  mutating func insert(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { insert($0) }
  }

  /// The number of a word in UTF-8, which is added if it is new. There may be a million words of up to 65,535 bytes.
  @discardableResult
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let head = WordTable.head(word)
    let hash = WordTable.hash(word, head)
    if let known = id(of: word, head, hash) { return known }
    let id = Int32(entries.count)
    precondition(id < 0xFFFFF, "too many words")
    entries.append(
      Entry(
        head: head, text: String(decoding: word, as: UTF8.self), start: UInt32(bytes.count), count: UInt16(word.count)))
    bytes.append(contentsOf: word)
    if entries.count * 3 > slots.count * 2 { grow() } else { place(id, hash) }
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
      let start = Int(entries[id].start)
      return body(UnsafeBufferPointer(rebasing: $0[start..<start + Int(entries[id].count)]))
    }
  }

  private func equals(_ id: Int, _ word: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> Bool {
    guard entries[id].head == head, Int(entries[id].count) == word.count else { return false }
    return word.count <= Entry.headCount
      || withBytes(of: id) { $0.dropFirst(Entry.headCount).elementsEqual(word.dropFirst(Entry.headCount)) }
  }

  private mutating func place(_ id: Int32, _ hash: UInt64) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash >> 32) & mask
    while !slots[index].isEmpty { index = (index + 1) & mask }
    slots[index] = Slot(id, hash)
  }

  private mutating func grow() {
    slots = Array(repeating: .empty, count: slots.count * 2)
    for id in entries.indices { place(Int32(id), withBytes(of: id) { WordTable.hash($0, entries[id].head) }) }
  }

  /// The first eight bytes of a word as a number.
  private static func head(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<min(word.count, Entry.headCount) { head = head << 8 | UInt64(word[index]) }
    return head
  }

  /// The number of the first bytes is multiplied by that of the golden ratio, so that the high bits depend on all; the
  /// bytes after them are added as in FNV-1a.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> UInt64 {
    var hash = head
    if word.count > Entry.headCount {
      for index in Entry.headCount..<word.count { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01B3 }
    }
    return hash &* 0x9E37_79B9_7F4A_7C15
  }
}
