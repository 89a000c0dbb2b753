import Records

/// A value that a text offers for a figure, whether taken or not. Lets reviewers see what else the page said, and
/// measures how good the order of the roles is.
package struct FigureOffer: Sendable, Hashable {
  /// `measure`, `statistic` or `place`.
  package var dimension: String
  /// The decision if it were based on this text alone; `none` if the text rules the figure out.
  package var value: String
  /// The role of the text.
  package var role: String
  /// The text, or empty if it is the figure's own clause.
  package var words: String
  /// Position of the text among the figure's contexts, nearest first.
  package var position: Int
  /// Whether the inheritance table admits the text.
  package var isAdmitted: Bool
  /// Flags of the text, and for measures the rule that would reject the figure on account of it: `loose`,
  /// `rule:plausible-pay`.
  package var signs: [String]
}

extension FigureOffer {
  init(_ dimension: String, _ value: String, _ context: Context, position: Int, isAdmitted: Bool) {
    self.init(
      dimension: dimension, value: value, role: context.role.code, words: context.words, position: position,
      isAdmitted: isAdmitted,
      signs: FigureOffer.signs(context))
  }

  private static func signs(_ context: Context) -> [String] {
    let meaning = context.meaning
    let known: [(String, Bool)] = [
      ("loose", context.isLoose), ("sentence", context.isSentence), ("wordy", context.isWordy),
      ("behind-pay", context.isBehindPay),
      ("place-name", meaning.isPlaceName), ("names-topic", !meaning.topics.isEmpty),
      ("names-statistic", meaning.statistic != nil),
      ("names-occupation", !meaning.occupation.isEmpty), ("pay-in-passing", meaning.namesPayInPassing),
      ("jobs-in-passing", meaning.namesJobsInPassing),
      ("far", context.distance > 0),
    ]
    return known.filter(\.1).map(\.0)
  }
}

/// Collects what each text offers for a figure, in the three dimensions in which texts disagree most.
struct OfferCollection {
  let figure: FigureCandidate
  let page: PageContext

  var all: [FigureOffer] { measures + statistics + places }

  private var measures: [FigureOffer] {
    var offers: [FigureOffer] = []
    for (index, context) in figure.contexts.enumerated() {
      guard let said = MeasureResolution.said(by: context, at: index, of: context.meaning.topics, figure) else {
        continue
      }
      offers.append(measure(said, context, at: index, isAdmitted: InheritanceTable.topics.admits(context, figure)))
    }
    for implied in [MeasureResolution.rate(figure), MeasureResolution.implied(figure, page: page)] {
      guard let implied, case .measure(_, let role, let index, let words) = implied,
        figure.contexts.indices.contains(index)
      else { continue }
      var offer = measure(implied, figure.contexts[index], at: index, isAdmitted: true)
      (offer.role, offer.words) = (role.code, words)
      offer.signs.append("implied")
      offers.append(offer)
    }
    return offers
  }

  private func measure(
    _ said: MeasureResolution.Outcome, _ context: Context, at index: Int, isAdmitted: Bool
  ) -> FigureOffer {
    switch said {
    case .rejected(let rule, _):
      var offer = FigureOffer("measure", "none", context, position: index, isAdmitted: isAdmitted)
      offer.signs.append("rule:\(rule)")
      return offer
    case .measure(let measure, _, _, _):
      var offer = FigureOffer("measure", measure.rawValue, context, position: index, isAdmitted: isAdmitted)
      let read = ReadFigure(candidate: figure, measure: measure, decidedBy: index, page: page)
      if let rule = FigureRules.judge(read)?.rule { offer.signs.append("rule:\(rule)") }
      return offer
    }
  }

  private var statistics: [FigureOffer] {
    figure.contexts.enumerated().compactMap { index, context in
      context.meaning.statistic.map {
        FigureOffer(
          "statistic", $0.rawValue, context, position: index,
          isAdmitted: InheritanceTable.statistic.admits(context, figure))
      }
    }
  }

  private var places: [FigureOffer] {
    let named = figure.contexts.enumerated().compactMap { index, context in
      context.meaning.place.map {
        FigureOffer(
          "place", $0.code.isEmpty ? $0.name : $0.code, context, position: index,
          isAdmitted: InheritanceTable.place.admits(context, figure))
      }
    }
    guard let place = page.place, !place.code.isEmpty else { return named }
    let whole = Context(.page, FigureAttributes.at(place.name, place.code), words: place.name)
    return named + [FigureOffer("place", place.code, whole, position: figure.contexts.count, isAdmitted: true)]
  }
}
