/// `Example: with a salary of $50,000 …`: a worked example.
enum ExampleSentenceRule: ClauseRule {
  static let name = "example"
  private static let words: WordSet = ["example", "ejemplo", "beispiel", "exemple"]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .money else { return false }
    return clause.reader.passage.words(in: clause.sentence.range).first.map { words.contains($0.text) } ?? false
  }
}
