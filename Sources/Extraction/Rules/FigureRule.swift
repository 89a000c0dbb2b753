import Foundation
import Records

/// A figure whose measure is known, before it is kept.
struct ReadFigure {
  var candidate: FigureCandidate
  var measure: Measure
  /// Position of the context that determined its measure.
  var decidedBy: Int
  var page: PageContext

  /// The context that determined its measure.
  var decided: Context { candidate.contexts[decidedBy] }

  /// The figure as printed.
  var raw: String {
    let raw = candidate.passage.printed(candidate.token.range)
    let isTrimmed = [raw.utf8.first, raw.utf8.last].allSatisfy { end in end.map { (0x21..<0x7F).contains($0) } ?? true }
    return isTrimmed ? raw : raw.trimmingSpaces
  }
}

/// A rule's verdict on a figure.
enum Verdict {
  case keep
  /// It is not a figure to extract; the reason is given.
  case reject(String)
  /// It is one, but its meaning cannot be determined: it becomes a finding rather than a figure.
  case doubt(String)
}

/// A rule that keeps, rejects or doubts a figure once its measure is known. One rule per file; `FigureRules.all` is
/// their order.
protocol FigureRule: Sendable {
  /// The rule's name, as `--explain` prints it.
  static var name: String { get }
  static func judge(_ figure: ReadFigure) -> Verdict
}

/// The rules in the order in which they are applied; the first that does not keep a figure decides.
enum FigureRules {
  static let all: [any FigureRule.Type] = [
    PriceListRule.self, SumTermRule.self, AmbiguousNumeralRule.self, UnheadedRowRule.self, SignedGapRule.self,
    PlausibleGrowthRule.self,
    PlausibleCountRule.self,
    PlausiblePayRule.self,
    TrainingRule.self, NamelessCurrencyRule.self, StatedPeriodRule.self, NobodysFigureRule.self,
  ]

  /// The first verdict that does not keep the figure, with the name of its rule.
  static func judge(_ figure: ReadFigure) -> (rule: String, verdict: Verdict)? {
    for rule in all {
      let verdict = rule.judge(figure)
      if case .keep = verdict { continue }
      return (rule.name, verdict)
    }
    return nil
  }
}
