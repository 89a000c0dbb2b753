import Codelists
import Foundation
import Records

/// Reads the figures of a page as a person has specified.
///
/// Every amount of the page is examined, including those that the rules rejected. If a hint's guard fails (the number
/// of amounts at the place, or the first of them, is different), the hint changes nothing and becomes a finding: the
/// page is no longer the one that was examined.
struct HintedReading {
  let source: String
  let hints: [ReadingHint]

  /// The extraction after applying the hints whose guards hold.
  ///
  /// - Parameter candidates: every amount of the page, in page order.
  func applied(to extraction: PageExtraction, _ candidates: [FigureExplanation]) -> PageExtraction {
    var figures = candidates.map(\.figure)
    var findings: [Finding] = []
    for hint in hints {
      let meant = candidates.indices.filter { HintedPlace(hint.place).holds(candidates[$0]) }
      if let reason = failure(of: hint, meant.map { candidates[$0].raw })
        ?? impossible(hint, meant.map { (candidates[$0], figures[$0]) })
      {
        findings.append(finding(hint, reason))
        continue
      }
      for index in meant { figures[index] = read(candidates[index], kept: figures[index], hint) }
    }
    var extraction = extraction
    extraction.figures = figures.compactMap(\.self)
    // What a person has read is no longer in doubt.
    let places = Set(extraction.figures.filter { !$0.hint.isEmpty }.map(\.locator))
    extraction.findings.removeAll { $0.check == .ambiguousFigure && places.contains($0.locator) }
    extraction.findings += findings
    return extraction
  }

  private func failure(of hint: ReadingHint, _ raws: [String]) -> String? {
    if raws.isEmpty { return "no amount on the page is at \(hint.place.words)" }
    if let count = hint.count, count != raws.count {
      return
        "\(raws.count == 1 ? "one amount is" : "\(raws.count) amounts are") at \(hint.place.words), but \(count) expected"
    }
    if !hint.first.isEmpty, raws[0] != hint.first {
      return "the first amount at \(hint.place.words) is \(raws[0]), but \(hint.first) was expected"
    }
    return nil
  }

  /// Amounts that no rule kept require a statement of what they are.
  private func impossible(
    _ hint: ReadingHint, _ meant: [(candidate: FigureExplanation, figure: ExtractedFigure?)]
  ) -> String? {
    guard !hint.meaning.isIgnored, hint.meaning.measure == nil || hint.meaning.unit == nil,
      let unread = meant.first(where: { $0.figure == nil })
    else {
      return nil
    }
    return
      "\(unread.candidate.raw) was not extracted as a figure (\(unread.candidate.rule)), and the hint does not give its measure and unit"
  }

  private func read(_ candidate: FigureExplanation, kept: ExtractedFigure?, _ hint: ReadingHint) -> ExtractedFigure? {
    let meaning = hint.meaning
    if meaning.isIgnored { return nil }
    guard
      var figure = kept
        ?? meaning.measure.map({ measure in
          ExtractedFigure(
            printed: candidate.printed, locator: candidate.locator, section: candidate.section, quote: candidate.quote,
            measure: measure,
            statistic: meaning.statistic ?? .typical, method: candidate.method, confidence: 0)
        })
    else { return nil }
    figure.measure = meaning.measure ?? figure.measure
    figure.statistic = meaning.statistic ?? figure.statistic
    if let unit = meaning.unit { HintedReading.set(unit, &figure.printed) }
    if let code = meaning.areaCode {
      figure.place = NamedPlace(name: Areas.name(of: code) ?? MetropolitanAreas.name(of: code) ?? code, code: code)
    }
    if let period = meaning.period { figure.period = StatedPeriod(period) }
    if let title = meaning.occupation { figure.occupation = title }
    figure.occupationCode = meaning.occupationCode ?? figure.occupationCode
    if let experience = meaning.experience { figure.experience = StatedExperience(experience) }
    figure.setting = meaning.setting ?? figure.setting
    figure.credential = meaning.credential ?? figure.credential
    figure.industry = meaning.industry ?? figure.industry
    figure.confidence = max(figure.confidence, HintedReading.confidence)
    figure.hint = hint.words
    return figure
  }

  /// A person has checked it.
  private static let confidence = 0.99

  private static func set(_ unit: MeasurementUnit, _ printed: inout PrintedFigure) {
    switch unit {
    case .pay(let currency, let per):
      (printed.kind, printed.currency, printed.per) = (.money, currency, per)
      printed.perWords = "per \(per.rawValue)"
      if printed.currencyWords.isEmpty { printed.currencyWords = "(\(currency))" }
    case .money(let currency):
      (printed.kind, printed.currency, printed.per, printed.perWords) = (.money, currency, nil, "")
    case .percent: printed.kind = .percent
    case .jobs, .jobsPerYear: printed.kind = .count
    case .time(let unit): printed.kind = .time(unit)
    }
  }

  private func finding(_ hint: ReadingHint, _ reason: String) -> Finding {
    Finding(
      sourceID: source, check: .hintUnapplied, severity: .warning,
      message: "\(hint.entry): \(hint.words); not applied: \(reason).", expected: hint.first,
      about: hint.place.given.map(\.words))
  }
}

/// The place of a hint, for matching against the amounts of a page.
package struct HintedPlace: Sendable {
  private let place: ReadingHint.Place

  /// A place to match.
  package init(_ place: ReadingHint.Place) { self.place = place }

  /// Whether the amount is at this place: everything given must match. Words are compared without regard to case,
  /// spaces and marks.
  package func holds(_ amount: FigureExplanation) -> Bool {
    holds(place.section, [amount.section.joined(separator: " ")])
      && holds(place.column, words(amount, ["columnHeader"]))
      && holds(place.row, words(amount, ["rowLabel", "label", "recordTitle"])) && holds(place.quote, [amount.quote])
      && (place.locator.isEmpty || amount.locator.description.hasPrefix(place.locator))
      && (place.value.isEmpty || amount.raw == place.value)
  }

  private func words(_ amount: FigureExplanation, _ roles: Set<String>) -> [String] {
    amount.contexts.filter { roles.contains($0.role) }.map(\.words)
  }

  private func holds(_ wanted: String, _ texts: [String]) -> Bool {
    if wanted.isEmpty { return true }
    let key = HintedPlace.plain(wanted)
    return texts.contains { HintedPlace.plain($0).contains(key) }
  }

  private static func plain(_ text: String) -> String {
    " " + text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ") + " "
  }
}
