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

  /// Sorted by vocabulary, then by start, then by end.
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
    FoundPhrases.sort(&found)
    (self.found, self.present) = (found, present)
  }

  /// Sorts phrases, which were found in order of start and end, by vocabulary.
  private static func sort(_ found: inout [Found]) {
    // The common case: most texts have only a few phrases.
    guard found.count <= 24 else {
      withUnsafeTemporaryAllocation(of: Int.self, capacity: Vocabulary.count + 1) { begins in
        begins.initialize(repeating: 0)
        for each in found { begins[Int(each.vocabulary) + 1] += 1 }
        for index in 1..<begins.count { begins[index] += begins[index - 1] }
        let unsorted = found
        for each in unsorted {
          found[begins[Int(each.vocabulary)]] = each
          begins[Int(each.vocabulary)] += 1
        }
      }
      return
    }
    found.withUnsafeMutableBufferPointer { found in
      for index in 0..<found.count {
        let each = found[index]
        var at = index
        while at > 0, found[at - 1].vocabulary > each.vocabulary {
          found[at] = found[at - 1]
          at -= 1
        }
        found[at] = each
      }
    }
  }

  /// Whether the text contains a phrase of the vocabulary.
  func hold(_ vocabulary: Vocabulary) -> Bool { present & vocabulary.bit != 0 }

  /// Calls `visit` with the phrases of a vocabulary in a range of words, left to right, until it returns false. At each
  /// word the longest phrase that ends within the range wins, and phrases that overlap the previous one are skipped.
  func forEach(of vocabulary: Vocabulary, in words: Range<Int>, _ visit: (Found) -> Bool) {
    guard present & vocabulary.bit != 0 else { return }
    var index = first(of: vocabulary, from: words.lowerBound)
    func isNext(_ start: Int) -> Bool {
      index < found.count && found[index].vocabulary == vocabulary.rawValue && found[index].start < start
    }
    while isNext(words.upperBound) {
      let start = found[index].start
      var longest: Found?
      while isNext(Int(start) + 1) {
        if found[index].end <= words.upperBound { longest = found[index] }
        index += 1
      }
      guard let longest else { continue }
      guard visit(longest) else { return }
      while isNext(Int(longest.end)) { index += 1 }
    }
  }

  /// The longest phrase of a vocabulary that begins at word `index`.
  func longest(of vocabulary: Vocabulary, at index: Int) -> Found? {
    guard present & vocabulary.bit != 0 else { return nil }
    var at = first(of: vocabulary, from: index)
    var longest: Found?
    while at < found.count, found[at].vocabulary == vocabulary.rawValue, found[at].start == index {
      longest = found[at]
      at += 1
    }
    return longest
  }

  private func first(of vocabulary: Vocabulary, from word: Int) -> Int {
    func isBefore(_ phrase: Found) -> Bool {
      phrase.vocabulary != vocabulary.rawValue ? phrase.vocabulary < vocabulary.rawValue : phrase.start < word
    }
    var low = 0
    var high = found.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(found[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
