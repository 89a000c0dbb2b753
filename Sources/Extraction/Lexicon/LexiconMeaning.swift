import Records

/// What a phrase may mean: the third column of a lexicon's line.
protocol LexiconMeaning: Sendable, Hashable {
  /// Nil for a name that is not a meaning of this type.
  init?(lexiconName: String)
}

extension LexiconMeaning where Self: RawRepresentable, RawValue == String {
  init?(lexiconName: String) { self.init(rawValue: lexiconName) }
}

/// What a figure is about according to the words, before its own marks are considered.
enum Topic: String, LexiconMeaning {
  case wage, premium
  case employment, change, growth, openings
  /// A verb for jobs to come (`will add 12,000`), which does not apply to percentages.
  case added
  case cost, fees, duration, examFee
  /// Counts of advertisements on a site, not of existing jobs.
  case advertised
  /// Not pay, outlook or training: prices, debts, other statistics.
  case other
}

/// The direction of a change according to its words: a page writes `decline 13 percent`, and the figure is -13.
enum Direction: String, LexiconMeaning {
  case up, down
}

/// What the labels of a column, a list or a section are names of: below a header `State`, the cells are areas.
enum LabelKind: String, LexiconMeaning {
  case area, experience, setting, credential, occupation, statistic, year, requirement, item
}

/// The meaning of phrases for which only their presence counts.
enum Presence: String, LexiconMeaning {
  case present = "-"
}

extension Statistic: LexiconMeaning {}
extension PayPeriod: LexiconMeaning {}
extension TimeUnit: LexiconMeaning {}
extension PrintedShape: LexiconMeaning {}

/// The name itself, for sources and currencies.
extension String: LexiconMeaning {
  init?(lexiconName: String) { self = lexiconName }
}

/// The number of a month.
extension Int: LexiconMeaning {
  init?(lexiconName: String) { self.init(lexiconName) }
}
