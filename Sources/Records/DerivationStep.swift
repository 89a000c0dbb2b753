/// A recorded step from the printed text to a published column: applying `rule` to `input` gives `output`,
/// reproducibly.
package struct DerivationStep: Hashable, Sendable, Codable {
  /// The rule's stable name: `numeral`, `magnitude`, `pay-period`, `annual`, `area`, `reference-period`,
  /// `occupation-code`, `experience-class` …
  package var rule: String
  /// The input of the rule as text: printed characters, or the output of an earlier step.
  package var input: String
  /// The output, as written in the datasets.
  package var output: String

  /// Creates a step.
  package init(rule: String, input: String, output: String) {
    self.rule = rule
    self.input = input
    self.output = output
  }
}
