/// A text that may govern a figure: its role for the figure, and what it says.
struct Context {
  var role: ContextRole
  /// Copied on write.
  private var shared: SharedAttributes
  /// The text itself, for explanations; empty if it is the figure's own clause.
  var words: String
  /// For headings: the number of headings between this one and the figure.
  var distance = 0
  /// Whether the text is a question or a sentence, so that a statistic it mentions is not a statement.
  var isLoose = false
  /// Whether the text is a sentence, in which words for jobs and growth may refer to many things.
  var isSentence = false
  /// For headings: whether a nearer heading is about pay.
  var isBehindPay = false
  /// Whether the text has more than four words.
  var isWordy = false
  /// Whether a label begins with the name of an occupation in the plural: `Truck drivers in the US`.
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

  /// A context for a text that caches its attributes.
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
  /// The text it was taken from.
  var words: String
  /// The position of the context among the figure's contexts.
  var index: Int
}
