import Pages
import Records

/// Notes that say where the figures above them come from: `* Salary information based on May 2024 … OCC Code 43-6011, BLS.`
enum SourceNotes {
  struct Note: Sendable {
    var region: Int
    var period: String
    var citedSource: String
  }

  /// Opening words of a note.
  private static let openings = PhraseTable<Bool>([
    ("source|sources", true), ("note|notes", true), ("salary|wage|pay|data information|data|figures", true), ("data", true), ("figures", true),
    ("based on", true),
    ("information based", true), ("salaries", true), ("employment figures|data", true), ("wages", true), ("statistics", true),
  ])

  /// The note a text is, or nil.
  static func note(_ passage: Passage, region: Int) -> Note? {
    let opens =
      passage.text.first == "*" || passage.text.first == "†"
      || (passage.words.indices.first.map { openings.longest(in: passage.words, at: $0) != nil } ?? false)
    guard opens, passage.tokens.allSatisfy({ $0.kind != .money }), passage.words.count <= 70 else { return nil }
    let source = SourceFinder.citedSource(in: passage.text, words: passage.words)
    let period = passage.periods.first { !$0.isSpan }?.text ?? ""
    guard !source.isEmpty || !period.isEmpty else { return nil }
    return Note(region: region, period: period, citedSource: source)
  }

  /// A period that the page's title or first heading gives for a whole wage survey: `Occupational Employment and Wages, May 2019`.
  static func pagePeriod(_ titles: [Passage]) -> String {
    for passage in titles {
      let topics = TopicVocabulary.table.matches(in: passage.words).map(\.meaning)
      guard topics.contains(.wage), topics.contains(.employment), passage.tokens.isEmpty, let period = passage.periods.first, !period.isSpan else { continue }
      return period.text
    }
    return ""
  }
}
