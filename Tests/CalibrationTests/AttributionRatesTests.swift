import Foundation
import Records
import Testing

@testable import PipelineRun
@testable import References

/// How often attribution is right, measured on pages whose origins are known; present only where those pages are.
@Suite("Rates of attribution", .enabled(if: KeptPages.arePresent), .serialized)
struct AttributionRatesTests {
  /// What attribution makes of one headline figure.
  struct Judgement {
    var headline: HandbookPages.Headline
    /// Nil when nothing is like it.
    var origin: PageAttribution.Origin?
    var isRight: Bool
  }

  struct Rates: CustomStringConvertible {
    var right = 0
    var wrong = 0
    var silent = 0
    var description: String { "\(right + wrong + silent) figures: \(right) right, \(wrong) wrong, \(silent) silent" }
  }

  static func judge(isTitleHidden: Bool, tuning: AttributionTuning = AttributionTuning()) throws -> [Judgement] {
    let library = try KeptPages.library.get()
    let headlines = Dictionary(grouping: try HandbookPages.headlines(library).held, by: \.page)
    let codes = Dictionary(HandbookPages.pages.map { ($0.record.origin.sourceID, $0.facts?.subject.code) }, uniquingKeysWith: { first, _ in first })
    var judgements: [Judgement] = []
    for page in HandbookPages.pages {
      let id = page.record.origin.sourceID
      var observations = page.observations
      if isTitleHidden { for index in observations.indices { observations[index].occupation = Occupation(title: "") } }
      let others = Set(codes.filter { $0.key != id }.compactMap(\.value))
      let attribution = try library.attribute(
        observations, facts: isTitleHidden ? nil : page.facts, topicCodes: isTitleHidden ? [] : others, tuning: tuning)
      let byID = Dictionary(observations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for headline in headlines[id] ?? [] {
        let found = attribution.origins.filter { origin in
          origin.observations.contains { byID[$0].map { isMention($0, of: headline) } ?? false }
        }
        let best = found.max { $0.probability < $1.probability }
        let isRight = best.map { (HandbookPages.codes[id] ?? []).contains($0.occupationCode) && HandbookPages.isOwn($0.release) } ?? false
        judgements.append(Judgement(headline: headline, origin: best, isRight: isRight))
      }
    }
    return judgements
  }

  private static func isMention(_ observation: Observation, of headline: HandbookPages.Headline) -> Bool {
    observation.extent.value == headline.value && ["US", ""].contains(observation.areaCode) && observation.measure == headline.series.measure
      && observation.unit == headline.series.unit
  }

  static func rates(_ judgements: [Judgement], threshold: Double) -> Rates {
    judgements.reduce(into: Rates()) { rates, judgement in
      if (judgement.origin?.probability ?? 0) < threshold { rates.silent += 1 } else if judgement.isRight { rates.right += 1 } else { rates.wrong += 1 }
    }
  }

  @Test("headline figures of the handbook", arguments: [false, true])
  func handbook(isTitleHidden: Bool) throws {
    let judgements = try Self.judge(isTitleHidden: isTitleHidden)
    let rates = Self.rates(judgements, threshold: ReferenceLibrary.threshold)
    print("handbook, title \(isTitleHidden ? "hidden" : "known"): \(rates)")
    for judgement in judgements where !judgement.isRight || (judgement.origin?.probability ?? 0) < ReferenceLibrary.threshold {
      let origin = judgement.origin.map { "\($0.occupationCode) \($0.release.name) \($0.series.words) \($0.areaCode) \($0.probability)" } ?? "none"
      print("  \(judgement.headline.page) \(judgement.headline.series.words) \(judgement.headline.value): \(origin)")
    }
    #expect(rates.wrong == 0)
  }

  @Test("random pay")
  func random() throws {
    let library = try KeptPages.library.get()
    var figures = 0
    var attributed = 0
    var pages = 0
    for page in RandomPages.pages(500, library) {
      let found = try library.attribute(page.observations, facts: page.facts, topicCodes: [])
      let sure = found.origins.filter { $0.probability >= ReferenceLibrary.threshold }
      figures += page.observations.count
      attributed += sure.count
      pages += sure.isEmpty ? 0 : 1
      for origin in sure {
        print("  \(page.facts.subject.code ?? "-") \(page.observations.count): \(origin.value) \(origin.occupationCode) \(origin.release.name) \(origin.series.words) \(origin.areaCode) \(origin.probability)")
      }
    }
    print("random: \(attributed) of \(figures) figures, \(pages) of 500 pages")
  }
}
