/// What is known of a word by itself, computed once, so that finders pass at once over what cannot match.
struct WordMarks: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The name of an occupation may end with it.
  static let isHead = WordMarks(rawValue: 1 << 0)
  /// The same for running text, where some nouns are too general.
  static let endsOccupation = WordMarks(rawValue: 1 << 1)
  /// It cannot stand inside the name of an occupation, as a word of `Vocabulary.occupationStop`.
  static let isStop = WordMarks(rawValue: 1 << 2)
  /// It cannot stand inside the name of an occupation, by the vocabulary or by its form: a number, `%`, an adverb.
  static let breaksName = WordMarks(rawValue: 1 << 3)
  /// The name of a place of the code lists may begin with it.
  static let startsPlace = WordMarks(rawValue: 1 << 4)
  /// A phrase of some vocabulary may begin with it.
  static let startsPhrase = WordMarks(rawValue: 1 << 5)
  /// It is a month.
  static let isMonth = WordMarks(rawValue: 1 << 6)
  /// It holds a digit or another number.
  static let hasNumber = WordMarks(rawValue: 1 << 7)

  /// Numbers in words are made of it: `five`, `thousand`.
  static let isNumberWord = WordMarks(rawValue: 1 << 8)

  /// What the form alone says of a word in UTF-8.
  init(form word: UnsafeBufferPointer<UInt8>) {
    let isASCII = word.allSatisfy { $0 < 0x80 }
    let hasNumber =
      isASCII
      ? word.contains { (48...57).contains($0) } : String(decoding: word, as: UTF8.self).contains(where: \.isNumber)
    var marks: WordMarks = hasNumber ? [.hasNumber, .breaksName] : []
    let isAdverb =
      word.count > 1 && word[word.count - 1] == UInt8(ascii: "y") && word[word.count - 2] == UInt8(ascii: "l")
    if isAdverb || word.count == 1 && word[0] == UInt8(ascii: "%") { marks.insert(.breaksName) }
    self = marks
  }
}
