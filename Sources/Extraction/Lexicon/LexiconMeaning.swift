import Records

/// What a phrase may mean: the third column of a lexicon's line.
protocol LexiconMeaning: Sendable, Hashable {
  /// Nil for a name that stands for no meaning of this type.
  init?(lexiconName: String)
}

extension LexiconMeaning where Self: RawRepresentable, RawValue == String {
  init?(lexiconName: String) { self.init(rawValue: lexiconName) }
}

/// What words say a figure is about, before its own marks are looked at.
enum Topic: String, LexiconMeaning {
  case wage, premium
  case employment, change, growth, openings
  /// A verb for jobs to come (`will add 12,000`), which says nothing of percentages.
  case added
  case cost, fees, duration, examFee
  /// Of counts: advertisements that a site has, no jobs that there are.
  case advertised
  /// Not pay, outlook or training: prices, debts, other statistics.
  case other
}

/// Which way a change goes, by its words: a page writes `decline 13 percent`, and the figure is -13.
enum Direction: String, LexiconMeaning {
  case up, down
}

/// What the labels of a column, a list or a section are names of: a header `State` says that the cells below are areas.
enum LabelKind: String, LexiconMeaning {
  case area, experience, setting, credential, occupation, statistic, year, requirement, item
}

/// The meaning of phrases of which only their presence counts.
enum Presence: String, LexiconMeaning {
  case present = "-"
}

extension Statistic: LexiconMeaning {}
extension PayPeriod: LexiconMeaning {}
extension TimeUnit: LexiconMeaning {}
extension PrintedShape: LexiconMeaning {}

/// The name itself: of a source, of a currency.
extension String: LexiconMeaning {
  init?(lexiconName: String) { self = lexiconName }
}

/// The number of a month.
extension Int: LexiconMeaning {
  init?(lexiconName: String) { self.init(lexiconName) }
}
