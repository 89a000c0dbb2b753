/// Words and signs to search for in a lower-case UTF-8 title.
struct Phrases: Sendable {
  private let phrases: [[UInt8]]

  init(_ phrases: [String]) { self.phrases = phrases.map { Array($0.utf8) } }

  /// The range of the first phrase found; nil if there is none. The longest phrase at a position wins.
  func first(in text: [UInt8]) -> Range<Int>? { text.indices.lazy.compactMap { range(in: text, at: $0) }.first }

  /// The range of the last phrase found.
  func last(in text: [UInt8]) -> Range<Int>? {
    text.indices.reversed().lazy.compactMap { range(in: text, at: $0) }.first
  }

  private func range(in text: [UInt8], at start: Int) -> Range<Int>? {
    var length = 0
    for phrase in phrases where phrase.count > length && phrase[0] == text[start] && text[start...].starts(with: phrase)
    { length = phrase.count }
    return length > 0 ? start..<(start + length) : nil
  }
}

extension Array where Element == UInt8 {
  /// The text without leading and trailing blanks and ASCII punctuation.
  var trimmedText: String {
    var text = self[...]
    func isDropped(_ byte: UInt8) -> Bool {
      byte <= 0x2F || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B...0x7F).contains(byte)
    }
    while let last = text.last, isDropped(last) { text.removeLast() }
    while let first = text.first, isDropped(first) { text.removeFirst() }
    return String(decoding: text, as: UTF8.self)
  }
}
