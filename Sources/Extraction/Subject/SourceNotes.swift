import Pages
import Records

/// Notes that state the source of the figures above them: `* Salary information based on May 2024 … OCC Code 43-6011,
/// BLS.`
enum SourceNotes {
  struct Note: Sendable {
    var region: Int
    var period: StatedPeriod?
    var citedSource: String
  }

  /// The note that a text constitutes, or nil.
  static func note(_ passage: AnnotatedText, region: Int) -> Note? {
    let opens =
      passage.bytes.first == UInt8(ascii: "*") || passage.bytes.first == 0xE2 && passage.text.first == "†"
      || passage.longest(Lexicons.noteOpening, at: 0) != nil || Declaration.period(of: passage) != nil
    guard opens, passage.tokens.allSatisfy({ $0.kind != .money }), passage.words.count <= 70 else { return nil }
    let source = passage.citedSource
    let period = passage.periods.first { !$0.isSpan }?.stated
    guard !source.isEmpty || period != nil else { return nil }
    return Note(region: region, period: period, citedSource: source)
  }

  /// A period that the page's title or first heading gives for a whole wage survey: `Occupational Employment and Wages,
  /// May 2019`.
  static func pagePeriod(_ titles: [AnnotatedText]) -> StatedPeriod? {
    for passage in titles {
      let topics = passage.topics.map(\.meaning)
      guard topics.contains(.wage), topics.contains(.employment), passage.tokens.isEmpty,
        let period = passage.periods.first, !period.isSpan
      else { continue }
      return period.stated
    }
    return nil
  }
}
