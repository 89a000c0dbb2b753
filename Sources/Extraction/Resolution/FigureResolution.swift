import Codelists
import Foundation
import Pages
import Records

/// Turns candidates into extracted figures: decides measure, statistic, unit words, place, qualifiers and period, or
/// says which rule rejected them.
struct FigureResolution {
  let page: PageContext

  enum Outcome {
    case figure(ExtractedFigure, FigureTrace)
    /// Fits two readings: yields a finding but no figure.
    case ambiguous(rule: String, why: String)
    case rejected(rule: String, why: String)
  }

  func resolve(_ read: FigureCandidate, section: [String]) -> Outcome {
    let candidate = prepared(read)
    switch MeasureResolution.resolve(candidate, page: page) {
    case .rejected(let rule, let words): return .rejected(rule: rule, why: words)
    case .measure(let measure, let role, let index, let words):
      let read = ReadFigure(candidate: consume candidate, measure: measure, decidedBy: index, page: page)
      if let (rule, verdict) = FigureRules.judge(read) {
        switch verdict {
        case .keep: break
        case .reject(let why): return .rejected(rule: rule, why: why)
        case .doubt(let why): return .ambiguous(rule: rule, why: why)
        }
      }
      var trace = FigureTrace()
      trace.note("measure", measure.rawValue, role, words)
      return figure(read, section, measuredBy: role, &trace)
    }
  }

  /// Everything the texts offer for the figure, computed on demand.
  func offers(_ read: FigureCandidate) -> [FigureOffer] { OfferCollection(figure: prepared(read), page: page).all }

  /// The figure as prepared for resolution: a number without a mark becomes money if the texts around it are about pay.
  private func prepared(_ read: FigureCandidate) -> FigureCandidate {
    var candidate = read
    SilencedRoles.silence(&candidate)
    if candidate.token.kind == .number, candidate.allowsBareMoney, BareMoney.isMoney(candidate) {
      BareMoney.mark(&candidate, page: page)
    }
    return consume candidate
  }

  private func figure(
    _ read: ReadFigure, _ section: [String], measuredBy measureRole: ContextRole, _ trace: inout FigureTrace
  ) -> Outcome {
    let candidate = read.candidate
    let measure = read.measure
    let statistic = StatisticResolution.resolve(measure, candidate, decidedBy: read.decidedBy)
    trace.note("statistic", statistic.map(\.rawValue))
    guard let printed = printed(read, statistic.value) else {
      return .ambiguous(
        rule: "no-pay-period", why: "\(read.raw) has no pay period, and none can be inferred from its size")
    }
    var figure = ExtractedFigure(
      printed: printed, locator: candidate.locator, section: section, quote: candidate.quote,
      measure: measure, statistic: statistic.value, method: candidate.method, confidence: 0)
    setPlace(&figure, candidate, &trace)
    setQualifiers(&figure, candidate, &trace)
    figure.period = ReferencePeriodResolution.resolve(measure, statistic.value, candidate, page: page)
    trace.features = Confidence.features(
      figure, measureBy: measureRole, statisticBy: statistic.role,
      placeIsPage: trace.entries.contains { $0.dimension == "place" && $0.role == ContextRole.page.code },
      namesRegion: page.namesRegion, hasOccupation: !figure.occupation.isEmpty || !page.subject.isEmpty)
    figure.confidence = Confidence.of(trace.features)
    return .figure(figure, trace)
  }

  /// The printed figure; nil for pay without a stated period whose size fits none.
  private func printed(_ read: ReadFigure, _ statistic: Statistic) -> PrintedFigure? {
    let candidate = read.candidate
    var printed = PrintedFigure(
      raw: read.raw, numbers: candidate.token.numbers, shape: candidate.token.shape, kind: .count)
    switch candidate.token.kind {
    case .money:
      printed.kind = .money
      CurrencyResolution.set(&printed, candidate, page: page)
      if read.measure.isPay {
        guard let per = PayPeriodResolution.resolve(candidate, read.measure, page: page) else { return nil }
        printed.per = per.period
        printed.perWords = per.words
      }
    case .percent: printed.kind = .percent
    case .time(let unit): printed.kind = .time(unit)
    case .number, .year: printed.kind = .count
    }
    if [.employment, .employmentChange, .openings].contains(read.measure) {
      printed.scale = InheritanceTable.scale.resolve(candidate)?.value ?? ""
    }
    ShapeResolution.set(&printed, read.measure, statistic, candidate)
    if read.measure == .employmentGrowth || read.measure == .employmentChange {
      printed.signWords = DeclineResolution.words(candidate, decidedBy: read.decidedBy)
    }
    return printed
  }

  private func setPlace(_ figure: inout ExtractedFigure, _ candidate: FigureCandidate, _ trace: inout FigureTrace) {
    guard figure.measure.hasArea else { return }
    // Next to an advertisement, jobs with other titles are elsewhere.
    let isOtherJob =
      page.advertisesJob && candidate.method != .structured
      && candidate.context(.recordTitle).map { !$0.meaning.occupation.isEmpty } ?? false
    guard let place = InheritanceTable.place.resolve(candidate) else {
      if isOtherJob { return }
      figure.place = page.place
      if let place = page.place { trace.note("place", place.name, .page, place.name) }
      return
    }
    figure.place = place.value
    if place.value.code.isEmpty { figure.place?.code = PlaceCodes.code(written: place.value.name) ?? "" }
    trace.note("place", place.map { $0.code.isEmpty ? $0.name : $0.code })
  }

  private func setQualifiers(_ figure: inout ExtractedFigure, _ candidate: FigureCandidate, _ trace: inout FigureTrace)
  {
    func take(_ row: Inheritance<String>) -> String {
      guard let found = row.resolve(candidate) else { return "" }
      trace.note(row.dimension, found)
      return found.value
    }
    figure.occupation = take(InheritanceTable.occupation)
    let measure = figure.measure
    if measure.isPay { figure.experience = StatedExperience(take(InheritanceTable.experience)) }
    if measure.hasArea { figure.setting = take(InheritanceTable.setting) }
    if measure.isPay {
      figure.credential = take(InheritanceTable.credential)
    } else if !measure.hasArea {
      figure.credential = take(InheritanceTable.credential).nonEmpty ?? take(InheritanceTable.program)
    }
    figure.industry = take(InheritanceTable.industry)
    figure.citedSource = take(InheritanceTable.citedSource)
  }
}

extension Resolved {
  func map<Other>(_ transform: (Value) -> Other) -> Resolved<Other> {
    Resolved<Other>(value: transform(value), role: role, words: words, index: index)
  }
}
