import Pages

/// A figure in running text with the words that belong to it: the input of a clause rule.
struct Clause {
  let reader: ProseReader
  let window: ProseReader.Window
  let sentence: SentenceFacts

  var token: FigureToken { window.token }

  /// The last words before the figure, after the preceding figure.
  func before(_ count: Int) -> [String] {
    reader.passage.words(from: window.beforeRange.lowerBound, to: token.range.lowerBound).suffix(count).map(\.text)
  }

  /// The first word after the figure, before the next figure.
  var firstBehind: Word? { reader.passage.words(from: token.range.upperBound, to: window.after).first }

  /// The first words after the figure and its pay period (`$7.20/hr less`).
  func behindPeriod(_ count: Int) -> [String] {
    let goesOn = token.end < reader.passage.bytes.count && reader.passage.bytes[token.end] == 0x20
    let start = token.per == nil || !goesOn ? token.range.upperBound : token.end
    return reader.passage.words(from: start, to: window.after).prefix(count).map(\.text)
  }

  /// The first words after the figure, before the next figure.
  func behind(_ count: Int) -> [String] {
    reader.passage.words(from: token.range.upperBound, to: window.after).prefix(count).map(\.text)
  }
}

/// A rule that rejects a figure on the evidence of its own words. One rule per file; `ClauseRules.all` is their order.
protocol ClauseRule: Sendable {
  /// The rule's name, as `--explain` prints it.
  static var name: String { get }
  static func rejects(_ clause: Clause) -> Bool
}

/// The rules that examine a figure's own clause.
enum ClauseRules {
  static let all: [any ClauseRule.Type] = [
    SalesOfferRule.self, PricePerThingRule.self, ShareOfPeopleRule.self, RateRule.self, AdvertisedJobsRule.self,
    OtherCountRule.self, RiseRule.self,
    UnpaidSentenceRule.self, WorkedExampleRule.self,
    OtherGrowthRule.self, CustomerPaymentRule.self, ExampleSentenceRule.self, FacetRule.self,
    DifferenceRule.self,
  ]

  /// The name of the first rule that rejects the figure.
  static func rejection(_ clause: Clause) -> String? { all.first { $0.rejects(clause) }?.name }
}
