import Pages
import Records

/// A column of a table, with what is decided once for all its cells.
struct TableColumn {
  /// The header texts above it, outermost first, a spanning one only once.
  let heads: [AnnotatedText]
  /// Their texts, joined.
  let words: String
  /// What its cells are names of, according to its header.
  let kind: LabelKind?
  /// What its headers say about the figures below, and what the neighbouring columns add (`TableColumns`).
  var meaning: FigureAttributes
  /// Its first figure.
  let first: FigureToken?
  /// Whether its cells label the rows.
  var isLabel = false

  init(_ position: Int, heads: [AnnotatedText], first: FigureToken?, conventions: WritingConventions) {
    self.heads = heads
    self.first = first
    words = heads.map(\.text).joined(separator: " ")
    kind = TableColumn.kind(position, heads.last)
    meaning = TableColumn.meaning(heads, conventions)
  }

  /// The header next to its cells.
  var head: AnnotatedText? { heads.last }

  /// Header words joined top to bottom: `Change, 2024–34` above `Percent` reads `Change, 2024–34 Percent`.
  private static func meaning(_ heads: [AnnotatedText], _ conventions: WritingConventions) -> FigureAttributes {
    guard let last = heads.last else { return FigureAttributes() }
    if heads.count == 1 { return last.label }
    var text = MarkedText()
    for part in heads {
      if !text.string.isEmpty { text.appendGlue(" ") }
      text.append(part.marked)
    }
    var meaning = LabelReader.read(text, conventions: conventions)
    if meaning.statistic == nil, let own = last.label.statistic { meaning.statistic = own }
    // The header cell next to the column says more than the one it belongs to (`Fees` below `Cost to the student`).
    if case let own = last.label.topics, !own.isEmpty { meaning.topics = own + meaning.topics }
    meaning.experience = last.label.experience
    return meaning
  }

  private static func kind(_ position: Int, _ head: AnnotatedText?) -> LabelKind? {
    guard let head else { return nil }
    // `Employment by industry` heads values, not names.
    if position > 0, head.topics.contains(where: { $0.meaning != .other && $0.words.lowerBound == 0 }) { return nil }
    let matches = head.matches(Lexicons.labelKind)
    // If `Occupation` is run together with the next header, the names come first.
    if let first = matches.first, first.words.lowerBound == 0, first.meaning == .occupation { return .occupation }
    return matches.max { $0.words.count < $1.words.count }?.meaning
  }

  // MARK: - The nature of its header

  private static let cityWords: WordSet = [
    "city", "cities", "metro", "metros", "metropolitan", "ciudad", "stadt", "ville",
  ]

  /// Whether the header says that its names are those of cities.
  var namesCities: Bool {
    heads.contains {
      $0.words.contains { TableColumn.cityWords.contains($0.text) }
        && !$0.words.contains { $0.text == "state" || $0.text == "states" }
    }
  }

  /// The ends of a range, which are not the name of a workplace.
  private static let ends: WordSet = [
    "low", "high", "lowest", "highest", "minimum", "maximum", "min", "max", "lower", "upper", "from", "to", "start",
    "starting", "end", "top", "bottom",
    "first", "last", "total", "all", "overall", "range",
  ]

  private static let degrees: WordSet = [
    "bachelor", "bachelors", "bachelor's", "master", "masters", "master's", "doctorate", "doctoral", "phd", "associate",
    "associates", "associate's", "ba",
    "bs", "ma", "ms", "bachelor’s", "master’s",
  ]

  /// `Bachelors`, `Masters + 30`: a column for the holders of a degree.
  var namesDegree: Bool { head?.words.first.map { TableColumn.degrees.contains($0.text) } ?? false }

  /// One to four words, the first capitalized, and no figures except the credits on top of a degree.
  var isName: Bool {
    guard let head, (1...4).contains(head.words.count), head.tokens.isEmpty || namesDegree, let first = head.text.first
    else { return false }
    return first.isUppercase && !head.words.contains { TableColumn.ends.contains($0.text) }
  }

  /// True if it has a header that is neither an end of a range nor part of one.
  var isOtherHead: Bool {
    guard let head, !head.text.isEmpty else { return false }
    if head.words.contains(where: { $0.text == "base" || $0.text == "total" }) { return false }
    return head.label.bound == nil && !head.words.contains { TableColumn.ends.contains($0.text) }
      && !head.words.allSatisfy { $0.text.allSatisfy(\.isNumber) }
  }

  /// A numbered level is prefixed with its column's name: `Step 4`.
  func named(_ level: String) -> String {
    guard !level.isEmpty, !level.contains(where: \.isLetter), let head else { return level }
    return LabelText.plain(head.words.map { head.string($0.range) }.joined(separator: " ")) + " " + level
  }
}
