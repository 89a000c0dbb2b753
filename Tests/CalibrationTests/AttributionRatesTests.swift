import Foundation
import Records
import Testing

@testable import PipelineRun
@testable import Attribution
@testable import OfficialStatistics

/// How often attribution is right, measured on pages whose origins are known; present only where those pages are.
@Suite("Rates of attribution", .enabled(if: KeptPages.arePresent, KeptPages.lack), .serialized)
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

  static let known = Result { try judge(isTitleHidden: false) }
  static let hidden = Result { try judge(isTitleHidden: true) }

  static func judge(
    isTitleHidden: Bool, half number: Int? = nil, tuning: AttributionTuning = AttributionTuning()
  ) throws -> [Judgement] {
    let library = try KeptPages.library.get()
    let headlines = Dictionary(grouping: try HandbookPages.headlines(library).held, by: \.page)
    let codes = Dictionary(
      HandbookPages.pages.map { ($0.record.origin.sourceID, $0.facts?.subject.code) },
      uniquingKeysWith: { first, _ in first })
    var judgements: [Judgement] = []
    let wanted = number.map { half($0) } ?? Set(HandbookPages.codes.keys)
    for page in HandbookPages.pages where wanted.contains(page.record.origin.sourceID) {
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
        let isRight =
          best.map { (HandbookPages.codes[id] ?? []).contains($0.occupationCode) && HandbookPages.isOwn($0.release) }
          ?? false
        judgements.append(Judgement(headline: headline, origin: best, isRight: isRight))
      }
    }
    return judgements
  }

  private static func isMention(_ observation: Observation, of headline: HandbookPages.Headline) -> Bool {
    observation.extent.value == headline.value && ["US", ""].contains(observation.areaCode)
      && observation.measure == headline.series.measure
      && observation.unit == headline.series.unit
  }

  static func rates(_ judgements: [Judgement], threshold: Double) -> Rates {
    judgements.reduce(into: Rates()) { rates, judgement in
      if (judgement.origin?.probability ?? 0) < threshold {
        rates.silent += 1
      } else if judgement.isRight {
        rates.right += 1
      } else {
        rates.wrong += 1
      }
    }
  }

  /// Prints a line, and what is not right and said.
  private static func show(_ judgements: [Judgement], _ label: String) -> Rates {
    let rates = rates(judgements, threshold: ReferenceLibrary.threshold)
    print("handbook, \(label): \(rates)")
    for judgement in judgements
    where !judgement.isRight || (judgement.origin?.probability ?? 0) < ReferenceLibrary.threshold {
      let origin =
        judgement.origin.map {
          "\($0.occupationCode) \($0.release.name) \($0.series.words) \($0.areaCode) \($0.probability)"
        } ?? "none"
      print("  \(judgement.headline.page), \(judgement.headline.series.words) \(judgement.headline.value): \(origin)")
    }
    return rates
  }

  @Test(
    "headline figures of the handbook: none of another origin, few without one", arguments: [(false, 5), (true, 5)])
  func handbook(isTitleHidden: Bool, silent: Int) throws {
    let rates = Self.show(
      try (isTitleHidden ? Self.hidden : Self.known).get(), "title \(isTitleHidden ? "hidden" : "known")")
    #expect(rates.right + rates.wrong + rates.silent == 193)
    #expect(rates.wrong == 0)
    #expect(rates.silent <= silent)
  }

  @Test("the handbook's national medians are those of May 2024, but for pages on occupations that only BLS combines")
  func medians() throws {
    let medians = try HandbookPages.medians(try KeptPages.library.get())
    print(medians.map(\.description).joined(separator: "\n"))
    #expect(medians.count { $0.agrees } == 38)
    // Announcers are broadcast announcers and disc jockeys, top executives chief executives and general managers: the
    // files have the parts.
    #expect(Set(medians.filter { !$0.agrees }.map(\.page)) == ["announcers", "top-executives"])
  }

  /// Every second page in the order of their names, and the others.
  private static func half(_ number: Int) -> Set<String> {
    Set(HandbookPages.codes.keys.sorted().enumerated().filter { $0.offset % 2 == number }.map(\.element))
  }

  private static func half(_ number: Int, _ judgements: [Judgement]) -> [Judgement] {
    judgements.filter { half(number).contains($0.headline.page) }
  }

  /// Set so that it is not reached by accident, and so that nothing is lost by it.
  private static func threshold(for judgements: [Judgement], _ madeUp: RandomPages.Outcome) -> Double? {
    [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].first {
      rates(judgements, threshold: $0).wrong == 0 && madeUp.rate(threshold: $0).figures <= 0.005
    }
  }

  @Test(
    "a threshold chosen on one half of the handbook and some made-up pages holds on the other half and on other made-up pages",
    arguments: [0, 1])
  func halves(developed: Int) throws {
    let judgements = try Self.known.get() + Self.hidden.get()
    let library = try KeptPages.library.get()
    let chosen = try #require(
      Self.threshold(
        for: Self.half(developed, judgements), try RandomPages.outcome(250, seed: UInt64(developed + 1), library)))
    let rates = Self.rates(Self.half(1 - developed, judgements), threshold: chosen)
    let made = try RandomPages.outcome(250, seed: UInt64(developed + 11), library).rate(threshold: chosen)
    print("developed on half \(developed): threshold \(chosen); on the other half \(rates); made up: \(made)")
    #expect(rates.wrong == 0)
    #expect(made.figures <= 0.01)
    #expect(chosen <= ReferenceLibrary.threshold)
  }

  /// How well a tuning does on half of the handbook and on made-up pages: what is right, less ten times what is not.
  private static func score(_ tuning: AttributionTuning, half number: Int, _ library: ReferenceLibrary) throws -> Int {
    let rates = try [false, true].map {
      Self.rates(try judge(isTitleHidden: $0, half: number, tuning: tuning), threshold: ReferenceLibrary.threshold)
    }
    let made = try RandomPages.outcome(250, seed: UInt64(number + 21), library, tuning: tuning).rate(
      threshold: ReferenceLibrary.threshold)
    return rates.reduce(0) { $0 + $1.right - 10 * $1.wrong } - Int((made.figures * 1_000).rounded()) * 3
  }

  /// Takes minutes, and so is asked for: each number of the tuning is varied on one half, and what does best is
  /// measured on the other.
  @Test(
    "a tuning chosen on one half of the handbook holds on the other",
    .enabled(
      if: ProcessInfo.processInfo.environment["LABORLEDGER_CALIBRATE"] != nil,
      "takes minutes: set LABORLEDGER_CALIBRATE"
    ),
    arguments: [0, 1])
  func tunings(developed: Int) throws {
    let library = try KeptPages.library.get()
    let numbers: [(name: String, path: WritableKeyPath<AttributionTuning, Double>)] = [
      ("strength", \.strength), ("dilution", \.dilution), ("accident", \.accident), ("elsewhere", \.elsewhere),
      ("misnamed", \.misnamed), ("unseen", \.unseen),
    ]
    var best = (tuning: AttributionTuning(), score: try Self.score(AttributionTuning(), half: developed, library))
    for (name, path) in numbers {
      let start = AttributionTuning()[keyPath: path]
      for factor in [0.5, 2] {
        var tuning = best.tuning
        tuning[keyPath: path] = start * factor
        let score = try Self.score(tuning, half: developed, library)
        print("half \(developed), \(name) \(tuning[keyPath: path]): \(score), best so far \(best.score)")
        if score > best.score { best = (tuning, score) }
      }
    }
    let judgements = try [false, true].flatMap {
      try Self.judge(isTitleHidden: $0, half: 1 - developed, tuning: best.tuning)
    }
    let other = Self.rates(judgements, threshold: ReferenceLibrary.threshold)
    let made = try RandomPages.outcome(250, seed: UInt64(developed + 31), library, tuning: best.tuning).rate(
      threshold: ReferenceLibrary.threshold)
    print("tuned on half \(developed): \(best.tuning); on the other half \(other); made up: \(made)")
    #expect(other.wrong == 0)
    #expect(made.figures <= 0.01)
  }

  @Test("made-up pay has no origin: of 500 pages and their figures, the share that is given one")
  func madeUp() throws {
    let rate = try RandomPages.outcome(500, seed: 4_711, try KeptPages.library.get()).rate(
      threshold: ReferenceLibrary.threshold)
    print("made up: \(rate)")
    #expect(rate.pages <= 0.02)
    #expect(rate.figures <= 0.005)
  }

  @Test(
    "made-up differences and ratios of pay have no origin, and true ones have theirs",
    arguments: [(RandomPages.Truth.madeUpDifference, 0...5), (.madeUpRatio, 0...5), (.trueDifference, 450...500)])
  func comparisons(truth: RandomPages.Truth, expected: ClosedRange<Int>) throws {
    let library = try KeptPages.library.get()
    let pages = try RandomPages.comparisons(500, seed: 815, truth, library)
    let found = try pages.count {
      try !library.attribute($0.observations, facts: $0.facts, topicCodes: []).compared.isEmpty
    }
    print("\(truth): \(found) of \(pages.count) are given an origin")
    #expect(expected.contains(found))
  }

  /// What people found right when they looked at every attribution on these pages: the page, and the code and release
  /// of a finding.
  private static let reviewed: Set<String> = [
    // $120,360, to the dollar.
    "fixthevuln_job_trends 15-1212 OEWS May 2023",
    // $59,800: the hourly median of $28.75 by 2,080 hours; the page names the occupation's O*NET code and BLS.
    "tradesdash_job 49-9021 OEWS May 2024",
    // The same figure on the page that compares the job with another.
    "tradesdash_compare 49-9021 OEWS May 2024",
    "000_8e85b09324e5a9d6 43-6013 OEWS May 2024", "002_52c362a8d04a1f2a 43-6011 OEWS May 2024",
    "002_52c362a8d04a1f2a 11-9111 OEWS May 2024",
    "002_52c362a8d04a1f2a 11-9111 Employment Projections 2024–34",
  ]

  @Test(
    "pages of other kinds: nothing is said but what was reviewed",
    arguments: [("acceptance/html/pages", 2), ("seeds", 4)])
  func otherPages(folder: String, least: Int) throws {
    let library = try KeptPages.library.get()
    var said: Set<String> = []
    var figures = 0
    let pages = KeptPages.read(folder)
    for page in pages {
      figures += page.observations.count
      let found = try library.attribute(page.observations, facts: page.facts, topicCodes: [])
      for origin in found.origins where origin.probability >= ReferenceLibrary.threshold {
        said.insert("\(page.record.origin.sourceID) \(origin.occupationCode) \(origin.release.name)")
      }
    }
    print(
      "\(folder): \(pages.count) pages, \(figures) figures, \(said.count) origins: \(said.sorted().joined(separator: "; "))"
    )
    #expect(said.subtracting(Self.reviewed).sorted() == [])
    #expect(said.count >= least)
  }
}
