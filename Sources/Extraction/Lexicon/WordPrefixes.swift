/// The patterns of a lexicon that stand for all words beginning with them: `project*`.
struct WordPrefixes: Sendable {
  /// The patterns without the asterisk, by their first byte.
  private var patterns: [[(text: [UInt8], id: Int32)]] = Array(repeating: [], count: 256)
  /// The number of each word of the table among the patterns; -1 for words that are none.
  private var numbers: [Int32]
  /// By number of the pattern, the words of the table that begin with it, among them the pattern itself.
  private var words: [[Int32]] = []

  /// The words of `table` that end in `*`.
  init(of table: WordTable) {
    numbers = Array(repeating: -1, count: table.count)
    for id in 0..<table.count {
      table.withBytes(of: id) { word in
        guard word.last == UInt8(ascii: "*") else { return }
        patterns[Int(word[0])].append((Array(word.dropLast()), Int32(id)))
        numbers[id] = Int32(words.count)
        words.append([])
      }
    }
    for id in 0..<table.count {
      table.withBytes(of: id) { word in
        for pattern in patterns[Int(word[0])] where word.starts(with: pattern.text) {
          words[Int(numbers[Int(pattern.id)])].append(Int32(id))
        }
      }
    }
  }

  /// The words that a pattern stands for; nil if the word is not a pattern.
  func words(of pattern: Int32) -> [Int32]? {
    let number = numbers[Int(pattern)]
    return number < 0 ? nil : words[Int(number)]
  }

  /// The longest pattern that a word begins with; -1 if there is none.
  func longest(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard let first = word.first else { return -1 }
    var best = (length: 0, id: Int32(-1))
    for pattern in patterns[Int(first)] where pattern.text.count > best.length && word.starts(with: pattern.text) {
      best = (pattern.text.count, pattern.id)
    }
    return best.id
  }
}
