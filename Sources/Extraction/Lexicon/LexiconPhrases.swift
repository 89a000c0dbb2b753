import Codelists

/// The phrases of lexicons, as numbers of words and meanings.
struct LexiconPhrases {
  /// The tags of the lexicons' languages, English first.
  private(set) var languages: [String] = []
  private var names = WordTable()
  private var rows: [Row] = []
  /// The alternatives of each word of each phrase, with -1 after each word: `a|an year` is `a`, `an`, -1, `year`, -1.
  private var alternatives: [Int32] = []

  private struct Row {
    /// The bit of the language whose lexicon contains the row.
    var language: UInt8
    var vocabulary: Vocabulary
    var meaning: UInt16
    /// Range of `alternatives`.
    var phrase: Range<Int>
    var beginsWithPrefix: Bool
  }

  /// The names of the meanings, indexed by their numbers.
  var meanings: [String] { names.texts }

  /// Reads lines of vocabulary, phrase and meaning between tabs, under a line with `# ` and the tag of each language.
  /// The words are added to `words`.
  init(_ data: String, words: inout WordTable) {
    var data = data
    data.withUTF8 { bytes in
      TableText.forEachPart(of: bytes, between: UInt8(ascii: "\n")) { line in
        if line.first == UInt8(ascii: "#") {
          languages.append(String(decoding: line.dropFirst(2), as: UTF8.self))
        } else {
          read(line, &words)
        }
      }
    }
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ words: inout WordTable) {
    let tab = UInt8(ascii: "\t")
    guard let first = line.firstIndex(of: tab), let last = line.lastIndex(of: tab), first + 1 < last,
      last + 1 < line.count, let vocabulary = Vocabulary(named: UnsafeBufferPointer(rebasing: line[..<first]))
    else { return }
    let start = alternatives.count
    var beginsWithPrefix = false
    TableText.forEachPart(of: UnsafeBufferPointer(rebasing: line[(first + 1)..<last]), between: 0x20) { word in
      let isFirst = alternatives.count == start
      TableText.forEachPart(of: word, between: UInt8(ascii: "|")) { alternative in
        if isFirst, alternative.last == UInt8(ascii: "*") { beginsWithPrefix = true }
        alternatives.append(words.insert(alternative))
      }
      alternatives.append(-1)
    }
    let meaning = UInt16(names.insert(UnsafeBufferPointer(rebasing: line[(last + 1)...])))
    rows.append(
      Row(
        language: PhraseTrieBuilder.english << UInt8(max(0, languages.count - 1)), vocabulary: vocabulary,
        meaning: meaning, phrase: start..<alternatives.count, beginsWithPrefix: beginsWithPrefix))
  }

  /// The phrases as a trie over `words`, to which nothing has been added that a prefix may stand for since `prefixes` was
  /// made.
  func trie(words: WordTable, prefixes: WordPrefixes) -> PhraseTrie {
    var builder = PhraseTrieBuilder(words: words.count)
    // A phrase that begins with a whole word takes precedence over one that begins with a prefix.
    for beginsWithPrefix in [false, true] {
      for row in rows where row.beginsWithPrefix == beginsWithPrefix {
        for vocabulary in [row.vocabulary] + row.vocabulary.extensions {
          let ending = PhraseTrie.Ending(vocabulary: vocabulary, meaning: row.meaning, languages: row.language)
          builder.insert(alternatives[row.phrase], ending, prefixes)
        }
      }
    }
    return PhraseTrie(builder)
  }
}
