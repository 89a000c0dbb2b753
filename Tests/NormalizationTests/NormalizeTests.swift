import Records
import Testing

@testable import Normalization

private let origin = Origin(sourceID: "guide", topic: "desk", location: "guide.html")

private func context(
  subject: Occupation = Occupation(title: "Medical Secretary", code: "43-6013", basis: .manifest),
  areaDefault: String? = nil, decimalComma: Bool = false
) -> NormalizationContext {
  NormalizationContext(
    origin: origin, snapshotSHA256: "ab", snapshotPath: "guide.html", subject: subject, areaDefault: areaDefault,
    decimalComma: decimalComma)
}

private func pay(
  _ numbers: String..., shape: PrintedShape = .single, per: PayPeriod? = .year, perWords: String = "a year",
  currency: String = "USD"
) -> ExtractedFigure {
  let printed = PrintedFigure(
    raw: numbers.joined(separator: "-"), numbers: numbers.map { PrintedNumber(numeral: $0) }, shape: shape,
    kind: .money, currency: currency,
    currencyWords: "$",
    per: per, perWords: perWords)
  return ExtractedFigure(
    printed: printed, locator: .text(line: 1, column: 1), section: [], quote: "", measure: .wage, statistic: .median,
    method: .prose, confidence: 0.9)
}

private func count(
  _ numeral: String, magnitude: String = "", scale: String = "", measure: Measure = .employment
) -> ExtractedFigure {
  let printed = PrintedFigure(
    raw: numeral, numbers: [PrintedNumber(numeral: numeral, magnitude: magnitude)], shape: .single, kind: .count,
    scale: scale)
  return ExtractedFigure(
    printed: printed, locator: .text(line: 2, column: 1), section: [], quote: "", measure: measure, statistic: .level,
    method: .prose, confidence: 0.9)
}

@Suite struct NormalizeTests {
  private func one(_ figure: ExtractedFigure, _ context: NormalizationContext = context()) throws -> Observation {
    try #require(normalize([figure], context: context).first)
  }

  @Test("a value, a range and open ends") func valueRangeAndOpenEnds() throws {
    #expect(try one(pay("44,640")).extent == .value(44640))
    #expect(try one(pay("35,000", "60,000", shape: .range)).extent == .range(low: 35000, high: 60000))
    #expect(try one(pay("60,000", shape: .atLeast)).extent == .atLeast(60000))
    #expect(try one(pay("60,000", shape: .atMost)).extent == .atMost(60000))
  }

  @Test("pay is brought to a year, but keeps its unit") func payIsBroughtToAYearButKeepsItsUnit() throws {
    let hourly = try one(pay("21.46", per: .hour, perWords: "per hour"))
    #expect(hourly.unit == .pay(currency: "USD", per: .hour))
    #expect(hourly.extent.value?.plain == "21.46")
    #expect(hourly.annual?.value?.plain == "44636.8")
    #expect(try one(pay("0.55", per: .mile, perWords: "per mile")).annual == nil)
    #expect(try one(count("830,000")).annual == nil)
  }

  @Test("counts take their magnitude and scale") func countsTakeTheirMagnitudeAndScale() throws {
    #expect(try one(count("1.2", magnitude: "million")).extent == .value(1_200_000))
    #expect(try one(count("850.5", scale: "thousands")).extent == .value(850_500))
    #expect(try one(count("29,000", measure: .openings)).unit == .jobsPerYear)
    #expect(try one(count("29,000")).unit == .jobs)
  }

  @Test("what cannot be read is left out") func whatCannotBeReadIsLeftOut() {
    #expect(normalize([pay("50.000"), pay("x")], context: context()).isEmpty)
  }

  @Test("stops part thousands on pages with a decimal comma") func decimalCommas() throws {
    #expect(try one(pay("50.000"), context(decimalComma: true)).extent == .value(50000))
  }

  private func figure(of place: NamedPlace) -> ExtractedFigure {
    var figure = pay("1,000")
    figure.place = place
    return figure
  }

  @Test("pay without a place is of the country that has its currency alone, if one has")
  func areaByCurrency() throws {
    #expect(try one(pay("1,000")).areaCode == "US")
    #expect(try one(pay("1,000", currency: "GBP")).areaCode == "GB")
    #expect(try one(pay("1,000", currency: "EUR")).areaCode == "")
  }

  @Test("the manifest's area goes before the currency's, and a named place before both")
  func areaOfTheManifest() throws {
    #expect(try one(pay("1,000", currency: "GBP"), context(areaDefault: "US")).areaCode == "US")
    let ohio = NamedPlace(name: "Ohio", code: "US-OH")
    #expect(try one(figure(of: ohio), context(areaDefault: "GB")).areaCode == "US-OH")
  }

  @Test("a place keeps its name, with its code or without")
  func areaByName() throws {
    let city = try one(figure(of: NamedPlace(name: "New York City", code: "CBSA:35620")))
    #expect(city.area == "New York City")
    #expect(city.areaCode == "CBSA:35620")
    let cities = try one(figure(of: NamedPlace(name: "Indianapolis and New York City", code: "")))
    #expect(cities.area == "Indianapolis and New York City")
    #expect(cities.areaCode == "")
  }

  /// Australia's `WA`: no rule gives it from the name alone.
  @Test("a code that the page decided is kept, without a step that says so")
  func areaDecidedByThePage() throws {
    let observation = try one(figure(of: NamedPlace(name: "WA", code: "AU-WA")))
    #expect(observation.areaCode == "AU-WA")
    #expect(!observation.steps.contains { $0.rule == "area" })
  }

  @Test("counts are of the country of the page's money") func countsAreOfTheCountryOfThePagesMoney() throws {
    let observations = normalize([pay("1,000", currency: "GBP"), count("830,000")], context: context())
    #expect(observations.map(\.areaCode) == ["GB", "GB"])
  }

  @Test("training has no area") func trainingHasNoArea() throws {
    var fee = pay("155", per: nil, perWords: "")
    fee.measure = .examFee
    let observation = try one(fee, context(areaDefault: "US"))
    #expect(observation.areaCode == "")
    #expect(observation.unit == .money(currency: "USD"))
    #expect(observation.annual == nil)
  }

  @Test("a figure without an occupation of its own is of the page's") func theOccupation() throws {
    #expect(
      try one(pay("1,000")).occupation == Occupation(title: "Medical Secretary", code: "43-6013", basis: .manifest))
    var other = pay("1,000")
    other.occupation = "Registered nurses"
    #expect(try one(other).occupation == Occupation(title: "Registered nurses", code: "29-1141", basis: .directMatch))
    other.occupation = "Front desk wizards"
    #expect(try one(other).occupation == Occupation(title: "Front desk wizards"))
    other.occupation = "medical secretaries"
    #expect(try one(other).occupation.code == "43-6013")
  }

  @Test("ids tell repetitions at one place apart, and are stable") func idsTellRepetitionsAtOnePlaceApartAndAreStable()
  {
    let twice = normalize([pay("1,000"), pay("1,000"), pay("2,000")], context: context())
    #expect(Set(twice.map(\.id)).count == 3)
    #expect(twice.map(\.ordinal) == [0, 1, 2])
    #expect(twice.map(\.id) == normalize([pay("1,000"), pay("1,000"), pay("2,000")], context: context()).map(\.id))
  }

  @Test("every step replays, and the extent is the last of its rule")
  func everyStepReplaysAndTheExtentIsTheLastOfItsRule() throws {
    var figure = pay("35", "60", shape: .range, perWords: "")
    figure.printed.numbers = [
      PrintedNumber(numeral: "35", magnitude: "K"), PrintedNumber(numeral: "60", magnitude: "K"),
    ]
    figure.period = StatedPeriod("May 2024")
    figure.experience = StatedExperience("Entry-level")
    figure.place = NamedPlace(name: "Ohio", code: "US-OH")
    let observation = try one(figure)
    #expect(DerivationRules.replay(observation.steps))
    #expect(
      observation.steps.map(\.rule) == [
        "numeral-before-magnitude", "magnitude", "numeral-before-magnitude", "magnitude", "extent",
        "pay-period-by-size", "unit", "annual", "area",
        "experience-class", "reference-period",
      ])
  }

  @Test("a minus makes its number negative, but not zero", arguments: [("5", "-5"), ("0", "0")]) func negativeNumbers(
    _ numeral: String, _ value: String
  ) throws {
    var figure = count(numeral, measure: .employmentGrowth)
    figure.printed.kind = .percent
    figure.printed.numbers[0].isNegative = true
    #expect(try one(figure).extent.value?.plain == value)
  }
}

@Suite struct ResolveSubjectTests {
  private func facts(_ title: String, cited: [CitedOccupationCode] = []) -> PageMetadata {
    PageMetadata(sourceID: "guide", subject: Occupation(title: title), citedCodes: cited)
  }
  private let cited = CitedOccupationCode(code: "43-6013", title: "medical secretaries", locator: .page, quote: "")

  @Test("the manifest decides first") func theManifestDecidesFirst() {
    let decided = Occupation(title: "Desk Lead", code: "43-1011", basis: .manifest)
    #expect(resolveSubject(facts("Medical Secretary", cited: [cited]), manifest: decided) == decided)
  }

  @Test("a code that the page gives with that title decides next") func thenACodeThePageGivesWithThatTitle() {
    #expect(
      resolveSubject(facts("Medical Secretary", cited: [cited]), manifest: nil)
        == Occupation(title: "Medical Secretary", code: "43-6013", basis: .page))
  }

  @Test("a code given with another title is not the subject's") func aCodeGivenWithAnotherTitleIsNotTheSubjects() {
    let other = CitedOccupationCode(code: "43-6011", title: "executive secretaries", locator: .page, quote: "")
    #expect(resolveSubject(facts("Desk Wizard", cited: [other]), manifest: nil) == Occupation(title: "Desk Wizard"))
  }

  @Test("the title decides last") func thenTheTitle() {
    #expect(
      resolveSubject(facts("Registered Nurses"), manifest: nil)
        == Occupation(title: "Registered Nurses", code: "29-1141", basis: .directMatch))
    #expect(resolveSubject(facts("?"), manifest: Occupation(title: "Registered Nurse")).code == "29-1141")
  }
}
