/// A text that may govern a figure: what it is to it, and what it says.
struct Context {
  var role: ContextRole
  /// Copied when it is changed.
  private var shared: SharedAttributes
  /// The text itself, for those who ask why; empty where it is the figure's own clause.
  var words: String
  /// Of headings: how many stand between this one and the figure.
  var distance = 0
  /// The text asks a question, or is a sentence: what it says of a statistic is no statement.
  var isLoose = false
  /// The text is a sentence, in which words for jobs and growth are said of many things.
  var isSentence = false
  /// Of headings: a nearer one speaks of pay.
  var isBehindPay = false
  /// The text has more than four words.
  var isWordy = false
  /// A label that opens with the name of an occupation in the plural: `Truck drivers in the US`.
  var namesWorkers = false

  var meaning: FigureAttributes {
    _read { yield shared.value }
    _modify {
      if !isKnownUniquelyReferenced(&shared) { shared = SharedAttributes(shared.value) }
      yield &shared.value
    }
  }

  init(
    _ role: ContextRole, _ meaning: FigureAttributes, words: String = "", distance: Int = 0, isLoose: Bool = false,
    isSentence: Bool = false, isWordy: Bool = false
  ) {
    self.init(
      role, sharing: SharedAttributes(meaning), words: words, distance: distance, isLoose: isLoose,
      isSentence: isSentence, isWordy: isWordy)
  }

  /// A context of a text that keeps what it means.
  init(
    _ role: ContextRole, sharing meaning: SharedAttributes, words: String = "", distance: Int = 0,
    isLoose: Bool = false, isSentence: Bool = false,
    isWordy: Bool = false
  ) {
    self.role = role
    shared = meaning
    self.words = words
    self.distance = distance
    self.isLoose = isLoose
    self.isSentence = isSentence
    self.isWordy = isWordy
  }
}

/// A value taken from a context.
struct Resolved<Value> {
  var value: Value
  var role: ContextRole
  /// The text that gave it.
  var words: String
  /// Position of the context among the figure's contexts.
  var index: Int
}
