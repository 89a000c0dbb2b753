import Codelists
import Records

/// Finds work settings (industries, employer types) named in running text.
enum SettingFinder {
  private static let heads: Set<String> = [
    "hospital", "hospitals", "center", "centers", "centres", "clinic", "clinics", "office", "offices", "physicians", "chiropractors", "dentists", "schools",
    "colleges",
    "universities", "laboratories", "agencies", "government", "companies", "firms", "services", "facilities", "practices", "industry", "sector", "groups",
    "homes", "stores",
    "practitioners", "organizations", "contractors", "manufacturing", "care", "universities",
  ]

  private static let stops: Set<String> = [
    "the", "a", "an", "in", "at", "by", "for", "was", "were", "is", "are", "and", "with", "to", "from", "followed", "top", "paying", "industry", "earn",
    "earned", "most", "than",
  ]

  /// True for a label that names a workplace or an industry: `Offices of physicians`, `Hospitals; state, local, and private`, `Outpatient care centers`.
  static func isSetting(_ passage: Passage) -> Bool {
    let words = passage.words.map(\.text)
    guard let last = words.last, words.count <= 12, passage.tokens.isEmpty else { return false }
    if ["offices", "office"].contains(words[0]), words.dropFirst().first == "of" { return true }
    if ["hospitals", "government", "manufacturing", "schools"].contains(words[0]) { return true }
    return words.count > 1 && labelHeads.contains(last) || labelHeads.contains(last) && last.hasSuffix("s") && words.count == 1
  }

  private static let labelHeads: Set<String> = [
    "hospitals", "centers", "centres", "clinics", "schools", "colleges", "universities", "laboratories", "agencies", "government", "companies", "firms",
    "services",
    "facilities", "organizations", "contractors", "manufacturing", "industries", "stores",
  ]

  /// The setting in whose brackets a figure stands (`hospitals ($36,080)`), or the one its clause is about (`… was outpatient care centers, which had a median of`).
  static func setting(before figure: Range<Int>, floor: Int, in passage: Passage) -> String {
    let words = passage.words(from: floor, to: figure.lowerBound)
    guard let last = words.last else { return "" }
    let gap = passage.string(last.range.upperBound..<figure.lowerBound)
    if gap.contains("("), heads.contains(last.text) { return phrase(endingAt: words.endIndex - 1, lower: words.startIndex, passage) }
    guard let which = words.lastIndex(where: { $0.text == "which" || $0.text == "where" }), which > words.startIndex else { return "" }
    let before = which - 1
    return heads.contains(passage.words[before].text) ? phrase(endingAt: before, lower: words.startIndex, passage) : ""
  }

  private static func phrase(endingAt end: Int, lower: Int, _ passage: Passage) -> String {
    var start = end
    while start > lower, end - start < 6 {
      let previous = passage.words[start - 1].text
      if previous == "of", start - 2 >= lower { start -= 2; continue }
      if stops.contains(previous) || previous.contains(where: \.isNumber) { break }
      let gap = passage.string(passage.words[start - 1].range.upperBound..<passage.words[start].range.lowerBound)
      if gap.contains(",") || gap.contains("(") || gap.contains(";") { break }
      start -= 1
    }
    return passage.string(passage.words[start].range.lowerBound..<passage.words[end].range.upperBound)
  }
}
