/// A reviewer's correction for figures on one page that the general rules misread: their place and meaning. An entry under `hints` of a source in a manifest.
public struct ReadingHint: Sendable, Hashable, Codable {
  /// The place of the figures; all non-empty fields must match.
  public struct Place: Sendable, Hashable, Codable {
    /// Text of the headings above.
    public var section = ""
    /// Text of the column header.
    public var column = ""
    /// Text of the row, card or chart-bar label.
    public var row = ""
    /// Part of the surrounding text.
    public var quote = ""
    /// The locator, or a prefix of it.
    public var locator = ""
    /// The figure as written.
    public var value = ""

    /// Any place.
    public init() {}

    /// `section “Pay”, column “Median”`.
    public var words: String { given.map { "\($0.key) “\($0.words)”" }.joined(separator: ", ") }

    /// The non-empty fields, as `key: text`.
    public var given: [(key: String, words: String)] {
      [("section", section), ("column", column), ("row", row), ("quote", quote), ("locator", locator), ("value", value)].filter { !$0.1.isEmpty }
        .map { (key: $0.0, words: $0.1) }
    }
  }

  /// The meaning of the figures; nil keeps the extracted value.
  public struct Meaning: Sendable, Hashable, Codable {
    /// Ignore the amounts: a price, a budget, a date.
    public var isIgnored = false
    /// The measure; required for amounts that were not extracted.
    public var measure: Measure?
    /// The statistic of the measure.
    public var statistic: Statistic?
    /// The unit as printed.
    public var unit: Unit?
    /// The reference period.
    public var period: ReferencePeriod?
    /// ISO 3166 area code.
    public var areaCode: String?
    /// The occupation title.
    public var occupation: String?
    /// SOC 2018 code of the occupation.
    public var occupationCode: String?
    /// The level of experience; empty for all levels.
    public var experience: String?
    /// The employer type; empty for all.
    public var setting: String?
    /// The programme, certificate or degree; empty for all.
    public var credential: String?
    /// The industry; empty for all.
    public var industry: String?

    /// A meaning that changes nothing.
    public init() {}
  }

  /// The place of the figures.
  public var place: Place
  /// Their meaning.
  public var meaning: Meaning
  /// Required number of amounts at the place; nil for any number above zero.
  public var count: Int?
  /// The first amount as written; empty for any.
  public var first: String
  /// The reason.
  public var reason: String
  /// The reviewer.
  public var by: String
  /// The date, `2026-11-27`.
  public var date: String
  /// Location of the entry, `office.yaml:12`.
  public var entry: String

  /// Creates a hint.
  public init(place: Place, meaning: Meaning, count: Int? = nil, first: String = "", reason: String, by: String, date: String, entry: String) {
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
  public var words: String { "hint by \(by), \(date): \(reason)" }
}
