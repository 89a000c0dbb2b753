/// A vocabulary: phrases and what each means. Phrases are data; a new way of saying a thing is a new line in its table.
///
/// A phrase is words between blanks; `a|b` allows either word, and a word ending in `*` matches by its beginning (`project*`: projects, projected, projection).
struct PhraseTable<Meaning: Sendable>: Sendable {
  /// A phrase found in a text.
  struct Match: Sendable {
    var meaning: Meaning
    /// Range of words.
    var words: Range<Int>
    /// UTF-8 range of the phrase in the text.
    var range: Range<Int>
  }

  private struct Entry: Sendable {
    var pattern: [[String]]
    var meaning: Meaning
  }

  private var byFirstWord: [String: [Entry]] = [:]
  private var byPrefix: [Entry] = []

  init(_ rows: [(String, Meaning)]) {
    for (phrase, meaning) in rows {
      let pattern = phrase.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
      guard let first = pattern.first else { continue }
      let entry = Entry(pattern: pattern, meaning: meaning)
      if first.contains(where: { $0.hasSuffix("*") }) {
        byPrefix.append(entry)
      } else {
        for word in first { byFirstWord[word, default: []].append(entry) }
      }
    }
  }

  /// The phrases in `words`, left to right; where several begin at one word the longest wins, and found phrases do not overlap.
  func matches(in words: [Word]) -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < words.count {
      if let match = longest(in: words, at: index) {
        found.append(match)
        index = match.words.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// The longest phrase that begins at word `index`.
  func longest(in words: [Word], at index: Int) -> Match? {
    guard index < words.count else { return nil }
    var best: Match?
    let candidates = byFirstWord[words[index].text] ?? []
    for entry in byPrefix.isEmpty ? candidates : candidates + byPrefix where index + entry.pattern.count <= words.count {
      if let best, best.words.count >= entry.pattern.count { continue }
      let fits = entry.pattern.indices.allSatisfy { offset in
        entry.pattern[offset].contains { PhraseTable.fits($0, words[index + offset].text) }
      }
      guard fits else { continue }
      let end = index + entry.pattern.count
      // Words of several texts may be matched together; then a phrase across the seam has no range of its own.
      let lower = words[index].range.lowerBound
      best = Match(meaning: entry.meaning, words: index..<end, range: lower..<max(lower, words[end - 1].range.upperBound))
    }
    return best
  }

  private static func fits(_ pattern: String, _ word: String) -> Bool {
    pattern.hasSuffix("*") ? word.hasPrefix(pattern.dropLast()) : pattern == word
  }
}
