import Codelists
import Records

/// Assigns codes of the 2018 Standard Occupational Classification to occupation titles from pages and pay tables, or
/// none if it would be correct in less than 95% of cases.
///
/// Rules, in this order: a reviewer's decision on the title; official and direct match titles; O*NET titles, if
/// supported by its other titles; the same without words that do not change the work; the parts of a title that names
/// several jobs; the most similar titles.
package struct OccupationCoder: Sendable {
  /// Creates a coder with the built-in lists and reviewed aliases.
  package static let builtIn = OccupationCoder()

  let rules: TitleRules
  private let answered = AnsweredTitles()

  /// - Parameters:
  ///   - decisions: titles with a code, or none, assigned by a reviewer; they take precedence over all rules.
  ///   - imported: titles from lists that replace the built-in ones.
  package init(decisions: [OccupationAlias] = [], imported: [ListedTitle] = []) {
    rules = TitleRules(known: KnownTitles(decisions: decisions, imported: imported), index: SimilarTitlesIndex())
  }

  /// Cache key: a text that identifies the configuration of the coder.
  package var signature: String { rules.known.signature }

  /// The code of a title, given evidence from its page.
  package func code(_ title: String, evidence: CodingEvidence) -> CodedTitle { evidence.settle(code(title), by: self) }

  /// The code of a title by itself.
  package func code(_ title: String) -> CodedTitle { answered.answer(title) { code(unanswered: title) } }

  private func code(unanswered title: String) -> CodedTitle {
    guard title.utf8.count <= OccupationCoder.longestTitle, let answer = rules.answer(title) else {
      return CodedTitle(title: title)
    }
    guard let code = answer.code else {
      return CodedTitle(title: title, rule: answer.rule, candidates: answer.candidates)
    }
    guard answer.score >= Calibration.threshold else {
      let best = CodedTitle.Candidate(code: code, share: max(0, 1 - answer.candidates.reduce(0) { $0 + $1.share }))
      return CodedTitle(
        title: title, score: answer.score, evidence: answer.evidence, candidates: [best] + answer.candidates)
    }
    return CodedTitle(
      title: title, code: code, score: answer.score, basis: answer.basis, rule: answer.rule, matched: answer.matched,
      evidence: answer.evidence,
      candidates: answer.candidates)
  }

  /// Longer texts are not titles; in UTF-8 bytes.
  private static let longestTitle = 200
}
