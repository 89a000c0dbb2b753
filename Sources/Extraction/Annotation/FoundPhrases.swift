/// Every phrase of every vocabulary in a text, found in one pass. Shorter phrases are included, so that windows of the
/// text are looked up rather than matched again.
struct FoundPhrases: Sendable {
  /// A phrase: its words, and the number of its meaning in the lexicon.
  struct Found: Sendable {
    var start: Int32
    var end: Int32
    var meaning: UInt16
    fileprivate var vocabulary: UInt8
  }

  /// Sorted by start, then by end.
  private let found: [Found]
  /// The vocabularies that have phrases here.
  private let present: UInt64

  /// No phrases.
  init() { (found, present) = ([], 0) }

  /// Finds the phrases of the languages whose bits are set in `languages`: English and the page's language.
  init(in words: [Word], languages: UInt8, lexicon: Lexicon = .shared) {
    var found: [Found] = []
    var present: UInt64 = 0
    words.withUnsafeBufferPointer { words in
      for index in words.indices where words[index].marks.contains(.startsPhrase) {
        lexicon.trie.walk(words, from: index, to: words.count, in: .max) { ending, end in
          guard ending.languages & languages != 0 else { return }
          present |= ending.vocabulary.bit
          if found.isEmpty { found.reserveCapacity(min(2 * words.count, 64)) }
          found.append(
            Found(
              start: Int32(index), end: Int32(end), meaning: ending.meaning, vocabulary: ending.vocabulary.rawValue))
        }
      }
    }
    (self.found, self.present) = (found, present)
  }

  /// Whether the text contains a phrase of the vocabulary.
  func hold(_ vocabulary: Vocabulary) -> Bool { present & vocabulary.bit != 0 }

  /// Calls `visit` with the phrases of a vocabulary in a range of words, left to right, until it returns false. At each
  /// word the longest phrase that ends within the range wins, and phrases that overlap the previous one are skipped.
  func forEach(of vocabulary: Vocabulary, in words: Range<Int>, _ visit: (Found) -> Bool) {
    guard present & vocabulary.bit != 0 else { return }
    var index = first(from: words.lowerBound)
    // The first word behind the previous phrase.
    var free = words.lowerBound
    while index < found.count, found[index].start < words.upperBound {
      let start = found[index].start
      var longest: Found?
      while index < found.count, found[index].start == start {
        let phrase = found[index]
        if phrase.vocabulary == vocabulary.rawValue, start >= free, phrase.end <= words.upperBound { longest = phrase }
        index += 1
      }
      guard let longest else { continue }
      guard visit(longest) else { return }
      free = Int(longest.end)
    }
  }

  /// The longest phrase of a vocabulary that begins at word `index`.
  func longest(of vocabulary: Vocabulary, at index: Int) -> Found? {
    guard present & vocabulary.bit != 0 else { return nil }
    var at = first(from: index)
    var longest: Found?
    while at < found.count, found[at].start == index {
      if found[at].vocabulary == vocabulary.rawValue { longest = found[at] }
      at += 1
    }
    return longest
  }

  /// The index of the first phrase that begins at or after a word.
  private func first(from word: Int) -> Int {
    guard word > 0 else { return 0 }
    var low = 0
    var high = found.count
    while low < high {
      let middle = (low + high) / 2
      if found[middle].start < word { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
