/// What a person says of figures of one page that no general rule reads right: where they stand, and what they are. An entry under `hints` of a source in a manifest.
public struct ReadingHint: Sendable, Hashable, Codable {
  /// Where the figures stand; an empty field holds for any, and all that are given must hold.
  public struct Place: Sendable, Hashable, Codable {
    /// Words of the headings above them.
    public var section = ""
    /// Words of the header of their column.
    public var column = ""
    /// Words of the label of their row, card or chart bar.
    public var row = ""
    /// Words of the text in which they stand.
    public var quote = ""
    /// Their place in the archived bytes, or the beginning of its path.
    public var locator = ""
    /// The figure as written.
    public var value = ""

    /// Any place.
    public init() {}

    /// `section “Pay”, column “Median”`.
    public var words: String { given.map { "\($0.key) “\($0.words)”" }.joined(separator: ", ") }

    /// What is given, as `key: words`.
    public var given: [(key: String, words: String)] {
      [("section", section), ("column", column), ("row", row), ("quote", quote), ("locator", locator), ("value", value)].filter { !$0.1.isEmpty }
        .map { (key: $0.0, words: $0.1) }
    }
  }

  /// What the figures are; nil leaves what was read.
  public struct Meaning: Sendable, Hashable, Codable {
    /// The amounts are none that are read: a price, a budget, a date.
    public var isIgnored = false
    /// What they measure; figures that were not kept need it.
    public var measure: Measure?
    /// Which statistic of it.
    public var statistic: Statistic?
    /// The unit in which they are printed.
    public var unit: Unit?
    /// Their reference period.
    public var period: ReferencePeriod?
    /// ISO 3166 code of their place.
    public var areaCode: String?
    /// The occupation title.
    public var occupation: String?
    /// SOC 2018 code of that occupation.
    public var occupationCode: String?
    /// The level of experience; empty for all levels.
    public var experience: String?
    /// The employer type; empty for all.
    public var setting: String?
    /// The programme, certificate or degree; empty for all.
    public var credential: String?
    /// The industry; empty for all.
    public var industry: String?

    /// Leaves everything.
    public init() {}
  }

  /// Where the figures stand.
  public var place: Place
  /// What they are.
  public var meaning: Meaning
  /// How many amounts must stand there for the hint to hold; nil for any number but none.
  public var count: Int?
  /// The first of them as written; empty for any.
  public var first: String
  /// Why, for whoever reviews it.
  public var reason: String
  /// Who says so.
  public var by: String
  /// When, `2026-11-27`.
  public var date: String
  /// Where the entry stands, `office.yaml:12`.
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

  /// `hint by A. Reviewer, 2026-11-27: the table is of medians`, as it stands beside what it was applied to.
  public var words: String { "hint by \(by), \(date): \(reason)" }
}
