import Records

/// Decides which statistic of its measure a figure is.
enum StatisticResolution {
  static func resolve(_ measure: Measure, _ figure: FigureCandidate, decidedBy index: Int) -> Resolved<Statistic> {
    func fixed(_ statistic: Statistic) -> Resolved<Statistic> {
      Resolved(value: statistic, role: .clause, words: "", index: 0)
    }
    switch measure {
    case .employmentGrowth, .employmentChange: return fixed(.projected)
    case .openings: return fixed(.annual)
    case .employment: return fixed(isFuture(figure) ? .projected : .level)
    case .examFee: return fixed(.level)
    case .trainingDuration:
      return fixed(figure.hasOwnLabel && figure.contexts[index].meaning.statistic == .mean ? .mean : .typical)
    case .trainingCost, .trainingFees: return fixed(.typical)
    case .wage, .wagePremium: break
    }
    guard let named = InheritanceTable.statistic.resolve(figure) else { return fixed(.typical) }
    return figure.token.shape == .range && (named.value == .mean || named.value == .median)
      && !speaksOfRange(named, figure) ? fixed(.typical) : named
  }

  /// A range takes a mean or median only from its own header or label, or a median from its own clause (`$20–$22 at the
  /// median level`).
  private static func speaksOfRange(_ named: Resolved<Statistic>, _ figure: FigureCandidate) -> Bool {
    if isBesideValue(figure) { return false }
    if figure.hasOwnLabel, named.role.isOwn { return true }
    if named.role == .heading, isAllUnder(figure.contexts[named.index], figure) { return true }
    return named.value == .median && figure.own.statistic == .median
  }

  /// `$87,530 ($64,890 - $120,060)`: the label belongs to the amount before the bracket.
  private static func isBesideValue(_ figure: FigureCandidate) -> Bool {
    let passage = figure.passage
    let at = figure.token.range.lowerBound
    guard at > 0, passage.bytes[at - 1] == UInt8(ascii: "("), let before = passage.tokens.last(where: { $0.end <= at })
    else { return false }
    return before.kind == .money && before.shape == .single && passage.words(from: before.end, to: at).isEmpty
  }

  /// `Average Salary` as a heading above nothing but `₹7–25 LPA` is its label.
  private static func isAllUnder(_ heading: Context, _ figure: FigureCandidate) -> Bool {
    heading.distance == 0 && !heading.isWordy && figure.method == .card && figure.context(.label) == nil
      && figure.passage.looseWords.isEmpty
  }

  /// A count is a projection if the words nearest to it say so; a base year next to it shows the opposite.
  private static func isFuture(_ figure: FigureCandidate) -> Bool {
    for context in figure.contexts {
      let meaning = context.meaning
      let topics = InheritanceTable.topics.admits(context, figure) ? meaning.topics : []
      guard meaning.isProjected || meaning.period != nil || topics.contains(.employment) else { continue }
      return meaning.isProjected && !topics.isEmpty
    }
    return false
  }
}
