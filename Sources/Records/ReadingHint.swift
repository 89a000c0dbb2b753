/// What a person says of figures of one page that no general rule reads right: where they stand, and what they are. An entry under `hints` of a source in a manifest.
package struct ReadingHint: Sendable, Hashable, Codable {
  /// Where the figures stand; an empty field holds for any, and all that are given must hold.
  package struct Place: Sendable, Hashable, Codable {
    /// Words of the headings above them.
    package var section = ""
    /// Words of the header of their column.
    package var column = ""
    /// Words of the label of their row, card or chart bar.
    package var row = ""
    /// Words of the text in which they stand.
    package var quote = ""
    /// Their place in the archived bytes, or the beginning of its path.
    package var locator = ""
    /// The figure as written.
    package var value = ""

    /// Any place.
    package init() {}

    /// `section “Pay”, column “Median”`.
    package var words: String { given.map { "\($0.key) “\($0.words)”" }.joined(separator: ", ") }

    /// What is given, as `key: words`.
    package var given: [(key: String, words: String)] {
      [("section", section), ("column", column), ("row", row), ("quote", quote), ("locator", locator), ("value", value)].filter { !$0.1.isEmpty }
        .map { (key: $0.0, words: $0.1) }
    }
  }

  /// What the figures are; nil leaves what was read.
  package struct Meaning: Sendable, Hashable, Codable {
    /// The amounts are none that are read: a price, a budget, a date.
    package var isIgnored = false
    /// What they measure; figures that were not kept need it.
    package var measure: Measure?
    /// Which statistic of it.
    package var statistic: Statistic?
    /// The unit in which they are printed.
    package var unit: Unit?
    /// Their reference period.
    package var period: ReferencePeriod?
    /// ISO 3166 code of their place.
    package var areaCode: String?
    /// Whose figures they are.
    package var occupation: String?
    /// SOC 2018 code of that occupation.
    package var occupationCode: String?
    /// The level of experience; empty: they hold for all.
    package var experience: String?
    /// The employer type; empty: they hold for all.
    package var setting: String?
    /// The programme, certificate or degree; empty: they hold for all.
    package var credential: String?
    /// The industry; empty: they hold for all.
    package var industry: String?

    /// Leaves everything.
    package init() {}
  }

  /// Where the figures stand.
  package var place: Place
  /// What they are.
  package var meaning: Meaning
  /// How many amounts must stand there for the hint to hold; nil for any number but none.
  package var count: Int?
  /// The first of them as written; empty for any.
  package var first: String
  /// Why, for whoever reviews it.
  package var reason: String
  /// Who says so.
  package var by: String
  /// When, `2026-11-27`.
  package var date: String
  /// Where the entry stands, `office.yaml:12`.
  package var entry: String

  /// Creates a hint.
  package init(place: Place, meaning: Meaning, count: Int? = nil, first: String = "", reason: String, by: String, date: String, entry: String) {
    self.place = place
    self.meaning = meaning
    self.count = count
    self.first = first
    self.reason = reason
    self.by = by
    self.date = date
    self.entry = entry
  }

  /// `hint by A. Reviewer, 2026-11-27: the table is of medians`, as it stands beside what it was applied to.
  package var words: String { "hint by \(by), \(date): \(reason)" }
}
