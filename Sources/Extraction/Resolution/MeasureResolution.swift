import Records

/// Decides what a figure measures: by the nearest text with a topic that the figure's own marks allow.
enum MeasureResolution {
  /// The decision, and the text it is based on.
  enum Outcome {
    case measure(Measure, role: ContextRole, index: Int, words: String)
    /// The texts rule the figure out.
    case rejected(rule: String, words: String)
  }

  static func resolve(_ figure: FigureCandidate, page: PageContext) -> Outcome {
    if let rate = rate(figure) { return rate }
    for (index, context) in figure.contexts.enumerated() {
      let topics = InheritanceTable.topics.admits(context, figure) ? context.meaning.topics : []
      if let said = said(by: context, at: index, of: topics, figure) { return said }
    }
    return implied(figure, page: page) ?? .rejected(rule: "nothing-says-what", words: "")
  }

  /// Pay per mile needs no other text to identify it.
  static func rate(_ figure: FigureCandidate) -> Outcome? {
    guard figure.token.per == .mile, figure.token.kind == .money, figure.own.topics.first != .other,
      !figure.contexts.contains(where: { $0.meaning.topics.contains(.premium) })
    else { return nil }
    return .measure(.wage, role: .clause, index: 0, words: figure.token.perWords)
  }

  /// The decision by one text, from the topics it may contribute; nil if it leaves the decision to the next.
  static func said(by context: Context, at index: Int, of topics: [Topic], _ figure: FigureCandidate) -> Outcome? {
    if figure.token.kind == .number, topics.contains(.advertised) {
      return .rejected(rule: "job-advertisements", words: context.words)
    }
    if figure.token.kind == .number, context.role.isOwn, context.meaning.countsOther {
      return .rejected(rule: "other-count", words: context.words)
    }
    if isListing(figure, topics) { return .rejected(rule: "job-advertisements", words: context.words) }
    if context.meaning.isRanked,
      let nearest = topics.first(where: { $0 == .other || measure($0, figure.token, context.meaning) != nil }),
      nearest == .other
    {
      return .rejected(rule: figure.rejection ?? "something-else", words: context.words)
    }
    for topic in topics {
      guard let measure = measure(topic, figure.token, context.meaning) else { continue }
      if context.role.isWide, measure == .employment, context.meaning.namesJobsInPassing { continue }
      // A sentence above may use `paid` for many things; a heading or a short line is about pay.
      if context.isSentence, measure == .wage, context.meaning.namesPayInPassing { continue }
      return .measure(measure, role: context.role, index: index, words: context.words)
    }
    if topics.contains(.other) { return .rejected(rule: "something-else", words: context.words) }
    if index == 0, figure.token.kind == .percent, topics.contains(where: { [.wage, .cost, .premium].contains($0) }) {
      return .rejected(rule: "share-of-money", words: context.words)
    }
    return nil
  }

  /// The measure implied by the kind of label, for a figure that no text identifies.
  static func implied(_ figure: FigureCandidate, page: PageContext) -> Outcome? {
    if isCountOfOccupation(figure) {
      return .measure(.employment, role: .label, index: 1, words: figure.context(.label)?.words ?? "")
    }
    return ImpliedPay.role(figure, page: page).map { .measure(.wage, role: $0.role, index: $0.index, words: $0.words) }
  }

  /// `3.5M` above `Truck drivers in the US`: a large number labelled with people at work.
  private static func isCountOfOccupation(_ figure: FigureCandidate) -> Bool {
    guard figure.token.kind == .number, !figure.token.size.isBelow(1_000), let label = figure.context(.label),
      label.meaning.topics.isEmpty
    else { return false }
    return label.namesWorkers
  }

  /// `88,410 job openings` counts advertisements. Projected openings come with a year (`annual`, `each year`) or a word
  /// for the future.
  private static func isListing(_ figure: FigureCandidate, _ topics: [Topic]) -> Bool {
    guard figure.token.kind == .number, topics.first(where: { $0 != .other && $0 != .growth }) == .openings,
      !isYearly(figure)
    else { return false }
    return !figure.contexts.contains { context in
      let topics = InheritanceTable.topics.admits(context, figure) ? context.meaning.topics : []
      return context.meaning.per == .year && InheritanceTable.payPeriod.admits(context, figure)
        || context.meaning.isProjected || topics.contains(.change)
        || topics.contains(.growth) || context.meaning.period != nil
    }
  }

  /// `About 2,450 a year`.
  private static func isYearly(_ figure: FigureCandidate) -> Bool {
    let behind = figure.behind(2)
    return behind.first == "annually"
      || behind.count == 2 && ["a", "per", "each", "every"].contains(behind[0]) && behind[1] == "year"
  }

  /// The measure of a topic for a figure of this kind; nil if they do not fit.
  static func measure(_ topic: Topic, _ token: FigureToken, _ meaning: FigureAttributes) -> Measure? {
    switch token.kind {
    case .money: money(topic)
    case .percent: percent(topic, meaning)
    // `4,103 jobs right now`: the other words show that this is not a count of people at work.
    case .number: topic == .employment && !meaning.isRanked && meaning.topics.contains(.other) ? nil : count(topic)
    case .time: topic == .duration ? .trainingDuration : nil
    case .year: nil
    }
  }

  private static func money(_ topic: Topic) -> Measure? {
    switch topic {
    case .wage: .wage
    case .premium: .wagePremium
    case .cost: .trainingCost
    case .fees: .trainingFees
    case .examFee: .examFee
    default: nil
    }
  }

  private static func percent(_ topic: Topic, _ meaning: FigureAttributes) -> Measure? {
    switch topic {
    case .growth, .change: .employmentGrowth
    // A share of employment (`percent distribution`) is not growth.
    case .employment where meaning.isProjected && !meaning.topics.contains(.other): .employmentGrowth
    default: nil
    }
  }

  private static func count(_ topic: Topic) -> Measure? {
    switch topic {
    case .employment: .employment
    case .change, .growth, .added: .employmentChange
    case .openings: .openings
    default: nil
    }
  }
}
