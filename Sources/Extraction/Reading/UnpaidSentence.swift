import Codelists

/// Detects sentences whose amounts are nobody's pay: the price of a house, a worked example, or what one named person
/// was paid.
enum UnpaidSentence {
  /// Where the amounts to be ignored begin; nil if the sentence is about actual pay.
  static func start(_ sentence: Range<Int>, _ words: ArraySlice<Word>, _ passage: AnnotatedText) -> Int? {
    if passage.has(.unpaidNeed, in: words.indices) { return sentence.lowerBound }
    if isOnePerson(sentence, words, passage) { return sentence.lowerBound }
    // The rest of the sentence continues the example: `if you earn $60,000 and work 2,000 hours, that is $30 an hour`.
    return passage.matches(Lexicons.unpaidSupposed, in: words.indices).first {
      isBeforeAmount($0.range.upperBound, passage)
    }?.range.lowerBound
  }

  /// `Say an agent sells a policy`, `Suppose you work 40 hours`: a sentence that opens with a supposition.
  static func opensExample(_ words: ArraySlice<Word>, _ passage: AnnotatedText) -> Bool {
    guard let first = words.first, suppositions.contains(first.text) else { return false }
    return passage.first(Lexicons.unpaidSupposed, in: words.indices)?.words.lowerBound == words.startIndex
  }

  private static let suppositions: WordSet = ["say", "suppose", "imagine", "assume", "let's", "let’s"]

  private static func isBeforeAmount(_ end: Int, _ passage: AnnotatedText) -> Bool {
    let tokens = passage.tokens
    let next = tokens.firstIndex(from: end)
    guard next < tokens.count, tokens[next].kind == .money else { return false }
    return passage.words(from: end, to: tokens[next].range.lowerBound).count <= reach
  }

  /// How many words may come between the supposition and its amount.
  private static let reach = 5

  /// `Maria Lopez, a welder in Tulsa, makes $31 an hour`: two capitalized names, a comma or an age, and a verb in the
  /// singular.
  private static func isOnePerson(_ sentence: Range<Int>, _ words: ArraySlice<Word>, _ passage: AnnotatedText) -> Bool {
    if isFirstPerson(words) { return true }
    guard words.count > 4, words[words.startIndex].range.lowerBound - sentence.lowerBound <= 2,
      words.contains(where: { $0.isIn(.unpaidVerb) })
    else {
      return false
    }
    let names = words.prefix { isName(passage.string($0.range)) }
    guard (2...3).contains(names.count), let first = names.first, let last = names.last,
      !names.contains(where: { $0.marks.contains(.isHead) }),
      passage.bytes[last.range.upperBound] == UInt8(ascii: ",")
    else { return false }
    // `In Germany, a bricklayer earns`
    if passage.places.overlaps(first.range.lowerBound..<last.range.upperBound) { return false }
    let name = passage.string(first.range.lowerBound..<last.range.upperBound)
    return Areas.code(named: name) == nil && ["a", "an", "who", "the"].contains(words[names.endIndex].text)
      || words[names.endIndex].text.allSatisfy(\.isNumber)
  }

  /// `I make $52,000`: a reader's own account.
  private static func isFirstPerson(_ words: ArraySlice<Word>) -> Bool {
    words.indices.dropLast().contains { words[$0].text == "i" && earning.contains(words[$0 + 1].text) }
  }

  private static let earning: WordSet = ["earn", "earned", "make", "made"]

  private static func isName(_ word: String) -> Bool {
    guard let first = word.first, first.isUppercase, word.count > 1 else { return false }
    return word.dropFirst().contains(where: \.isLowercase)
  }
}
