import Codelists
import Records

/// Finds occupations named in running text: a noun phrase whose last word is a typical head of occupation names (`cell
/// tower technicians`).
enum OccupationFinder {
  struct Mention: Sendable, Hashable {
    /// As written, without articles and words for experience.
    var title: String
    /// The title in the form used for comparison.
    var key: String
    var range: Range<Int>
    /// Range of words.
    var words: Range<Int>
    /// The phrase follows `for`, `of`, `among` or a number, or opens its sentence: the figure is about it.
    var isGoverned: Bool
  }

  static func mentions(in passage: AnnotatedText) -> [Mention] {
    guard passage.marks.contains(.endsOccupation) else { return [] }
    let words = passage.words
    var found: [Mention] = []
    for index in words.indices where words[index].marks.contains(.endsOccupation) {
      if index + 1 < words.count, words[index + 1].marks.contains(.endsOccupation),
        adjacent(words[index], words[index + 1])
      {
        continue
      }
      if let next = joinedHead(after: index, in: words), next > index { continue }
      guard let mention = mention(endingAt: index, passage) else { continue }
      found.append(mention)
    }
    return found
  }

  private static func adjacent(_ a: Word, _ b: Word) -> Bool { b.range.lowerBound - a.range.upperBound == 1 }

  /// `medical secretaries and administrative assistants`: a second head of the same name, joined by `and` within three
  /// words.
  private static func joinedHead(after index: Int, in words: [Word]) -> Int? {
    guard index + 2 < words.count, words[index + 1].text == "and", adjacent(words[index], words[index + 1]),
      words[index].text.hasSuffix("s")
    else {
      return nil
    }
    for next in (index + 2)..<min(words.count, index + 5) {
      guard adjacent(words[next - 1], words[next]), !words[next].marks.contains(.isStop) else { return nil }
      if words[next].marks.contains(.endsOccupation), words[next].text.hasSuffix("s") { return next }
    }
    return nil
  }

  private static let workplaces: WordSet = ["office", "offices", "practice", "practices", "group", "groups"]
  private static let governors: WordSet = ["for", "of", "among", "a", "an", "the"]

  private static func mention(endingAt end: Int, _ passage: AnnotatedText) -> Mention? {
    let words = passage.words
    var start = end
    while start > 0, end - start < 6 {
      let previous = words[start - 1]
      guard adjacent(previous, words[start]) || hyphenated(previous, words[start], passage) else { break }
      if previous.text == "and" || previous.text == "or" {
        guard start >= 2, joins(words[start - 2]), adjacent(words[start - 2], previous) else { break }
        start -= 2
        continue
      }
      // `Full-Stack Engineer`: unlike the `full` of `full time`, this `full` belongs to the name.
      if previous.marks.contains(.breaksName), previous.text != "full" || !hyphenated(previous, words[start], passage) {
        break
      }
      start -= 1
    }
    while start < end, words[start].text == "and" || words[start].text == "or" { start += 1 }
    let range = words[start].range.lowerBound..<words[end].range.upperBound
    if start == end, Lexicons.occupationGeneric.meaning(of: OccupationTitles.singular(words[end].text)) != nil {
      return nil
    }
    let governor = start > 0 ? words[start - 1].text : ""
    // `offices of physicians` names a workplace.
    if governor == "of", start > 1,
      workplaces.contains(words[start - 2].text)
    {
      return nil
    }
    let isNumber = start > 0 && isFigure(endingAt: words[start - 1].range.upperBound, passage)
    let governed =
      governors.contains(governor) || isNumber || start == 0
      || opensSentence(words[start], passage)
      || end + 1 < words.count && adjacent(words[end], words[end + 1]) && words[end + 1].isIn(.occupationVerb)
      || isBeforeMoney(range.upperBound, passage)
    let title = passage.string(range)
    return Mention(
      title: title, key: OccupationTitles.normalized(title), range: range, words: start..<(end + 1),
      isGoverned: governed)
  }

  /// `electricians earn $61,590, plumbers $61,550`
  static func isBeforeMoney(_ end: Int, _ passage: AnnotatedText) -> Bool {
    // Most are followed by a word, so that no figures have to be scanned.
    guard end + 1 < passage.bytes.count, passage.bytes[end] == 0x20, !(0x41...0x7A).contains(passage.bytes[end + 1])
    else { return false }
    let next = passage.tokens.firstIndex(from: end)
    return next < passage.tokens.count && passage.tokens[next].kind == .money
      && passage.tokens[next].range.lowerBound == end + 1
  }

  private static func opensSentence(_ word: Word, _ passage: AnnotatedText) -> Bool {
    let sentence = passage.sentence(at: word.range.lowerBound)
    if sentence.lowerBound == word.range.lowerBound { return true }
    // Most words follow one with a small letter.
    if passage.bytes[sentence.lowerBound..<word.range.lowerBound].contains(where: { (97...122).contains($0) }) {
      return false
    }
    let before = passage.string(sentence.lowerBound..<word.range.lowerBound)
    // `3. Registered Nurse`, `#12 Welder`
    return before.allSatisfy { !$0.isLetter && (!$0.isNumber || before.utf8.count <= 4) }
  }

  private static func isFigure(endingAt offset: Int, _ passage: AnnotatedText) -> Bool {
    let behind = passage.tokens.endIndex(endingBy: offset)
    return behind > 0 && passage.tokens[behind - 1].range.upperBound == offset
  }

  /// Before `and` or `or` inside a name there is another head (`secretaries and …`) or an adjective (`medical or
  /// healthcare office manager`).
  private static func joins(_ word: Word) -> Bool {
    !word.marks.contains(.isStop)
      && (word.marks.contains(.endsOccupation) || word.text.hasSuffix("al") || word.text.hasSuffix("ic")
        || word.text.hasSuffix("ive"))
  }

  private static func hyphenated(_ a: Word, _ b: Word, _ passage: AnnotatedText) -> Bool {
    b.range.lowerBound - a.range.upperBound == 1 && passage.bytes[a.range.upperBound] == UInt8(ascii: "-")
  }

  /// `all occupations`, `all workers` near a figure: the figure applies to everyone.
  static func allOccupations(in words: ArraySlice<Word>) -> Bool {
    guard words.contains(where: { $0.text == "all" }) else { return false }
    let texts = words.map(\.text)
    return texts.indices.dropLast().contains {
      texts[$0] == "all" && ["occupations", "workers", "jobs", "careers"].contains(texts[$0 + 1])
    }
      || texts.indices.dropLast(2).contains {
        texts[$0] == "all" && texts[$0 + 1] == "other" && ["occupations", "jobs", "workers"].contains(texts[$0 + 2])
      }
  }
}
