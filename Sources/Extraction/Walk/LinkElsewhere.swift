/// Tells lines that only lead to other pages: `Read more: …`, `Lire aussi : …`.
enum LinkElsewhere {
  private static let openings = PhraseTable<Bool>([
    ("read more|also|next", true), ("see also", true), ("related article|articles|reading|post|posts", true), ("lire aussi", true), ("mehr lesen", true),
    ("lesen sie auch", true),
  ])

  static func isOne(_ passage: Passage) -> Bool { passage.words.count <= 16 && openings.longest(in: passage.words, at: 0) != nil }
}
