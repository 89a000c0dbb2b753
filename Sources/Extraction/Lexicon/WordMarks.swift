/// What is known about a word by itself, computed once, so that finders can skip non-matching words right away.
struct WordMarks: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The name of an occupation may end with the word.
  static let isHead = WordMarks(rawValue: 1 << 0)
  /// The same for running text, in which some nouns are too general.
  static let endsOccupation = WordMarks(rawValue: 1 << 1)
  /// The word cannot occur inside the name of an occupation, being in `Vocabulary.occupationStop`.
  static let isStop = WordMarks(rawValue: 1 << 2)
  /// The word cannot occur inside the name of an occupation, by the vocabulary or by its form: a number, `%`, an
  /// adverb.
  static let breaksName = WordMarks(rawValue: 1 << 3)
  /// The name of a place in the code lists may begin with the word.
  static let startsPlace = WordMarks(rawValue: 1 << 4)
  /// A phrase of some vocabulary may begin with the word.
  static let startsPhrase = WordMarks(rawValue: 1 << 5)
  /// The word is a month.
  static let isMonth = WordMarks(rawValue: 1 << 6)
  /// The word contains a digit or another numeric character.
  static let hasNumber = WordMarks(rawValue: 1 << 7)

  /// The word is part of spelled-out numbers: `five`, `thousand`.
  static let isNumberWord = WordMarks(rawValue: 1 << 8)

  /// The marks that follow from the form of a UTF-8 word alone.
  init(form word: UnsafeBufferPointer<UInt8>) {
    var (isASCII, hasNumber) = (true, false)
    for byte in word {
      isASCII = isASCII && byte < 0x80
      hasNumber = hasNumber || (48...57).contains(byte)
    }
    if !isASCII, !hasNumber { hasNumber = String(decoding: word, as: UTF8.self).contains(where: \.isNumber) }
    var marks: WordMarks = hasNumber ? [.hasNumber, .breaksName] : []
    let isAdverb =
      word.count > 1 && word[word.count - 1] == UInt8(ascii: "y") && word[word.count - 2] == UInt8(ascii: "l")
    if isAdverb || word.count == 1 && word[0] == UInt8(ascii: "%") { marks.insert(.breaksName) }
    self = marks
  }
}
