/// Detects lines that only continue the pay before them: `Range: $72,000 to $145,000` after `Average base salary:
/// $98,400`.
enum RangeLabel {
  private static let words: Set<String> = [
    "range", "low", "high", "typical", "to", "from", "between", "and", "minimum", "maximum", "starting", "top", "usual",
  ]

  static func isOne(_ passage: AnnotatedText) -> Bool {
    passage.words.count <= 12 && !passage.looseWords.isEmpty
      && passage.looseWords.allSatisfy { words.contains($0.text) }
  }
}
