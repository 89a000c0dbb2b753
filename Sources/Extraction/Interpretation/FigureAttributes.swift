import Records

/// What a stretch of text (a label, a header, a clause) says about the figures it governs. Blank fields say nothing.
@dynamicMemberLookup
struct FigureAttributes: Sendable, Hashable {
  /// Topics in the order of their words.
  var topics: [Topic] = []
  /// Whether the topics are ordered by nearness to the figure. Then the first one that is pay, outlook, training or
  /// clearly something else decides.
  var isRanked = false
  var statistic: Statistic?
  var per: PayPeriod?
  /// Whether the text is nothing but the name of a place (`1 California`), which applies to everything under it.
  var isPlaceName = false
  /// Whether the words are about training, so that a bare `cost` or `takes` refers to it.
  var namesTraining = false
  /// Whether the text is about the future.
  var isProjected = false
  /// Set if the label makes the figures under it one end of a range: `Minimum (per annum)`, `Hourly from`.
  var bound: PrintedShape?
  /// Whether jobs are mentioned without a count: `Grades and example jobs`.
  var namesJobsInPassing = false
  /// Whether pay is mentioned only by a verb (`paid`, `earn`), not as `salary` or `wage`.
  var namesPayInPassing = false
  /// Whether the label counts something other than jobs: `Trade schools analysed`, `Workers needed`.
  var countsOther = false
  /// The direction of a change.
  var direction: Direction?
  /// What the text names in words.
  private var words = SharedWords()

  /// A field of `AttributeWords`.
  subscript<Value: Equatable>(dynamicMember field: WritableKeyPath<AttributeWords, Value>) -> Value {
    @inline(__always) get { words.box?.words[keyPath: field] ?? AttributeWords.blank[keyPath: field] }
    @inline(__always) set {
      // Blank words take no memory.
      if words.box != nil || newValue != AttributeWords.blank[keyPath: field] { words.own[keyPath: field] = newValue }
    }
  }

  // MARK: - Whether it says anything

  /// Whether the text names nothing that identifies a figure: no topic, place, level, occupation, time …
  var saysNothing: Bool {
    topics.isEmpty && statistic == nil && per == nil && !namesPlace && self.experience.isEmpty
      && self.occupation.isEmpty
      && self.period == nil && self.setting.isEmpty && self.credential.isEmpty
  }

  /// Whether the text says nothing that a figure could use.
  var isEmpty: Bool { self == FigureAttributes() }
}

/// Attributes shared by texts and contexts. They have so many fields that copying them for each figure they govern
/// would cost more than reading the text.
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
  var payPeriod: PayPeriodWords? { per.map { PayPeriodWords(period: $0, words: self.perWords) } }

  /// The currency the text names.
  var namedCurrency: CurrencyWords? {
    self.currency.isEmpty ? nil : CurrencyWords(code: self.currency, words: self.currencyWords)
  }

  /// Whether the text names a place in words.
  var namesPlace: Bool { self.place?.name.isEmpty == false }

  /// Whether the text names a place that has a code.
  var namesCodedPlace: Bool { self.place?.code.isEmpty == false }

  /// The attributes of a text that names a place and nothing else.
  static func at(_ name: String, _ code: String) -> FigureAttributes {
    var meaning = FigureAttributes()
    meaning.place = NamedPlace(name: name, code: code)
    return meaning
  }

  /// The attributes of a row with several labels: blank fields are filled from the next label.
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
