import Foundation
import Records

/// The outcome for one figure of a page, and why.
package struct FigureExplanation: Sendable {
  /// `kept`, `rejected` or `doubtful`.
  package enum Outcome: String, Sendable { case kept, rejected, doubtful }

  /// The figure's position on the page.
  package var locator: SourceLocator
  /// The characters on the page.
  package var raw: String
  /// The headings above it, outermost first.
  package var section: [String]
  /// The characters and how they divide, judged only by the marks beside them.
  package var printed: PrintedFigure
  /// The numbers as read, with magnitudes; two for a range.
  package var values: [Decimal]
  /// The surrounding words.
  package var quote: String
  /// How the numbers are expressed: `single`, `range` …
  package var shape: PrintedShape
  /// How it is written: `field` or `prose`.
  package var form: String
  /// The kind of place in which it occurs.
  package var method: ExtractionMethod
  /// Whether it was kept.
  package var outcome: Outcome
  /// The rule that rejected or doubted it, with its reason.
  package var rule: String
  /// Why, in words; empty if the rule's name says it.
  package var reason: String
  /// Which words in which role decided each attribute.
  package var trace: FigureTrace
  /// The figure, if it was kept.
  package var figure: ExtractedFigure?
  /// The texts that could have described it, nearest first, each with its role.
  package var contexts: [(role: String, words: String)]
  /// What each of them offered for its measure, statistic and place, whether used or not.
  package var offers: [FigureOffer]

  init(_ candidate: FigureCandidate, _ outcome: FigureResolution.Outcome, section: [String], offers: [FigureOffer]) {
    self.section = section
    printed = candidate.token.printed(raw: candidate.passage.string(candidate.token.range))
    self.offers = offers
    locator = candidate.locator
    raw = candidate.passage.string(candidate.token.range)
    values = candidate.token.values
    shape = candidate.token.shape
    quote = candidate.quote
    form = candidate.form.rawValue
    method = candidate.method
    contexts = candidate.contexts.filter { $0.role != .clause }.map { ($0.role.code, $0.words) }
    rule = ""
    reason = ""
    trace = FigureTrace()
    switch outcome {
    case .figure(let figure, let trace):
      self.outcome = .kept
      self.figure = figure
      self.trace = trace
    case .ambiguous(let rule, let why): (self.outcome, self.rule, reason) = (.doubtful, rule, why)
    case .rejected(let rule, let why): (self.outcome, self.rule, reason) = (.rejected, rule, why)
    }
  }
}
