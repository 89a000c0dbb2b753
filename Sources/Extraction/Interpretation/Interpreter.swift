import Foundation
import Pages
import Records

/// What the page as a whole decides for its figures.
struct PageContext: Sendable {
  /// ISO 4217 code that a bare `$` means on this page.
  var dollar: String
  /// The page's language writes decimals with a comma.
  var decimalComma: Bool
  /// A period that the page's title gives for all its figures, as written.
  var period: String = ""
  /// The place that the page's heading gives for all its figures, as written, and its code.
  var area: String = ""
  var areaCode: String = ""
  /// The country that the page is about, by its title, its dollar or the places it names; ISO 3166-1, `US` when nothing says another.
  var country: String = "US"
  /// The page's title or first heading speaks of pay: what it gives by the hour or year is pay.
  var isAboutPay = false
  /// The page's title or first heading speaks of prices and not of pay.
  var isAboutPrices = false
  /// The page's subject, for telling other occupations apart.
  var subject: String = ""
  /// The subject in the form in which titles are compared.
  var subjectKey: String = ""
}

/// Turns drafts into extracted figures: settles measure, statistic, unit words and period, or says why there is none.
struct Interpreter {
  let context: PageContext

  enum Outcome {
    case figure(ExtractedFigure)
    /// Fits two readings: a finding, and no figure.
    case ambiguous(String)
    case nothing
  }

  func interpret(_ draft: Draft, section: [String]) -> Outcome {
    var draft = draft
    let merged = draft.merged
    if draft.token.kind == .number, draft.allowsBareMoney, isBareMoney(draft) {
      draft.token.kind = .money
      draft.token.currency = merged.currency.isEmpty ? "$" : merged.currency
      draft.token.currencyWords = merged.currency.isEmpty ? "" : merged.currencyWords
    }
    guard let (measure, layer) = TopicResolution.measure(for: draft) else { return .nothing }
    // A price list: only a figure whose own words speak of pay is pay.
    if context.isAboutPrices, measure == .wagePremium || measure == .wage && !(draft.layers.first?.topics.contains(.wage) ?? false) { return .nothing }
    if draft.token.isAmbiguous { return .ambiguous("\(raw(draft)) may be a decimal or a thousands mark") }
    if let doubt = draft.doubt { return .ambiguous("\(raw(draft)): \(doubt)") }
    let statistic = statistic(measure, draft, merged, layer: layer)
    guard isPlausible(measure, draft, layer), measure.hasArea || isTraining(measure, draft) else { return .nothing }
    var printed = PrintedFigure(raw: raw(draft), numbers: draft.token.numbers, shape: draft.token.shape, kind: .count)
    switch draft.token.kind {
    case .money:
      printed.kind = .money
      setCurrency(&printed, draft.token, merged)
      if measure.isPay {
        guard let per = payPeriod(draft, merged, measure) else {
          return .ambiguous("\(printed.raw) names no pay period and its size fits none")
        }
        printed.per = per.period
        printed.perWords = per.words
      }
    case .percent: printed.kind = .percent
    case .time(let unit): printed.kind = .time(unit)
    case .number, .year: printed.kind = .count
    }
    if measure == .employment || measure == .employmentChange || measure == .openings { printed.scale = merged.scale }
    normalizeShape(&printed, measure, statistic, draft)
    if measure == .employmentGrowth || measure == .employmentChange { printed.signWords = decline(draft, layer) }
    return .figure(figure(draft, merged, measure, statistic, printed, section, layer))
  }

  private func raw(_ draft: Draft) -> String {
    let raw = draft.passage.string(draft.token.range)
    let isTrimmed = [raw.utf8.first, raw.utf8.last].allSatisfy { end in end.map { (0x21..<0x7F).contains($0) } ?? true }
    return isTrimmed ? raw : raw.trimmingCharacters(in: .whitespaces)
  }

  // MARK: - Statistic

  private func statistic(_ measure: Measure, _ draft: Draft, _ merged: Meaning, layer: Int) -> Statistic {
    switch measure {
    case .employmentGrowth, .employmentChange: return .projected
    case .openings: return .annual
    case .employment: return isFuture(draft) ? .projected : .level
    case .examFee: return .level
    case .trainingCost, .trainingFees, .trainingDuration:
      return measure == .trainingDuration && draft.hasOwnLabel && draft.layers[layer].statistic == .mean ? .mean : .typical
    case .wage, .wagePremium: break
    }
    let named = merged.statistic ?? .typical
    guard draft.token.shape == .range, named == .mean || named == .median else { return named }
    if draft.hasOwnLabel, draft.layers.prefix(2).contains(where: { $0.statistic == named }) { return named }
    return named == .median && draft.layers.first?.statistic == .median ? named : .typical
  }

  /// A count is a projection when the words nearest to it say so; a base year beside it says the contrary.
  private func isFuture(_ draft: Draft) -> Bool {
    guard let layer = draft.layers.first(where: { $0.isProjected || !$0.period.isEmpty || $0.topics.contains(.employment) }) else { return false }
    return layer.isProjected && !layer.topics.isEmpty
  }

  // MARK: - Money

  private func isBareMoney(_ draft: Draft) -> Bool {
    let isDecimal = draft.method == .table && draft.token.numbers.contains { $0.numeral.contains(".") } && PaySize.fits(draft.token.largest, .hour)
    guard draft.token.hasGrouping || isDecimal || draft.token.numbers.contains(where: { !$0.magnitude.isEmpty }) else { return false }
    for layer in draft.layers {
      if layer.topics.contains(where: { [.employment, .openings, .change, .growth, .other, .duration].contains($0) }) { return false }
      if layer.topics.contains(.wage) || layer.topics.contains(.premium) { return true }
    }
    return false
  }

  private func setCurrency(_ printed: inout PrintedFigure, _ token: FigureToken, _ merged: Meaning) {
    if token.currency == "$" {
      let named = merged.currency.isEmpty || !["USD", "AUD", "CAD", "NZD", "SGD", "HKD"].contains(merged.currency) ? nil : merged.currency
      printed.currency = named ?? context.dollar
      printed.currencyWords = named == nil ? "$" : "$ " + merged.currencyWords
    } else {
      printed.currency = token.currency
      printed.currencyWords = token.currencyWords
    }
  }

  /// The period of pay: its own words, else the words around, else its size; words that the size rules out give way to the size.
  private func payPeriod(_ draft: Draft, _ merged: Meaning, _ measure: Measure) -> (period: PayPeriod, words: String)? {
    if let per = draft.token.per { return (per, draft.token.perWords) }
    let size = draft.token.largest
    let bySize = PaySize.period(of: size, isPremium: measure == .wagePremium)
    if let per = merged.per, PaySize.fits(size, per, isPremium: measure == .wagePremium) { return (per, merged.perWords) }
    // In a sentence a small amount without a word for its period may be a price.
    if bySize == .hour, draft.method == .prose, !draft.passage.string(draft.token.range).contains(".") { return nil }
    return bySize.map { ($0, "") }
  }

  /// The word that makes a change a decline, where the figure itself has no sign: of the nearest words that say which way it goes, up to those that say what it is.
  private func decline(_ draft: Draft, _ layer: Int) -> String {
    let numbers = draft.token.numbers
    guard !numbers.contains(where: \.isNegative), !draft.passage.string(draft.token.range).hasPrefix("+") else { return "" }
    guard let nearest = draft.layers.prefix(layer + 1).first(where: { $0.direction != nil }), nearest.direction == .down else { return "" }
    return nearest.directionWord
  }

  // MARK: - Shape

  /// `The lowest 10 percent earned less than X` gives the value X of the 10th percentile; likewise `more than` for the highest.
  private func normalizeShape(_ printed: inout PrintedFigure, _ measure: Measure, _ statistic: Statistic, _ draft: Draft) {
    guard printed.shape == .atLeast || printed.shape == .atMost else { return }
    if measure == .wage, statistic.percentile != nil, statistic != .median, isBoundOfShare(draft) { printed.shape = .single }
    if measure == .employmentGrowth || measure == .employment || measure == .openings || measure == .employmentChange {
      if !printed.raw.hasSuffix("+"), printed.shape == .atLeast, !hasOpenEnd(draft) { printed.shape = .single }
    }
  }

  private func isBoundOfShare(_ draft: Draft) -> Bool {
    let before = draft.passage.words(from: 0, to: draft.token.range.lowerBound).suffix(4).map(\.text)
    return zip(before, before.dropFirst()).contains { ($0 == "less" || $0 == "more") && $1 == "than" } || before.contains("over") || before.contains("under")
      || before.contains("above") || before.contains("below") || before.contains("least") || isClosedByShare(draft)
  }

  /// `The lowest 10 percent make $64,760 or less`
  private func isClosedByShare(_ draft: Draft) -> Bool {
    let behind = draft.passage.words(from: draft.token.range.upperBound, to: draft.passage.text.utf8.count).prefix(2).map(\.text)
    return behind == ["or", "less"] || behind == ["or", "lower"] || behind == ["or", "more"]
  }

  private func hasOpenEnd(_ draft: Draft) -> Bool {
    let after = draft.passage.words(from: draft.token.range.upperBound, to: draft.passage.text.utf8.count).prefix(2).map(\.text)
    return after == ["or", "more"]
  }

  // MARK: - Plausibility

  private func isPlausible(_ measure: Measure, _ draft: Draft, _ layer: Int) -> Bool {
    switch measure {
    case .employmentGrowth: return draft.token.values.allSatisfy { abs($0) <= 300 }
    case .employment, .openings, .employmentChange:
      if draft.token.numbers.contains(where: { $0.numeral.contains(".") && $0.magnitude.isEmpty }) { return !draft.merged.scale.isEmpty }
      if draft.method == .table || draft.token.hasGrouping || draft.token.numbers.contains(where: { !$0.magnitude.isEmpty }) { return true }
      if draft.method == .card, draft.hasOwnLabel, draft.token.range.count < draft.passage.text.utf8.count + 1, draft.passage.looseWords.isEmpty {
        return abs(draft.token.size) >= 10
      }
      return layer <= 1 && abs(draft.token.size) >= 100
    case .wage, .wagePremium: return draft.token.largest > 0 && !PaySize.isBeyondPay(draft.token.largest, currency: draft.token.currency)
    default: return draft.token.largest > 0
    }
  }

  /// `Parking costs $6` is no cost of training. A table or a short line may be told by its headings; a sentence must speak of training itself.
  private func isTraining(_ measure: Measure, _ draft: Draft) -> Bool {
    measure == .examFee || draft.layers.contains { $0.namesTraining } && !isRate(draft)
  }

  /// `3 to 5 hours of class a week` is how much, not how long.
  private func isRate(_ draft: Draft) -> Bool {
    let after = draft.passage.words(in: draft.token.end..<draft.passage.text.utf8.count).prefix(6).map(\.text)
    return zip(after, after.dropFirst()).contains { ["per", "a", "each", "every"].contains($0) && ["day", "week", "month", "semester", "year"].contains($1) }
  }

  private func figure(
    _ draft: Draft, _ merged: Meaning, _ measure: Measure, _ statistic: Statistic, _ printed: PrintedFigure, _ section: [String], _ layer: Int
  ) -> ExtractedFigure {
    var figure = ExtractedFigure(
      printed: printed, locator: draft.passage.marked.locator(atUTF8: draft.token.range.lowerBound), section: section, quote: draft.quote, measure: measure,
      statistic: statistic, method: draft.method, confidence: 0)
    figure.occupation = merged.occupation
    if measure.hasArea {
      figure.area = merged.area.isEmpty ? context.area : merged.area
      figure.areaCode = merged.area.isEmpty ? context.areaCode : merged.areaCode
    }
    if measure.isPay {
      figure.experience = merged.experience
      figure.setting = merged.setting
    } else if measure == .employment || measure == .employmentChange || measure == .employmentGrowth || measure == .openings {
      figure.setting = merged.setting
    }
    figure.credential = measure.isPay ? merged.credential : measure.hasArea ? "" : merged.credential.isEmpty ? merged.program : merged.credential
    figure.industry = merged.industry
    figure.period = period(measure, statistic, draft)
    figure.citedSource = merged.citedSource
    figure.confidence = Confidence.of(draft, measure: measure, statistic: statistic, layer: layer, isSized: measure.isPay && printed.perWords.isEmpty)
    return figure
  }

  /// The nearest period of the right kind: a span for projections, a single year or month for levels and pay.
  private func period(_ measure: Measure, _ statistic: Statistic, _ draft: Draft) -> String {
    let wantsSpan = PeriodFinder.wantsSpan(measure, statistic)
    for layer in draft.layers where !layer.period.isEmpty {
      let words = layer.period.lowercased()
      let isSpan =
        words.contains { "-–—/".contains($0) } || words.contains("to ") || words.contains("and ") || words.hasPrefix("through") || words.hasPrefix("by ")
        || words.hasPrefix("until")
      // A count projected `by 2032` is that year's.
      if measure == .employment, statistic == .projected, let year = PeriodFinder.endYear(layer.period) { return year }
      if isSpan == wantsSpan || (wantsSpan && measure == .openings) { return layer.period }
    }
    return wantsSpan || !measure.hasArea ? "" : context.period
  }
}
