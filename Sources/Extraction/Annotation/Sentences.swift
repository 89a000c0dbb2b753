/// The sentences of a running text, in order, as UTF-8 ranges. Most texts are one sentence, which needs no array.
struct Sentences: RandomAccessCollection, Sendable {
  /// The last of them, unless it is empty.
  private var last: Range<Int>?
  private var others: [Range<Int>] = []

  var startIndex: Int { 0 }
  var endIndex: Int { others.count + (last == nil ? 0 : 1) }
  subscript(index: Int) -> Range<Int> {
    if index < others.count { return others[index] }
    guard let last, index == others.count else { preconditionFailure("there is no sentence \(index)") }
    return last
  }

  private mutating func append(_ sentence: Range<Int>) {
    if let last { others.append(last) }
    last = sentence
  }

  private static let abbreviations: WordSet = [
    "avg", "st", "vs", "approx", "e.g", "i.e", "no", "inc", "dr", "mr", "mrs", "ms", "u.s", "u.k", "jr", "sr", "est",
    "min", "max", "p.a", "rs", "ca", "bzw",
    "inkl", "mind", "env",
  ]

  init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  /// The sentences of `bytes`, which are UTF-8.
  init(utf8 bytes: [UInt8]) { bytes.withUnsafeBufferPointer { split($0) } }

  /// A line feed, `.`, `!` and `?`, as bits of their numbers.
  private static let ends: UInt64 = 1 << 0x0A | 1 << 0x2E | 1 << 0x21 | 1 << 0x3F

  private mutating func split(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte > 0x3F || Self.ends &>> UInt64(byte) & 1 == 0, index - start < 4096 {
        index += 1
        continue
      }
      if index - start >= 4096, Self.isTooLong(bytes, from: start, to: index) {
        append(start..<index)
        start = index
      }
      if byte == 0x0A || (byte == 0x2E || byte == 0x21 || byte == 0x3F) && Self.isEnd(bytes, index) {
        append(start..<index + 1)
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { append(start..<bytes.count) }
  }

  /// A “sentence” of 4 KB is really a line of numbers or a script. It is cut at a blank, or between two characters if
  /// there is none, so that work on a figure's sentence stays cheap.
  private static func isTooLong(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to index: Int) -> Bool {
    index - start >= 4096 && bytes[index] == 0x20 || index - start >= 8192 && bytes[index] & 0xC0 != 0x80
  }

  /// Whether the period, exclamation mark or question mark at an index ends a sentence.
  private static func isEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    guard index + 1 < bytes.count else { return false }
    var next = index + 1
    if bytes[next] == 0x22 || bytes[next] == 0x29 { next += 1 }
    guard next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0A || bytes[next] == 0xC2 else { return false }
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0xC2 || bytes[next] == 0xA0 { next += 1 }
    guard next < bytes.count, !(97...122).contains(bytes[next]) else { return false }
    guard byte == 0x2E else { return true }
    var begin = index
    while begin > 0, bytes[begin - 1] != 0x20, bytes[begin - 1] != 0x0A, bytes[begin - 1] != 0x28 { begin -= 1 }
    let word = String(decoding: bytes[begin..<index], as: UTF8.self).inLowerCase
    // `1. New Jersey` at the start of a line is a rank.
    if begin == 0 || bytes[begin - 1] == 0x0A, word.utf8.count <= 3, word.utf8.allSatisfy({ (48...57).contains($0) }) {
      return false
    }
    return !abbreviations.contains(word) && !(word.utf8.count == 1 && (97...122).contains(word.utf8.first ?? 0))
  }
}
