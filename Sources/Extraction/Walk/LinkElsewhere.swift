/// Detects lines that only lead to other pages: `Read more: …`, `Lire aussi : …`.
enum LinkElsewhere {
  static func isOne(_ passage: AnnotatedText) -> Bool {
    passage.words.count <= 16 && passage.longest(Lexicons.linkOpening, at: 0) != nil
  }
}
