import Codelists
import Records

/// Gives titles of occupations, as pages and pay tables print them, codes of the 2018 Standard Occupational
/// Classification, or none where it would not be right nineteen times of twenty.
///
/// Asked in this order: a person's decision on the title; the official titles and the direct match titles; O*NET's
/// titles, as far as its other titles speak for them; the same without words that do not change the work; the parts of
/// a title that names several jobs; the titles most like it.
package struct OccupationCoder: Sendable {
  /// Creates a coder with the built-in lists and reviewed aliases.
  package static let builtIn = OccupationCoder()

  let rules: TitleRules
  private let answered = AnsweredTitles()

  /// - Parameters:
  ///   - decisions: titles that a person has given a code, or none; where they know a title, they alone decide it.
  ///   - imported: titles of lists that replace the built-in ones.
  package init(decisions: [OccupationAlias] = [], imported: [ListedTitle] = []) {
    rules = TitleRules(known: KnownTitles(decisions: decisions, imported: imported), index: SimilarTitlesIndex())
  }

  /// Cache key: a text that identifies the configuration of the coder.
  package var signature: String { rules.known.signature }

  /// The code of a title on a page that gives some evidence.
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

  /// Longer texts are no titles; in bytes of UTF-8.
  private static let longestTitle = 200
}
