/// What is known of the code of a title.
public struct CodedTitle: Sendable, Hashable {
  /// A code that a title may stand for.
  public struct Candidate: Sendable, Hashable, Codable {
    /// SOC 2018 code.
    public var code: String
    /// How much speaks for it, 0 to 1; of all candidates together at most 1.
    public var share: Double

    /// Creates a candidate.
    public init(code: String, share: Double) {
      self.code = code
      self.share = share
    }
  }

  /// How a title came to its code, or why it has none.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// A person's decision: of the run's own file, or a reviewed alias.
    case decided
    /// A list has the title as it is.
    case listed
    /// A list has the title without the words that do not change the work.
    case unqualified
    /// All parts of the title (`waiter / waitress`) have the same code.
    case parts
    /// A reviewed title is its head: the first words in French or Spanish, the end of a German compound.
    case headed
    /// The titles most like it agree.
    case similar
    /// The page's subject stands among the candidates, or the title says less than the page's subject.
    case subject
    /// The pay that the page gives fits one of the candidates alone.
    case pay
    /// None of them.
    case none
  }

  /// The title as asked.
  public var title: String
  /// SOC 2018 code; nil where the answer would not be right nineteen times of twenty.
  public var code: String?
  /// How often such an answer is right, 0 to 1; of the best candidate where no code is given.
  public var score: Double
  /// Which list knew the title; nil without a code.
  public var basis: OccupationBasis?
  /// The rule that found the code.
  public var rule: Rule
  /// The title of the list that decided, folded; empty without a code.
  public var matched: String
  /// What the score was made of, `agreement 0.82, likeness 0.61, ending same`; empty for a title that was not weighed.
  public var evidence: String
  /// The other codes that have a claim, the likeliest first; without a code all of them.
  public var candidates: [Candidate]

  /// Creates a coded title; without a code it has neither basis nor match.
  public init(
    title: String, code: String? = nil, score: Double = 0, basis: OccupationBasis? = nil, rule: Rule = .none, matched: String = "", evidence: String = "",
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
