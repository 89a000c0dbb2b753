import Codelists
import Records

/// The phrases of all vocabularies and the words of the code lists, in one automaton.
///
/// Phrases are data: a new way of saying something is a new line in `en.tsv` or another language's file. English is
/// active on every page, since pages in all languages use its terms; another language is active only on its own pages.
final class Lexicon: Sendable {
  /// The lexicon of the program.
  static let shared = Lexicon(lexiconData, names: PlaceNames.all, nouns: OccupationTitles.headNouns)

  /// Words of phrases and names. A prefix that stands for all words starting with it ends in `*`.
  let words: WordTable
  let trie: PhraseTrie
  /// The names of the meanings, indexed by the numbers carried by found phrases.
  let meanings: [String]
  /// The tags of the lexicons' languages, English first.
  private let languages: [String]
  /// The marks of each word of the table.
  private let marks: [WordMarks]
  /// The prefixes, by their first byte.
  private let prefixes: [[(text: [UInt8], id: Int32)]]

  /// Reads lines of vocabulary, phrase and meaning. `names` are the places whose first words are marked, `nouns` the
  /// last words of occupation names.
  init(_ data: String, names: [String] = [], nouns: Set<String> = []) {
    let (rows, languages) = Lexicon.rows(data)
    var words = WordTable()
    for row in rows { for word in row.phrase.joined() { _ = words.insert(word) } }
    for noun in nouns.union(OccupationTitles.irregularPlurals) { _ = words.insert(noun) }
    let starts = Lexicon.firstWords(of: names)
    for word in starts.texts { _ = words.insert(word) }
    for word in NumberWords.words { _ = words.insert(word) }
    var builder = PhraseTrieBuilder()
    var meanings: [String] = []
    var numbers: [String: UInt16] = [:]
    // A phrase that begins with a whole word takes precedence over one that begins with a prefix.
    for row in rows.filter({ !$0.beginsWithPrefix }) + rows.filter(\.beginsWithPrefix) {
      let meaning = numbers[row.meaning] ?? UInt16(meanings.count)
      if numbers.updateValue(meaning, forKey: row.meaning) == nil { meanings.append(row.meaning) }
      let phrase = row.phrase.map { alternatives in alternatives.flatMap { Lexicon.ids(of: $0, in: words) } }
      for vocabulary in [row.vocabulary] + row.vocabulary.extensions {
        builder.insert(phrase, PhraseTrie.Ending(vocabulary: vocabulary, meaning: meaning, languages: row.language))
      }
    }
    let trie = PhraseTrie(builder, words: words.count)
    marks = words.texts.enumerated().map { id, text in
      var marks: WordMarks = starts.id(of: text) == nil ? [] : .startsPlace
      let singular = OccupationTitles.singular(text)
      if nouns.contains(singular), let singular = words.id(of: singular) {
        marks.insert(.isHead)
        if trie.vocabularies(ofSingle: singular) & Vocabulary.occupationNever.bit == 0 { marks.insert(.endsOccupation) }
      }
      let single = trie.vocabularies(ofSingle: Int32(id))
      if single & Vocabulary.occupationStop.bit != 0 { marks.formUnion([.isStop, .breaksName]) }
      if single & Vocabulary.month.bit != 0 { marks.insert(.isMonth) }
      if trie.beginsPhrase(Int32(id)) { marks.insert(.startsPhrase) }
      if NumberWords.words.contains(text) { marks.insert(.isNumberWord) }
      var text = text
      return marks.union(text.withUTF8 { WordMarks(form: $0) })
    }
    (self.words, self.trie, self.meanings) = (words, trie, meanings)
    (self.languages, prefixes) = (languages, Lexicon.prefixes(of: words))
  }

  private static func prefixes(of words: WordTable) -> [[(text: [UInt8], id: Int32)]] {
    var prefixes: [[(text: [UInt8], id: Int32)]] = Array(repeating: [], count: 256)
    for (id, text) in words.texts.enumerated() {
      guard let first = text.utf8.first, text.utf8.last == UInt8(ascii: "*") else { continue }
      prefixes[Int(first)].append((Array(text.utf8.dropLast()), Int32(id)))
    }
    return prefixes
  }

  /// The words matched by a one-word pattern: the word itself, or for a prefix every known word that starts with it.
  private static func ids(of pattern: String, in words: WordTable) -> [Int32] {
    guard pattern.utf8.last == UInt8(ascii: "*") else { return words.id(of: pattern).map { [$0] } ?? [] }
    return words.ids(beginningWith: pattern.utf8.dropLast())
  }

  /// The first words of names. A name may split into different words in title case and in lower case (`McAllen`).
  private static func firstWords(of names: [String]) -> WordTable {
    var starts = WordTable()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestPlain) { buffer in
      for name in names {
        var name = name
        if let plain = name.withUTF8({ plainFirstWord(of: $0, in: buffer) }) {
          starts.insert(plain)
          continue
        }
        if let first = firstWord(of: name), first != article { _ = starts.insert(first) }
        if case let small = name.lowercased(), small != name, let first = firstWord(of: small), first != article {
          _ = starts.insert(first)
        }
      }
    }
    return starts
  }

  /// `The Bahamas` is found by the word after its article.
  private static let article = "the"
  private static let longestPlain = 64

  /// The first word of a name in lower case, if it is all ASCII letters without a capital after the first. It is then a
  /// single word in both spellings, as is the case for nearly all names.
  private static func plainFirstWord(
    of name: UnsafeBufferPointer<UInt8>, in buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    var end = 0
    while end < name.count, name[end] != 0x20 {
      let byte = end == 0 ? name[end] | 0x20 : name[end]
      guard (0x61...0x7A).contains(byte), end < buffer.count else { return nil }
      buffer[end] = byte
      end += 1
    }
    let word = UnsafeBufferPointer(rebasing: buffer[..<end])
    return end == 0 || word.elementsEqual(article.utf8) ? nil : word
  }

  /// The first word of a name. A blank ends a word, so it is rarely necessary to look past the first one.
  private static func firstWord(of name: String) -> String? {
    let head = String(Substring(name.utf8.prefix { $0 != 0x20 }))
    return (Words.split(head).first ?? Words.split(name).first)?.text
  }

  // MARK: - Words of texts

  /// The marks and number of a word in lower case.
  func look(up word: UnsafeBufferPointer<UInt8>) -> (text: String, id: Int32, marks: WordMarks) {
    if let id = words.id(of: word) { return (words.texts[Int(id)], id, marks[Int(id)]) }
    let text = String(decoding: word, as: UTF8.self)
    let prefix = max(beginning(of: word), compoundHead(of: word))
    var found = WordMarks(form: word)
    if prefix >= 0 { found.insert(.startsPhrase) }
    guard word.count > 2, word[word.count - 1] == UInt8(ascii: "s") else { return (text, prefix, found) }
    if let id = words.id(of: OccupationTitles.singular(text)) {
      found.formUnion(marks[Int(id)].intersection([.isHead, .endsOccupation]))
    }
    // `Alabama's`
    if word[word.count - 2] == UInt8(ascii: "'"),
      let id = words.id(of: UnsafeBufferPointer(rebasing: word[..<(word.count - 2)]))
    {
      found.formUnion(marks[Int(id)].intersection(.startsPlace))
    }
    return (text, prefix, found)
  }

  private func beginning(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard let first = word.first else { return -1 }
    var best = (length: 0, id: Int32(-1))
    for prefix in prefixes[Int(first)] where prefix.text.count > best.length && word.starts(with: prefix.text) {
      best = (prefix.text.count, prefix.id)
    }
    return best.id
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

  private struct Row {
    /// The bit of the language whose lexicon contains the row.
    var language: UInt8
    var vocabulary: Vocabulary
    var phrase: [[String]]
    var meaning: String

    var beginsWithPrefix: Bool { phrase[0].contains { $0.hasSuffix("*") } }
  }

  /// The phrase lines, and the tags of their languages.
  private static func rows(_ data: String) -> (rows: [Row], languages: [String]) {
    var rows: [Row] = []
    var languages: [String] = []
    var bit = PhraseTrieBuilder.english
    var data = data
    data.withUTF8 { bytes in
      forEachPart(of: bytes, between: UInt8(ascii: "\n")) { line in
        if line.first == UInt8(ascii: "#") {
          if !languages.isEmpty { bit <<= 1 }
          languages.append(String(decoding: line.dropFirst(2), as: UTF8.self))
          return
        }
        var fields: [UnsafeBufferPointer<UInt8>] = []
        forEachPart(of: line, between: UInt8(ascii: "\t")) { fields.append($0) }
        guard fields.count == 3, let vocabulary = Vocabulary.named[String(decoding: fields[0], as: UTF8.self)] else {
          return
        }
        rows.append(
          Row(
            language: bit, vocabulary: vocabulary, phrase: phrase(fields[1]),
            meaning: String(decoding: fields[2], as: UTF8.self)))
      }
    }
    return (rows, languages)
  }

  /// The words of a phrase, each with its alternatives: `a|an year`.
  private static func phrase(_ text: UnsafeBufferPointer<UInt8>) -> [[String]] {
    var words: [[String]] = []
    forEachPart(of: text, between: UInt8(ascii: " ")) { word in
      var alternatives: [String] = []
      forEachPart(of: word, between: UInt8(ascii: "|")) { alternatives.append(String(decoding: $0, as: UTF8.self)) }
      words.append(alternatives)
    }
    return words
  }

  /// Calls `visit` with each non-empty part between separators.
  private static func forEachPart(
    of bytes: UnsafeBufferPointer<UInt8>, between separator: UInt8, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == separator {
      if end > start { visit(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
      start = end + 1
    }
  }
}
