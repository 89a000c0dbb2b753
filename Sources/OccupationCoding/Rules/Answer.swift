import Records

/// What a rule has to say of a title: a code with its score, or only candidates.
struct Answer: Sendable {
  var code: String?
  var score = 0.0
  var basis: OccupationBasis?
  var rule: CodedTitle.Rule
  var matched: String
  var evidence = ""
  var candidates: [CodedTitle.Candidate] = []
  /// No other rule is asked: a person decided, or what stands there is several jobs.
  var isFinal = false
}
