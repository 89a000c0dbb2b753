import Codelists

/// Tells sentences whose amounts are nobody's pay: what a house asks for, a worked example, or what one named person was paid.
enum UnpaidSentence {
  /// Where the amounts begin that are not to be read; nil when the sentence speaks of pay as it is.
  static func start(_ sentence: Range<Int>, _ words: [Word], _ passage: Passage) -> Int? {
    if !UnpaidVocabulary.needs.matches(in: words).isEmpty { return sentence.lowerBound }
    if isOnePerson(sentence, words, passage) { return sentence.lowerBound }
    // The rest of the sentence goes on with the example: `if you earn $60,000 and work 2,000 hours, that is $30 an hour`.
    return UnpaidVocabulary.supposed.matches(in: words).first { isBeforeAmount($0.range.upperBound, passage) }?.range.lowerBound
  }

  /// `Say an agent sells a policy`, `Suppose you work 40 hours`: a sentence that opens with a supposition.
  static func opensExample(_ words: [Word]) -> Bool {
    guard let first = words.first, ["say", "suppose", "imagine", "assume", "let's", "let’s"].contains(first.text) else { return false }
    return UnpaidVocabulary.supposed.longest(in: words, at: 0) != nil
  }

  private static func isBeforeAmount(_ end: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    let next = tokens.firstIndex(from: end)
    guard next < tokens.count, tokens[next].kind == .money else { return false }
    return passage.words(from: end, to: tokens[next].range.lowerBound).count <= UnpaidVocabulary.reach
  }

  private static let verbs: Set<String> = ["earns", "earned", "makes", "made", "takes", "brings", "receives", "received"]

  /// `Maria Lopez, a welder in Tulsa, makes $31 an hour`: two capitalized names, a comma or an age, and a verb in the singular.
  private static func isOnePerson(_ sentence: Range<Int>, _ words: [Word], _ passage: Passage) -> Bool {
    if isFirstPerson(words) { return true }
    guard words.count > 4, words[0].range.lowerBound - sentence.lowerBound <= 2 else { return false }
    let names = words.prefix { isName(passage.string($0.range)) }
    guard (2...3).contains(names.count), let last = names.last, !names.contains(where: { OccupationTitles.isHead($0.text) }) else { return false }
    guard passage.string(last.range.upperBound..<last.range.upperBound + 1) == ",", words.contains(where: { verbs.contains($0.text) }) else { return false }
    let name = passage.string(names[0].range.lowerBound..<last.range.upperBound)
    return Areas.code(named: name) == nil && ["a", "an", "who", "the"].contains(words[names.count].text) || words[names.count].text.allSatisfy(\.isNumber)
  }

  /// `I make $52,000`: what one reader tells.
  private static func isFirstPerson(_ words: [Word]) -> Bool {
    let texts = words.map(\.text)
    return zip(texts, texts.dropFirst()).contains { $0 == "i" && ["earn", "earned", "make", "made"].contains($1) }
  }

  private static func isName(_ word: String) -> Bool {
    guard let first = word.first, first.isUppercase, word.count > 1 else { return false }
    return word.dropFirst().contains(where: \.isLowercase)
  }
}
