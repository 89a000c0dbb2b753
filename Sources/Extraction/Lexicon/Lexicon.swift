import Codelists
import Records

/// The phrases of all vocabularies and the words of the code lists, in one automaton.
///
/// Phrases are data: a new way of saying something is a new line in `en.tsv` or another language's file. English is
/// active on every page, since pages in all languages use its terms; another language is active only on its own pages.
final class Lexicon: Sendable {
  /// The lexicon of the program.
  static let shared = Lexicon(lexiconData, forEachPlace: PlaceNames.forEach, nouns: OccupationTitles.headNouns)

  /// Words of phrases and names. A prefix that stands for all words starting with it ends in `*`.
  let words: WordTable
  let trie: PhraseTrie
  /// The names of the meanings, indexed by the numbers carried by found phrases.
  let meanings: [String]
  /// The tags of the lexicons' languages, English first.
  private let languages: [String]
  private let prefixes: WordPrefixes

  /// Reads lines of vocabulary, phrase and meaning. `forEachPlace` gives the places whose first words are marked; `nouns`
  /// are the last words of occupation names.
  init(_ data: String, forEachPlace: EachName = { _ in }, nouns: Set<String> = []) {
    // The lexicons and lists have about this many words.
    var words = WordTable(minimumCapacity: 5_000)
    let phrases = LexiconPhrases(data, words: &words)
    let heads = nouns.map { words.insert($0) }
    for plural in OccupationTitles.irregularPlurals { _ = words.insert(plural) }
    let starts = PlaceStarts.insert(forEachPlace, into: &words)
    let numbers = NumberWords.words.map { words.insert($0) }
    (prefixes, meanings, languages) = (WordPrefixes(of: words), phrases.meanings, phrases.languages)
    trie = phrases.trie(words: words, prefixes: prefixes)
    words.set(Lexicon.marks(of: words, in: trie, heads: heads, starts: starts, numbers: numbers))
    self.words = words
  }

  /// The marks of all words, of which some are heads of occupation names, first words of places, or numbers.
  private static func marks(
    of words: WordTable, in trie: PhraseTrie, heads: [Int32], starts: [Int32], numbers: [Int32]
  ) -> [WordMarks] {
    var headMarks = Array(repeating: WordMarks(), count: words.count)
    for id in heads {
      let isNever = trie.vocabularies(ofSingle: id) & Vocabulary.occupationNever.bit != 0
      headMarks[Int(id)] = isNever ? .isHead : [.isHead, .endsOccupation]
    }
    var marks = (0..<words.count).map { id in
      var (marks, mayBePlural) = words.withBytes(of: id) { (WordMarks(form: $0), OccupationTitles.mayBePlural($0)) }
      let single = trie.vocabularies(ofSingle: Int32(id))
      if single & Vocabulary.occupationStop.bit != 0 { marks.formUnion([.isStop, .breaksName]) }
      if single & Vocabulary.month.bit != 0 { marks.insert(.isMonth) }
      if trie.beginsPhrase(Int32(id)) { marks.insert(.startsPhrase) }
      let singular = mayBePlural ? words.id(of: OccupationTitles.singular(words.text(of: Int32(id)))) : Int32(id)
      return singular.map { marks.union(headMarks[Int($0)]) } ?? marks
    }
    for id in starts { marks[Int(id)].insert(.startsPlace) }
    for id in numbers { marks[Int(id)].insert(.isNumberWord) }
    return marks
  }

  // MARK: - Words of texts

  /// The marks and number of a word in lower case.
  func look(up word: UnsafeBufferPointer<UInt8>) -> (text: String, id: Int32, marks: WordMarks) {
    if let id = words.id(of: word) { return (words.text(of: id), id, words.marks(of: id)) }
    let text = String(decoding: word, as: UTF8.self)
    let prefix = max(prefixes.longest(of: word), compoundHead(of: word))
    var found = WordMarks(form: word)
    if prefix >= 0 { found.insert(.startsPhrase) }
    guard word.count > 2, word[word.count - 1] == UInt8(ascii: "s") else { return (text, prefix, found) }
    if let id = OccupationTitles.singularPrefix(of: word).map({ words.id(of: $0) })
      ?? words.id(of: OccupationTitles.singular(text))
    {
      found.formUnion(words.marks(of: id).intersection([.isHead, .endsOccupation]))
    }
    // `Alabama's`
    if word[word.count - 2] == UInt8(ascii: "'"),
      let id = words.id(of: UnsafeBufferPointer(rebasing: word[..<(word.count - 2)]))
    {
      found.formUnion(words.marks(of: id).intersection(.startsPlace))
    }
    return (text, prefix, found)
  }

  /// Heads of German compounds that mean pay, whatever precedes them: `Lehrlingseinkommen`, `Tarifgehalt`.
  private static let compoundHeads: [[UInt8]] = [
    "gehalt", "gehälter", "lohn", "löhne", "einkommen", "verdienst", "vergütung", "entgelt",
  ].map { Array($0.utf8) }

  /// Whether a word ends with a head that at least three other bytes precede. Compares from the end, where most words
  /// differ.
  private static func ends(_ word: UnsafeBufferPointer<UInt8>, with head: [UInt8]) -> Bool {
    guard word.count > head.count + 2 else { return false }
    var at = head.count - 1
    let start = word.count - head.count
    while at >= 0, word[start + at] == head[at] { at -= 1 }
    return at < 0
  }

  private func compoundHead(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard word.count >= 8, let head = Lexicon.compoundHeads.first(where: { Lexicon.ends(word, with: $0) }) else {
      return -1
    }
    return head.withUnsafeBufferPointer { words.id(of: $0) } ?? -1
  }

  // MARK: - Reading

  /// The bits of English and of a page's language, or all bits if the language is unknown (empty).
  func languages(of tag: String) -> UInt8 {
    if tag.isEmpty { return .max }
    return PhraseTrieBuilder.english | (languages.firstIndex(of: tag).map { 1 << UInt8($0) } ?? 0)
  }
}
