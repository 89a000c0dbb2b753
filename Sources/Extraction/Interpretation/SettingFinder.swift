import Records

/// Finds work settings (industries, employer types) named in running text.
enum SettingFinder {
  /// Whether a label names a workplace or an industry: `Offices of physicians`, `Hospitals; state, local, and private`,
  /// `Outpatient care centers`.
  static func isSetting(_ passage: AnnotatedText) -> Bool {
    guard passage.words.count <= 12, let last = passage.words.last, passage.tokens.isEmpty else { return false }
    let words = passage.words.map(\.text)
    if ["offices", "office"].contains(words[0]), words.dropFirst().first == "of" { return true }
    if ["hospitals", "government", "manufacturing", "schools"].contains(words[0]) { return true }
    return last.isIn(.settingLabel) && (words.count > 1 || last.text.hasSuffix("s"))
  }

  /// The setting of a figure in brackets after it (`hospitals ($36,080)`), or the one its clause is about (`… was
  /// outpatient care centers, which had a median of`).
  static func setting(before figure: Range<Int>, floor: Int, in passage: AnnotatedText) -> String {
    let words = passage.words(from: floor, to: figure.lowerBound)
    guard let last = words.last else { return "" }
    let gap = passage.string(last.range.upperBound..<figure.lowerBound)
    if gap.contains("("), last.isIn(.setting) {
      return phrase(endingAt: words.endIndex - 1, lower: words.startIndex, passage)
    }
    guard let which = words.lastIndex(where: { $0.text == "which" || $0.text == "where" }), which > words.startIndex
    else { return "" }
    let before = which - 1
    return passage.words[before].isIn(.setting) ? phrase(endingAt: before, lower: words.startIndex, passage) : ""
  }

  private static func phrase(endingAt end: Int, lower: Int, _ passage: AnnotatedText) -> String {
    var start = end
    while start > lower, end - start < 6 {
      let previous = passage.words[start - 1]
      if previous.text == "of", start - 2 >= lower { start -= 2; continue }
      if previous.isIn(.settingStop) || previous.marks.contains(.hasNumber) { break }
      let gap = passage.string(passage.words[start - 1].range.upperBound..<passage.words[start].range.lowerBound)
      if gap.contains(",") || gap.contains("(") || gap.contains(";") { break }
      start -= 1
    }
    return passage.string(passage.words[start].range.lowerBound..<passage.words[end].range.upperBound)
  }
}
