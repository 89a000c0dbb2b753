import Codelists
import Records

/// The phrases of all vocabularies and the words of the code lists, in one automaton.
///
/// Phrases are data: a new way of saying a thing is a new line in `en.tsv` or the file of another language. English is
/// active on every page, since pages of all languages use its terms; another language is where it is the page's.
final class Lexicon: Sendable {
  /// The lexicon of the program.
  static let shared = Lexicon(lexiconData, names: PlaceNames.all, nouns: OccupationTitles.headNouns)

  /// Words of phrases and names; those that stand for all words of a beginning end in `*`.
  let words: WordTable
  let trie: PhraseTrie
  /// The names of meanings, by the numbers that found phrases carry.
  let meanings: [String]
  /// The languages of the lexicons by their tags, English first.
  private let languages: [String]
  /// What is known of each word of the table.
  private let marks: [WordMarks]
  /// The beginnings that stand for all words that begin so, by their first byte.
  private let prefixes: [[(text: [UInt8], id: Int32)]]

  /// Reads lines of vocabulary, phrase and meaning. `names` are the places whose first words are marked, `nouns` the
  /// ones with which occupations end.
  init(_ data: String, names: [String] = [], nouns: Set<String> = []) {
    let rows = Lexicon.rows(data)
    var words = WordTable()
    for row in rows { for word in row.phrase.joined() { _ = words.insert(word) } }
    for noun in nouns.union(OccupationTitles.irregularPlurals) { _ = words.insert(noun) }
    let starts = Lexicon.firstWords(of: names)
    for word in starts.union(NumberWords.words) { _ = words.insert(word) }
    var builder = PhraseTrieBuilder()
    var meanings: [String] = []
    var numbers: [String: UInt16] = [:]
    // A phrase that begins with a whole word goes before one that begins with the beginning of a word.
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
      var marks: WordMarks = starts.contains(text) ? .startsPlace : []
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
    languages = Lexicon.languages(data)
    (self.words, self.trie, self.meanings, prefixes) = (words, trie, meanings, Lexicon.prefixes(of: words))
  }

  private static func prefixes(of words: WordTable) -> [[(text: [UInt8], id: Int32)]] {
    var prefixes: [[(text: [UInt8], id: Int32)]] = Array(repeating: [], count: 256)
    for (id, text) in words.texts.enumerated() {
      guard let first = text.utf8.first, text.utf8.last == UInt8(ascii: "*") else { continue }
      prefixes[Int(first)].append((Array(text.utf8.dropLast()), Int32(id)))
    }
    return prefixes
  }

  /// The words that a pattern of one word may be: itself, and for a beginning every word known to begin so.
  private static func ids(of pattern: String, in words: WordTable) -> [Int32] {
    guard pattern.utf8.last == UInt8(ascii: "*") else { return words.id(of: pattern).map { [$0] } ?? [] }
    return words.ids(beginningWith: pattern.utf8.dropLast())
  }

  /// Written as in a title and in small letters, a name may fall into different words (`McAllen`).
  private static func firstWords(of names: [String]) -> Set<String> {
    var starts: Set<String> = []
    for name in names {
      if let plain = plainFirstWord(of: name) {
        starts.insert(plain)
        continue
      }
      if let first = firstWord(of: name) { starts.insert(first) }
      if case let small = name.lowercased(), small != name, let first = firstWord(of: small) { starts.insert(first) }
    }
    // `The Bahamas` are found behind their article.
    starts.remove("the")
    return starts
  }

  /// The first word of a name in small letters, where it is nothing but ASCII letters of which no capital stands behind
  /// the first: it is one word then, and the same as written. Nearly all are.
  private static func plainFirstWord(of name: String) -> String? {
    var name = name
    return name.withUTF8 { bytes in
      let end = bytes.firstIndex(of: 0x20) ?? bytes.count
      guard end > 0, (0x61...0x7A).contains(bytes[0] | 0x20),
        bytes[1..<max(1, end)].allSatisfy({ (0x61...0x7A).contains($0) })
      else { return nil }
      let word = UnsafeBufferPointer(rebasing: bytes[..<end])
      return (0x61...0x7A).contains(bytes[0])
        ? String(decoding: word, as: UTF8.self) : String(decoding: word.lazy.map { $0 | 0x20 }, as: UTF8.self)
    }
  }

  /// The first word of a name. A blank ends a word, so that hardly ever more than what stands before the first blank
  /// has to be looked at.
  private static func firstWord(of name: String) -> String? {
    let head = String(Substring(name.utf8.prefix { $0 != 0x20 }))
    return (Words.split(head).first ?? Words.split(name).first)?.text
  }

  // MARK: - Words of texts

  /// What is known of a word in small letters.
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

  /// Heads of German compounds that are pay, whatever stands before them: `Lehrlingseinkommen`, `Tarifgehalt`.
  private static let compoundHeads: [[UInt8]] = [
    "gehalt", "gehälter", "lohn", "löhne", "einkommen", "verdienst", "vergütung", "entgelt",
  ].map { Array($0.utf8) }

  private func compoundHead(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard word.count >= 8,
      let head = Lexicon.compoundHeads.first(where: {
        word.count > $0.count + 2 && word.suffix($0.count).elementsEqual($0)
      })
    else {
      return -1
    }
    return head.withUnsafeBufferPointer { words.id(of: $0) } ?? -1
  }

  // MARK: - Reading

  /// The bits of English and of a page's language; of all for an unknown one (empty).
  func languages(of tag: String) -> UInt8 {
    if tag.isEmpty { return .max }
    return PhraseTrieBuilder.english | (languages.firstIndex(of: tag).map { 1 << UInt8($0) } ?? 0)
  }

  private static func languages(_ data: String) -> [String] {
    data.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.first == UInt8(ascii: "#") }.map {
      String(Substring($0.dropFirst(2)))
    }
  }

  private struct Row {
    /// The bit of the language whose lexicon has the row.
    var language: UInt8
    var vocabulary: Vocabulary
    var phrase: [[String]]
    var meaning: String

    var beginsWithPrefix: Bool { phrase[0].contains { $0.hasSuffix("*") } }
  }

  private static func rows(_ data: String) -> [Row] {
    var language: UInt8 = 0
    return data.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      if line.first == UInt8(ascii: "#") { language = language == 0 ? PhraseTrieBuilder.english : language << 1 }
      let fields = line.split(separator: UInt8(ascii: "\t")).map(Substring.init)
      guard fields.count == 3, let vocabulary = Vocabulary.named[String(fields[0])] else { return nil }
      let phrase = fields[1].utf8.split(separator: UInt8(ascii: " ")).map { word in
        word.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
      }
      return Row(
        language: max(language, PhraseTrieBuilder.english), vocabulary: vocabulary, phrase: phrase,
        meaning: String(fields[2]))
    }
  }
}
