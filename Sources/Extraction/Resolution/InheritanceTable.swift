import Records

/// The inheritance table, with one row per dimension. What a sentence, cell or card does not say itself is taken from
/// the texts around it, by these rows and nothing else.
///
/// A row says which roles are *not* admitted, since any text around a figure may say anything about it. Precedence is
/// the order of the figure's contexts: nearest first.
enum InheritanceTable {
  /// What the figure measures. A sentence takes no topic from the headings above it, unless its own words make it pay
  /// and a heading is about pay.
  static let topics = Inheritance<[Topic]>(dimension: "measure", value: { $0.topics.isEmpty ? nil : $0.topics }) {
    context, figure in
    if context.role == .neighbour { return figure.form == .field }
    if context.role == .leadIn, context.isSentence,
      context.meaning.topics.contains(where: { $0 == .other || $0 == .cost }), figure.isHeadedByNamedPay
    {
      return false
    }
    if figure.standsBesidePay, context.role.isWide { return false }
    if context.role.isWide || context.role == .recordTitle, figure.token.kind != .money {
      // A count or a percentage is what its label says, and a sentence above may mention many things.
      if context.isSentence || figure.isLabelledOtherwise { return false }
    }
    return figure.form == .field || !context.role.isWide && context.role != .recordTitle || context.role == .page
      || figure.completesHeading
  }

  static let statistic = Inheritance<Statistic>(dimension: "statistic", value: { $0.statistic }) { context, figure in
    if figure.standsBesideAverage, context.role != .clause { return false }
    if context.role == .question || context.role == .leadIn, figure.form == .prose, answers(figure, context.words) {
      return true
    }
    switch context.role {
    // A question asks for a statistic, and a heading of many words only mentions one.
    case .question: return figure.form == .field && !context.isLoose
    // The page's title may name an average that does not apply to the tables below. A nearer heading or a column about
    // pay has a statistic of its own.
    case .heading: return figure.form == .field && !context.isLoose && !context.isBehindPay
    case .caption, .leadIn, .recordTitle, .note: return figure.form == .field
    case .sibling, .markup, .neighbour, .page: return false
    default: return true
    }
  }

  /// `What is the average salary?` above `$63,420 a year, or $30.49 an hour.`: an answer that is nothing but the amount
  /// is the statistic asked for.
  private static func answers(_ figure: FigureCandidate, _ question: String) -> Bool {
    guard question.hasSuffix("?"), question.lowercased().hasPrefix("what") else { return false }
    let sentence = figure.passage.sentence(at: figure.token.range.lowerBound)
    guard let first = figure.passage.tokens.starting(in: sentence).first else { return false }
    return figure.passage.words(from: sentence.lowerBound, to: first.range.lowerBound).count <= 1
  }

  static let payPeriod = Inheritance<PayPeriodWords>(dimension: "pay period", value: { $0.payPeriod }) {
    context, figure in
    figure.form == .field || !context.role.isWide || context.role == .neighbour
  }

  static let currency = Inheritance<CurrencyWords>(dimension: "currency", value: { $0.namedCurrency }) { _, _ in true }

  /// A heading that names a place in passing (`A claims office in Omaha (photo)`) does not give the place, and a
  /// sentence takes its place only from a heading that is nothing but a place.
  static let place = Inheritance<NamedPlace>(dimension: "place", value: { $0.place }) { context, figure in
    if context.role == .recordTitle { return figure.form == .field || !context.isWordy || context.meaning.isPlaceName }
    guard context.role.isWide else { return true }
    if figure.form == .prose { return context.meaning.isPlaceName }
    return context.role != .heading || !context.meaning.topics.isEmpty || context.meaning.isPlaceName
      || !context.isWordy
  }

  static let occupation = Inheritance<String>(dimension: "occupation", value: { $0.occupation.nonEmpty }) { _, _ in true
  }

  /// A sentence above (`These include all levels, so experienced people …`) mentions many levels.
  static let experience = Inheritance<String>(dimension: "experience", value: { $0.experience.nonEmpty }) {
    context, figure in
    !context.role.isWide || figure.form == .field && !context.isSentence
  }

  static let setting = Inheritance<String>(dimension: "setting", value: { $0.setting.nonEmpty }) { _, _ in true }
  static let credential = Inheritance<String>(dimension: "credential", value: { $0.credential.nonEmpty }) { _, _ in true
  }
  static let program = Inheritance<String>(dimension: "programme", value: { $0.program.nonEmpty }) { _, _ in true }
  static let industry = Inheritance<String>(dimension: "industry", value: { $0.industry.nonEmpty }) { _, _ in true }
  static let citedSource = Inheritance<String>(dimension: "cited source", value: { $0.citedSource.nonEmpty }) { _, _ in
    true
  }
  static let scale = Inheritance<String>(dimension: "scale", value: { $0.scale.nonEmpty }) { _, _ in true }

  /// Only a cell's header or a value's own label can make a figure one end of a range; nothing farther away can.
  static let bound = Inheritance<PrintedShape>(dimension: "bound", value: { $0.bound }) { context, _ in
    context.role == .label || context.role == .columnHeader || context.role == .rowLabel
  }

  /// Words for training: a sentence must itself be about training.
  static let training = Inheritance<Bool>(dimension: "training", value: { $0.namesTraining ? true : nil }) {
    context, figure in
    figure.form == .field || !context.role.isWide
  }
}

extension String {
  /// Nil if the text is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
