import Records

/// Decides what a figure measures from the layers of words around it: the nearest layer that names a topic the figure's own marks allow.
enum TopicResolution {
  /// The measure, or nil when nothing around the figure says that it is pay, outlook or training.
  static func measure(for draft: Draft) -> (measure: Measure, layer: Int)? {
    if draft.token.per == .mile, draft.token.kind == .money, !draft.layers.contains(where: { $0.topics.contains(.premium) }) { return (.wage, 0) }
    for (index, layer) in draft.layers.enumerated() {
      if isListing(draft, layer) { return nil }
      if layer.isRanked, let nearest = layer.topics.first(where: { $0 == .other || measure($0, draft.token, layer) != nil }), nearest == .other { return nil }
      if let topic = layer.topics.first(where: { measure($0, draft.token, layer) != nil }), let measure = measure(topic, draft.token, layer) {
        return (measure, index)
      }
      if layer.topics.contains(.other) { return nil }
      if index == 0, blocksOutright(layer, draft.token) { return nil }
    }
    return isPayOfOccupation(draft) ? (.wage, max(0, draft.layers.count - 1)) : nil
  }

  /// `Forklift Operator | $22.00/hr`, `Veterinarian | $125,510`: money beside the name of an occupation, in a list or table of which nothing else is said.
  private static func isPayOfOccupation(_ draft: Draft) -> Bool {
    guard draft.token.kind == .money, draft.method == .table || draft.method == .card || draft.method == .list, draft.hasOwnLabel else { return false }
    guard draft.layers.prefix(3).contains(where: { !$0.occupation.isEmpty }), draft.layers.allSatisfy({ !$0.topics.contains(.other) }) else { return false }
    return draft.token.per.map { PaySize.fits(draft.token.largest, $0) } ?? (PaySize.period(of: draft.token.largest) == .year)
  }

  /// `88,410 job openings` counts advertisements. Openings of a projection come with a year (`annual`, `each year`) or a word for the future.
  private static func isListing(_ draft: Draft, _ layer: Meaning) -> Bool {
    guard draft.token.kind == .number, layer.topics.first(where: { $0 != .other && $0 != .growth }) == .openings else { return false }
    return !draft.layers.contains { $0.per == .year || $0.isProjected || $0.topics.contains(.change) || $0.topics.contains(.growth) || !$0.period.isEmpty }
  }

  /// A cell or clause that names only training beside an amount, or only pay beside a length of time, decides against what stands farther away.
  private static func blocksOutright(_ layer: Meaning, _ token: FigureToken) -> Bool {
    guard token.kind == .percent else { return false }
    return layer.topics.contains(.wage) || layer.topics.contains(.cost)
  }

  private static func measure(_ topic: Topic, _ token: FigureToken, _ layer: Meaning) -> Measure? {
    switch token.kind {
    case .money: money(topic)
    case .percent: percent(topic, layer)
    // `4,103 jobs right now`: what else the words say makes it no count of people at work.
    case .number: topic == .employment && !layer.isRanked && layer.topics.contains(.other) ? nil : count(topic, token)
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

  private static func percent(_ topic: Topic, _ layer: Meaning) -> Measure? {
    switch topic {
    case .growth, .change: .employmentGrowth
    // A share of employment (`percent distribution`) is no growth.
    case .employment where layer.isProjected && !layer.topics.contains(.other): .employmentGrowth
    default: nil
    }
  }

  private static func count(_ topic: Topic, _ token: FigureToken) -> Measure? {
    switch topic {
    case .employment: .employment
    case .change, .growth, .added: .employmentChange
    case .openings: .openings
    default: nil
    }
  }
}
