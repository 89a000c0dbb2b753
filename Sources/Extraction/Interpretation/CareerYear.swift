/// Recognizes labels of a year or step of a career: `Year 2`, `1st Year Apprentice`, `Step 3`, `YEARS 2–3 ·
/// Established`, `6th period`.
enum CareerYear {
  private static let units: WordSet = [
    "year", "years", "yr", "step", "steps", "grade", "band", "tier", "lehrjahr", "jahr", "level", "period", "term",
  ]
  private static let ordinals: WordSet = [
    "first", "second", "third", "fourth", "fifth", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th",
    "10th",
  ]

  static func isOne(_ passage: AnnotatedText) -> Bool {
    let words = passage.words
    guard words.count <= 8, words.count > 1, passage.topics.isEmpty,
      passage.tokens.allSatisfy({ $0.kind != .money && $0.kind != .percent })
    else {
      return false
    }
    // `1st Year`, `First-year`, `2nd–3rd Year`
    if ordinals.contains(words[0].text), words.prefix(3).contains(where: { units.contains($0.text) }) { return true }
    // `Year 2`, `Years 2–3`, `Step 3`: a small number after the unit.
    guard units.contains(words[0].text), let number = Int(words[1].text) else { return false }
    return number < 60
  }
}
