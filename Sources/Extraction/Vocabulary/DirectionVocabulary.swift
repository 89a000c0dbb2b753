/// Which way a change goes, by its words: a page writes `decline 13 percent`, and the figure is -13.
enum Direction: Sendable, Hashable {
  case up, down
}

/// Words for growing and shrinking.
enum DirectionVocabulary {
  static let table = PhraseTable<Direction>([
    ("grow|grows|growing|growth|increase|increases|increasing|increased", .up), ("rise|rises|rising|expand|expands|expanding|gain|gains|add|adds|adding", .up),
    ("decline|declines|declining|decrease|decreases|decreasing", .down), ("shrink|shrinks|shrinking|fall|falls|falling|drop|drops|dropping", .down),
    ("lose|loses|losing|loss|losses|contract|contracts|contracting", .down), ("negative growth", .down), ("little or no change", .up),
  ])

  /// The direction of a label and its word; nothing where it names both (`growth or decline`).
  static func only(in words: [Word]) -> (direction: Direction, words: Range<Int>)? {
    let matches = table.matches(in: words)
    guard let first = matches.first, matches.allSatisfy({ $0.meaning == first.meaning }) else { return nil }
    return (first.meaning, first.range)
  }
}
