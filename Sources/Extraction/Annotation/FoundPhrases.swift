/// Every phrase of every vocabulary in a text, found in one pass: shorter phrases too, so that what a window of the
/// text holds is looked up and not matched again.
struct FoundPhrases {
  /// A phrase: its words, and what it means by the number of the lexicon.
  struct Found {
    var start: Int32
    var end: Int32
    var meaning: UInt16
  }

  /// By vocabulary; those of one by start, and of one start by end.
  private var found: [Found] = []
  /// Where each vocabulary begins in `found`; empty when there is none.
  private var begins: [Int32] = []
  /// The vocabularies that have phrases here.
  private var present: UInt64 = 0

  /// Finds the phrases of English and of the page's language, as the bits of `languages` say.
  init(in words: [Word], languages: UInt8, lexicon: Lexicon = .shared) {
    var all: [(vocabulary: Int, phrase: Found)] = []
    words.withUnsafeBufferPointer { words in
      for index in words.indices where words[index].marks.contains(.startsPhrase) {
        lexicon.trie.walk(words, from: index, to: words.count, in: .max) { ending, end in
          guard ending.languages & languages != 0 else { return }
          present |= ending.vocabulary.bit
          if all.isEmpty { all.reserveCapacity(min(2 * words.count, 64)) }
          all.append(
            (Int(ending.vocabulary.rawValue), Found(start: Int32(index), end: Int32(end), meaning: ending.meaning)))
        }
      }
    }
    guard !all.isEmpty else { return }
    begins = Array(repeating: 0, count: Vocabulary.count + 1)
    for each in all { begins[each.vocabulary + 1] += 1 }
    for index in begins.indices.dropFirst() { begins[index] += begins[index - 1] }
    var next = begins
    found = Array(repeating: Found(start: 0, end: 0, meaning: 0), count: all.count)
    for each in all {
      found[Int(next[each.vocabulary])] = each.phrase
      next[each.vocabulary] += 1
    }
  }

  /// True where there is a phrase of the vocabulary.
  func hold(_ vocabulary: Vocabulary) -> Bool { present & vocabulary.bit != 0 }

  /// Calls `visit` with the phrases of a vocabulary in a range of words, left to right, until it says no: where several
  /// begin at one word the longest that ends in the range, and none that overlaps the one before.
  func forEach(of vocabulary: Vocabulary, in words: Range<Int>, _ visit: (Found) -> Bool) {
    guard present & vocabulary.bit != 0 else { return }
    let upper = Int(begins[Int(vocabulary.rawValue) + 1])
    var index = first(of: vocabulary, from: words.lowerBound)
    while index < upper, found[index].start < words.upperBound {
      let start = found[index].start
      var longest: Found?
      while index < upper, found[index].start == start {
        if found[index].end <= words.upperBound { longest = found[index] }
        index += 1
      }
      guard let longest else { continue }
      guard visit(longest) else { return }
      while index < upper, found[index].start < longest.end { index += 1 }
    }
  }

  /// The longest phrase of a vocabulary that begins at word `index`.
  func longest(of vocabulary: Vocabulary, at index: Int) -> Found? {
    guard present & vocabulary.bit != 0 else { return nil }
    var at = first(of: vocabulary, from: index)
    var longest: Found?
    while at < begins[Int(vocabulary.rawValue) + 1], found[at].start == index {
      longest = found[at]
      at += 1
    }
    return longest
  }

  private func first(of vocabulary: Vocabulary, from word: Int) -> Int {
    var low = Int(begins[Int(vocabulary.rawValue)])
    var high = Int(begins[Int(vocabulary.rawValue) + 1])
    while low < high {
      let middle = (low + high) / 2
      if found[middle].start >= word { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
