import Codelists
import Normalization
import Pages
import Records
import RenderedText
import Testing

@testable import Extraction

/// A page, and the figures it must yield in page order.
///
/// Each figure is one line: `measure/statistic extent unit area`, then what holds for it alone: `; experience X`, `;
/// setting X`, `; credential X`, `; industry X`, `; period X`, `; source X`, `; of X` for an occupation other than the
/// page's. Extents are `44640`, `35000..60000`, `60000..` or `..50000`.
struct PageCase: Sendable, CustomTestStringConvertible {
  /// What the case shows about how pages are read, in a phrase.
  let name: String
  /// The language that the page's markup names; empty where it names none.
  let language: String
  /// HTML when it begins with a tag, else text.
  let page: String
  let figures: [String]
  /// Why a text gives other figures as HTML, where it does; nil where it must not.
  let differsAsHTML: String?

  var testDescription: String { name }

  /// A page without figures where none are given.
  init(
    _ name: String, in language: String = "", _ page: String, _ figures: [String] = [], differsAsHTML: String? = nil
  ) {
    (self.name, self.language, self.page, self.figures) = (name, language, page, figures)
    self.differsAsHTML = differsAsHTML
  }
}

/// The occupation the test pages are about unless they say another.
let deskSubject = Occupation(title: "Medical Secretary", code: "43-6013", basis: .manifest)

func readTestPage(_ source: String, language: String = "") -> Page {
  let isHTML = source.hasPrefix("<")
  let origin = Origin(sourceID: "page", topic: "test", location: "page")
  let markup = language.isEmpty ? source : "<html lang=\"\(language)\">" + source
  let snapshot = Snapshot(
    origin: origin, bytes: Array(markup.utf8), sha256: "", path: "page", mediaType: isHTML ? "text/html" : "text/plain")
  return readPage(snapshot)
}

/// The figures of a page in the notation of `PageCase`.
func figures(of source: String, subject: Occupation? = deskSubject, language: String = "") -> [String] {
  let page = readTestPage(source, language: language)
  let extraction = extractFigures(from: page, subject: subject)
  let context = NormalizationContext(
    origin: page.origin, snapshotSHA256: "", snapshotPath: "",
    subject: resolveSubject(extraction.facts, manifest: subject),
    decimalComma: usesDecimalComma(page, language: pageLanguage(page)), language: pageLanguage(page))
  let observations = normalize(extraction.figures, context: context)
  #expect(observations.count == extraction.figures.count, "a figure was lost in normalization")
  #expect(observations.allSatisfy { DerivationRules.replay($0.steps) })
  return observations.map { line($0, subject: context.subject.title) }
}

private func line(_ observation: Observation, subject: String) -> String {
  let head =
    "\(observation.measure.rawValue)/\(observation.statistic.rawValue) \(written(observation.extent)) \(observation.unit.code)"
  var parts = [observation.areaCode.isEmpty ? head : head + " " + observation.areaCode]
  if observation.areaCode.isEmpty, !observation.area.isEmpty { parts.append("area \(observation.area)") }
  if !observation.experience.isEmpty { parts.append("experience \(observation.experience)") }
  if !observation.setting.isEmpty { parts.append("setting \(observation.setting)") }
  if !observation.credential.isEmpty { parts.append("credential \(observation.credential)") }
  if !observation.industry.isEmpty { parts.append("industry \(observation.industry)") }
  if let period = observation.period { parts.append("period \(period)") }
  if !observation.citedSource.isEmpty { parts.append("source \(observation.citedSource)") }
  if observation.occupation.title != subject { parts.append("of \(observation.occupation.title)") }
  return parts.joined(separator: "; ")
}

/// An extent as one word: `44640`, `35000..60000`, `60000..`, `..50000`.
func written(_ extent: QuantitativeValue) -> String {
  if let value = extent.value { return value.plain }
  return (extent.low?.plain ?? "") + ".." + (extent.high?.plain ?? "")
}

/// The figures of a text as the scanner sees them: `44640 $`, `21.46 $/hour`, `35000..60000`, `10 %`, `4..6 months`,
/// `2024..34 year`; `?` behind what fits two readings.
func scanned(_ text: String, decimalComma: Bool = false) -> [String] {
  FigureScanner.scan(text, decimalComma: decimalComma).map { token in
    let numbers = token.values.map(\.plain)
    let extent =
      switch token.shape {
      case .single, .range: numbers.joined(separator: "..")
      case .atLeast: numbers[0] + ".."
      case .atMost: ".." + numbers[0]
      }
    let unit =
      switch token.kind {
      case .money: " " + token.currency
      case .percent: " %"
      case .number: ""
      case .time(let unit): " " + unit.rawValue
      case .year: " year"
      }
    return extent + unit + (token.per.map { "/" + $0.rawValue } ?? "") + (token.isAmbiguous ? " ?" : "")
  }
}

/// Expects a page to give the figures of its case, and a text to give the same as HTML unless the case says why not.
func expectFigures(
  _ test: PageCase, subject: Occupation? = deskSubject, sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = figures(of: test.page, subject: subject, language: test.language)
  #expect(found == test.figures, sourceLocation: sourceLocation)
  guard !test.page.hasPrefix("<") else { return }
  // Markup may say in more places whom a page is about: both readings are told, as by a manifest.
  let told = subject ?? subjectFound(in: test.page)
  let text = figures(of: test.page, subject: told)
  let html = figures(of: htmlRendering(of: test.page, named: test.name), subject: told)
  if let why = test.differsAsHTML {
    withKnownIssue("\(why)") { #expect(html == text, "as HTML", sourceLocation: sourceLocation) }
  } else {
    #expect(html == text, "as HTML", sourceLocation: sourceLocation)
  }
}

private func subjectFound(in page: String) -> Occupation? {
  let found = resolveSubject(extract(page, subject: nil).facts, manifest: nil)
  return found.title.isEmpty ? nil : found
}

/// What extraction makes of a page, before normalization.
func extract(_ source: String, subject: Occupation? = deskSubject) -> PageExtraction {
  extractFigures(from: readTestPage(source), subject: subject)
}
