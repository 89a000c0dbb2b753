/// A reviewer's correction for figures on one page that the general rules misread: their place and meaning. An entry
/// under `hints` of a source in a manifest.
package struct ReadingHint: Sendable, Hashable, Codable {
  /// The place of the figures; all non-empty fields must match.
  package struct Place: Sendable, Hashable, Codable {
    /// Text of the headings above.
    package var section = ""
    /// Text of the column header.
    package var column = ""
    /// Text of the row, card or chart-bar label.
    package var row = ""
    /// Part of the surrounding text.
    package var quote = ""
    /// The locator, or a prefix of it.
    package var locator = ""
    /// The figure as written.
    package var value = ""

    /// Any place.
    package init() {}

    /// `section “Pay”, column “Median”`.
    package var words: String { given.map { "\($0.key) “\($0.words)”" }.joined(separator: ", ") }

    /// The non-empty fields, as `key: text`.
    package var given: [(key: String, words: String)] {
      [
        ("section", section), ("column", column), ("row", row), ("quote", quote), ("locator", locator),
        ("value", value),
      ].filter { !$0.1.isEmpty }
        .map { (key: $0.0, words: $0.1) }
    }
  }

  /// The meaning of the figures; nil keeps the extracted value.
  package struct Meaning: Sendable, Hashable, Codable {
    /// Ignore the amounts: a price, a budget, a date.
    package var isIgnored = false
    /// The measure; required for amounts that were not extracted.
    package var measure: Measure?
    /// The statistic of the measure.
    package var statistic: Statistic?
    /// The unit as printed.
    package var unit: MeasurementUnit?
    /// The reference period.
    package var period: ReferencePeriod?
    /// ISO 3166 area code.
    package var areaCode: String?
    /// The occupation title.
    package var occupation: String?
    /// SOC 2018 code of the occupation.
    package var occupationCode: String?
    /// The level of experience; empty for all levels.
    package var experience: String?
    /// The employer type; empty for all.
    package var setting: String?
    /// The programme, certificate or degree; empty for all.
    package var credential: String?
    /// The industry; empty for all.
    package var industry: String?

    /// A meaning that changes nothing.
    package init() {}
  }

  /// The place of the figures.
  package var place: Place
  /// Their meaning.
  package var meaning: Meaning
  /// Required number of amounts at the place; nil for any number above zero.
  package var count: Int?
  /// The first amount as written; empty for any.
  package var first: String
  /// The reason.
  package var reason: String
  /// The reviewer.
  package var by: String
  /// The date, `2026-11-27`.
  package var date: String
  /// Location of the entry, `office.yaml:12`.
  package var entry: String

  /// Creates a hint.
  package init(
    place: Place, meaning: Meaning, count: Int? = nil, first: String = "", reason: String, by: String, date: String,
    entry: String
  ) {
    self.place = place
    self.meaning = meaning
    self.count = count
    self.first = first
    self.reason = reason
    self.by = by
    self.date = date
    self.entry = entry
  }

  /// Text recorded with the figures it was applied to: `hint by A. Reviewer, 2026-11-27: the table is of medians`.
  package var words: String { "hint by \(by), \(date): \(reason)" }
}
