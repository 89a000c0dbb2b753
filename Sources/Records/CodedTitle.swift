/// The result of coding an occupation title.
package struct CodedTitle: Sendable, Hashable {
  /// A candidate code for a title.
  package struct Candidate: Sendable, Hashable, Codable {
    /// SOC 2018 code.
    package var code: String
    /// Share of the evidence, 0 to 1; the shares of all candidates sum to at most 1.
    package var share: Double

    /// Creates a candidate.
    package init(code: String, share: Double) {
      self.code = code
      self.share = share
    }
  }

  /// How the code of a title was found.
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    /// A reviewer's decision: from the run's aliases file or a built-in reviewed alias.
    case decided
    /// A list contains the title as it is.
    case listed
    /// A list contains the title without qualifiers that do not change the occupation.
    case unqualified
    /// All parts of the title (`waiter / waitress`) have the same code.
    case parts
    /// The head of the title is a reviewed title: the first words in French or Spanish, the end of a German compound.
    case headed
    /// The most similar titles agree.
    case similar
    /// The page's subject is among the candidates, or the title is less specific than the page's subject.
    case subject
    /// The pay on the page matches only one of the candidates.
    case pay
    /// None of them.
    case none
  }

  /// The title as given.
  package var title: String
  /// SOC 2018 code; nil if the answer is less than 95% likely to be correct.
  package var code: String?
  /// Share of such answers that are correct, 0 to 1; of the best candidate if there is no code.
  package var score: Double
  /// The list that contains the title; nil without a code.
  package var basis: OccupationBasis?
  /// The rule that found the code.
  package var rule: Rule
  /// The title of the list that decided, folded; empty without a code.
  package var matched: String
  /// The components of the score, `agreement 0.82, likeness 0.61, ending same`; empty if no score was computed.
  package var evidence: String
  /// The other candidate codes, most likely first; all candidates if there is no code.
  package var candidates: [Candidate]

  /// Creates a coded title; without a code it has neither basis nor match.
  package init(
    title: String, code: String? = nil, score: Double = 0, basis: OccupationBasis? = nil, rule: Rule = .none,
    matched: String = "", evidence: String = "",
    candidates: [Candidate] = []
  ) {
    self.title = title
    self.code = code
    self.score = score
    self.basis = basis
    self.rule = rule
    self.matched = matched
    self.evidence = evidence
    self.candidates = candidates
  }
}
