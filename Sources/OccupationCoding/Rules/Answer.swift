import Records

/// The answer of a rule: a code with its score, or only candidates.
struct Answer: Sendable {
  var code: String?
  var score = 0.0
  var basis: OccupationBasis?
  var rule: CodedTitle.Rule
  var matched: String
  var evidence = ""
  var candidates: [CodedTitle.Candidate] = []
  /// Final answer: a reviewer decided, or the title combines several jobs.
  var isFinal = false
}
