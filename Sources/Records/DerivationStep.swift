/// One recorded step on the way from the printed text to a published column: applying `rule` to `input` gives `output`, and a replay must give it again.
package struct DerivationStep: Hashable, Sendable, Codable {
  /// The rule's stable name: `numeral`, `magnitude`, `pay-period`, `annual`, `area`, `reference-period`, `occupation-code`, `experience-class` …
  package var rule: String
  /// What the rule was applied to, as text: printed characters, or the output of a step before.
  package var input: String
  /// What it made of it, as the datasets write it.
  package var output: String

  /// Creates a step.
  package init(rule: String, input: String, output: String) {
    self.rule = rule
    self.input = input
    self.output = output
  }
}
