import Codelists
import Foundation
import OccupationCoding
import Records

/// Turns a page's extracted figures into observations, in page order. Every column that is not the page's own words has
/// its recorded step.
package func normalize(_ figures: [ExtractedFigure], context: NormalizationContext) -> [Observation] {
  var seen: [String: Int] = [:]
  var mentions: [[String]: Int] = [:]
  let country = pageCountry(figures, context)
  return figures.enumerated().compactMap { ordinal, figure in
    var normalizer = FigureNormalizer(figure, context, country: country)
    guard var observation = normalizer.observation() else { return nil }
    let place = observation.locator.description + "\u{1F}" + observation.raw
    seen[place, default: 0] += 1
    observation.ordinal = ordinal
    observation.id = StableID.make([
      "observation", context.origin.sourceID, context.snapshotSHA256, place, String(seen[place] ?? 1),
    ])
    let label = mentionLabel(observation)
    mentions[label, default: 0] += 1
    observation.mentionKey = StableID.make(
      ["mention", context.origin.sourceID] + label + [String(mentions[label] ?? 1)])
    return observation
  }
}

/// Identity of a mention from its interpretation, without value and byte position, so that it survives page updates.
private func mentionLabel(_ observation: Observation) -> [String] {
  [
    observation.section.joined(separator: "\u{1E}"), observation.occupation.title, observation.measure.rawValue,
    observation.statistic.rawValue,
    observation.unit.code,
    observation.areaCode.isEmpty ? observation.area : observation.areaCode, observation.experience, observation.setting,
    observation.credential,
    observation.industry,
  ]
}

/// The country of a page's counts: that of most of its money.
private func pageCountry(
  _ figures: [ExtractedFigure], _ context: NormalizationContext
) -> (code: String, rule: String, input: String)? {
  if let code = context.areaDefault { return (code, "area-default", code) }
  var votes: [String: Int] = [:]
  for figure in figures where !figure.printed.currency.isEmpty { votes[figure.printed.currency, default: 0] += 1 }
  let best = votes.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }?.key ?? "USD"
  if let code = Currencies.country(of: best) { return (code, "area-by-currency", best) }
  return LanguageHomes.country(language: context.language).map { ($0, "area-by-language", context.language) }
}

/// Normalizes one figure, recording its steps.
private struct FigureNormalizer {
  private let figure: ExtractedFigure
  private let context: NormalizationContext
  private let country: (code: String, rule: String, input: String)?
  private var steps: [DerivationStep] = []

  init(
    _ figure: ExtractedFigure, _ context: NormalizationContext, country: (code: String, rule: String, input: String)?
  ) {
    self.figure = figure
    self.context = context
    self.country = country
  }

  mutating func observation() -> Observation? {
    let numbers = figure.printed.numbers.compactMap { number($0) }
    guard numbers.count == figure.printed.numbers.count, let extent = extent(numbers) else { return nil }
    let unit = unit(numbers)
    let annual = annual(extent, unit)
    let (area, areaCode) = area(unit)
    let occupation = occupation()
    var observation = Observation(
      id: "", sourceID: context.origin.sourceID, snapshotSHA256: context.snapshotSHA256,
      snapshotPath: context.snapshotPath, locator: figure.locator,
      section: figure.section, quote: figure.quote, raw: figure.printed.raw, occupation: occupation,
      measure: figure.measure, statistic: figure.statistic,
      extent: extent, unit: unit, annual: annual)
    observation.area = area
    observation.areaCode = areaCode
    observation.experience = figure.experience?.words ?? ""
    observation.experienceClass = experienceClass()
    observation.setting = figure.setting
    observation.credential = figure.credential
    observation.industry = figure.industry
    observation.period = period()
    observation.citedSource = figure.citedSource
    observation.method = figure.method
    observation.confidence = figure.confidence
    observation.decision = figure.hint
    observation.steps = steps
    return observation
  }

  private mutating func record(_ rule: String, _ input: String) -> String? {
    guard let output = DerivationRules.apply(rule, to: input) else { return nil }
    steps.append(DerivationStep(rule: rule, input: input, output: output))
    return output
  }

  /// Records how words lead to what was read from them where they stand, if the words alone lead there.
  private mutating func recordIfReplayed(_ rule: String, _ input: String, _ output: String) {
    if DerivationRules.apply(rule, to: input) == output {
      steps.append(DerivationStep(rule: rule, input: input, output: output))
    }
  }

  private func numeralRule(_ printed: PrintedNumber) -> String {
    // Structured data writes numbers as JSON does, whatever the page's language.
    if figure.method == .structured, JSONNumber.isNumber(printed.numeral) { return "numeral-json" }
    if context.decimalComma { return "numeral-decimal-comma" }
    return printed.magnitude.isEmpty ? "numeral" : "numeral-before-magnitude"
  }

  private mutating func number(_ printed: PrintedNumber) -> Decimal? {
    guard var text = record(numeralRule(printed), printed.numeral) else { return nil }
    if !printed.magnitude.isEmpty {
      guard let scaled = record("magnitude", text + " " + printed.magnitude) else { return nil }
      text = scaled
    }
    if !figure.printed.scale.isEmpty, let scaled = record("scale", text + " " + figure.printed.scale) { text = scaled }
    if printed.isNegative, text != "0", let signed = record("sign", text) { text = signed }
    let words = figure.printed.signWords
    if !words.isEmpty, text != "0", let signed = record("sign-by-words", text + " " + words) { text = signed }
    return Decimal(plain: text)
  }

  private var shape: PrintedShape {
    switch figure.printed.shape {
    case .atLeast where !figure.printed.signWords.isEmpty: .atMost
    case .atMost where !figure.printed.signWords.isEmpty: .atLeast
    case let shape: shape
    }
  }

  private mutating func extent(_ numbers: [Decimal]) -> QuantitativeValue? {
    guard let first = numbers.first else { return nil }
    // `declined by 2 to 4 percent` runs from -4 to -2, `by more than 5` is -5 or less.
    let numbers = figure.printed.signWords.isEmpty ? numbers : numbers.sorted()
    let text: String
    switch shape {
    case .single: text = first.plain
    case .range:
      guard let low = numbers.first, let high = numbers.last, numbers.count == 2 else { return nil }
      text = low.plain + ".." + high.plain
    case .atLeast: text = first.plain + ".."
    case .atMost: text = ".." + first.plain
    }
    return record("extent", text).flatMap(ExtentText.parse)
  }

  private mutating func unit(_ numbers: [Decimal]) -> MeasurementUnit {
    let unit: MeasurementUnit
    switch figure.printed.kind {
    case .percent: unit = .percent
    case .time(let time): unit = .time(time)
    case .count: unit = figure.measure == .openings ? .jobsPerYear : .jobs
    case .money:
      if let per = figure.printed.per {
        if figure.printed.perWords.isEmpty {
          _ = record("pay-period-by-size", (numbers.max() ?? 0).plain)
        } else {
          recordIfReplayed("pay-period", figure.printed.perWords, per.rawValue)
        }
        unit = .pay(currency: figure.printed.currency, per: per)
      } else {
        unit = .money(currency: figure.printed.currency)
      }
    }
    _ = record("unit", unit.code)
    return unit
  }

  private mutating func annual(_ extent: QuantitativeValue, _ unit: MeasurementUnit) -> QuantitativeValue? {
    guard figure.measure.isPay, case .pay(_, let per) = unit, per.perYear != nil else { return nil }
    guard let output = record("annual", ExtentText.write(extent) + " " + unit.code) else { return nil }
    return output.parts { $0 == " " }.first.flatMap { ExtentText.parse(String($0)) }
  }

  private mutating func area(_ unit: MeasurementUnit) -> (String, String) {
    guard figure.measure.hasArea else { return ("", "") }
    if let place = figure.place, !place.name.isEmpty {
      // A code that the page's country decided (`WA` in Australia) has no step: its name alone does not give it.
      recordIfReplayed("area", place.name, place.code)
      return (place.name, place.code)
    }
    if context.areaDefault == nil, let currency = unit.currency, let code = record("area-by-currency", currency) {
      return ("", code)
    }
    guard let country, let code = record(country.rule, country.input) else { return ("", "") }
    return ("", code)
  }

  private mutating func period() -> ReferencePeriod? {
    guard let stated = figure.period else { return nil }
    steps.append(DerivationStep(rule: "reference-period", input: stated.words, output: stated.period.description))
    return stated.period
  }

  private mutating func experienceClass() -> ExperienceClass? {
    guard let stated = figure.experience, let experienceClass = stated.experienceClass else { return nil }
    steps.append(DerivationStep(rule: "experience-class", input: stated.words, output: experienceClass.rawValue))
    return experienceClass
  }

  /// The occupation named closest, coded by its title; otherwise the page's subject.
  private mutating func occupation() -> Occupation {
    if let code = figure.occupationCode {
      let title =
        figure.occupation.isEmpty ? OccupationTitles.title(of: code) ?? context.subject.title : figure.occupation
      steps.append(DerivationStep(rule: "decision", input: "\(title) = \(code)", output: code))
      return Occupation(title: title, code: code, basis: .manifest)
    }
    let title = figure.occupation.isEmpty ? context.subject.title : figure.occupation
    if figure.occupation.isEmpty
      || OccupationTitles.normalized(title) == OccupationTitles.normalized(context.subject.title)
    {
      if let code = context.subject.code, let basis = context.subject.basis, basis != .manifest, basis != .page {
        recordCode(title, code)
      }
      return Occupation(title: title, code: context.subject.code, basis: context.subject.basis)
    }
    if OccupationGroups.isAll(titled: title) {
      recordCode(title, OccupationGroups.all)
      return Occupation(title: title, code: OccupationGroups.all, basis: .directMatch)
    }
    let coded = context.code(title)
    guard let code = coded.code else { return Occupation(title: title) }
    recordCode(title, code)
    return Occupation(title: title, code: code, basis: coded.basis)
  }

  /// Records how a title came to its code: by itself where that leads there, else by a decision of the run or what the
  /// page says beside it.
  private mutating func recordCode(_ title: String, _ code: String) {
    if DerivationRules.apply("occupation-code", to: title) == code {
      _ = record("occupation-code", title)
    } else {
      _ = record("occupation-evidence", "\(title) = \(code)")
    }
  }
}
