import Records

/// What a stretch of text (a label, a header, a clause) says of the figures it governs. Blank fields say nothing.
struct FigureAttributes: Sendable, Hashable {
  /// Topics in the order in which the words stand.
  var topics: [Topic] = []
  /// The topics are in order of nearness to the figure: the first that is pay, outlook, training or plainly something
  /// else decides.
  var isRanked = false
  var statistic: Statistic?
  var per: PayPeriod?
  var perWords = ""
  var currency = ""
  var currencyWords = ""
  /// The text is nothing but the name of a place (`1 California`), which holds for all that stands under it.
  var isPlaceName = false
  var place: NamedPlace?
  var experience = ""
  var setting = ""
  var credential = ""
  var industry = ""
  var occupation = ""
  /// The programme or certificate that costs, fees and lengths of training are of; it does not qualify pay.
  var program = ""
  /// The words speak of training, so that a bare `cost` or `takes` is one of training.
  var namesTraining = false
  var period: StatedPeriod?
  var citedSource = ""
  var scale = ""
  /// The text speaks of the future.
  var isProjected = false
  /// The label makes the figures under it one end of a range: `Minimum (per annum)`, `Hourly from`.
  var bound: PrintedShape?
  /// Jobs are named, but no count of them: `Grades and example jobs`.
  var namesJobsInPassing = false
  /// Pay is only a verb here (`paid`, `earn`), no `salary` or `wage`.
  var namesPayInPassing = false
  /// The label counts something else than jobs: `Trade schools analysed`, `Workers needed`.
  var countsOther = false
  /// Which way a change goes, and the word that says so.
  var direction: Direction?
  var directionWord = ""

  /// True when the text names nothing that a figure is known by: no topic, place, level, occupation, time …
  var saysNothing: Bool {
    topics.isEmpty && statistic == nil && per == nil && !namesPlace && experience.isEmpty && occupation.isEmpty
      && period == nil
      && setting.isEmpty
      && credential.isEmpty
  }

  /// True when the text says nothing that a figure could use.
  var isEmpty: Bool { self == FigureAttributes() }
}

/// A meaning that texts and contexts share: it has so many fields that a copy for each figure it governs would cost
/// more than reading it.
final class SharedAttributes {
  var value: FigureAttributes

  init(_ value: FigureAttributes) { self.value = value }
}

/// A pay period and the words that gave it.
struct PayPeriodWords: Sendable, Hashable {
  var period: PayPeriod
  var words: String
}

/// An ISO 4217 code and the words or sign that gave it.
struct CurrencyWords: Sendable, Hashable {
  var code: String
  var words: String
}

extension FigureAttributes {
  /// The pay period the text names.
  var payPeriod: PayPeriodWords? { per.map { PayPeriodWords(period: $0, words: perWords) } }

  /// The currency the text names.
  var namedCurrency: CurrencyWords? { currency.isEmpty ? nil : CurrencyWords(code: currency, words: currencyWords) }

  /// The text names a place in words.
  var namesPlace: Bool { place?.name.isEmpty == false }

  /// The text names a place that has a code.
  var namesCodedPlace: Bool { place?.code.isEmpty == false }

  /// What a text says that names a place and nothing else.
  static func at(_ name: String, _ code: String) -> FigureAttributes {
    var meaning = FigureAttributes()
    meaning.place = NamedPlace(name: name, code: code)
    return meaning
  }

  /// The meaning of a row with several labels: blank fields are filled from the next one.
  func filled(from next: FigureAttributes) -> FigureAttributes {
    var merged = self
    if merged.topics.isEmpty { merged.topics = next.topics }
    merged.statistic = merged.statistic ?? next.statistic
    if merged.per == nil { (merged.per, merged.perWords) = (next.per, next.perWords) }
    if merged.currency.isEmpty { (merged.currency, merged.currencyWords) = (next.currency, next.currencyWords) }
    merged.place = merged.place ?? next.place
    if merged.experience.isEmpty { merged.experience = next.experience }
    if merged.setting.isEmpty { merged.setting = next.setting }
    if merged.credential.isEmpty { merged.credential = next.credential }
    if merged.industry.isEmpty { merged.industry = next.industry }
    if merged.occupation.isEmpty { merged.occupation = next.occupation }
    if merged.program.isEmpty { merged.program = next.program }
    merged.period = merged.period ?? next.period
    if merged.citedSource.isEmpty { merged.citedSource = next.citedSource }
    if merged.scale.isEmpty { merged.scale = next.scale }
    merged.isProjected = merged.isProjected || next.isProjected
    return merged
  }
}
