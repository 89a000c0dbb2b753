/// A recorded step from the printed text to a published column: applying `rule` to `input` gives `output`, reproducibly.
public struct DerivationStep: Hashable, Sendable, Codable {
  /// The rule's stable name: `numeral`, `magnitude`, `pay-period`, `annual`, `area`, `reference-period`, `occupation-code`, `experience-class` …
  public var rule: String
  /// The input of the rule as text: printed characters, or the output of an earlier step.
  public var input: String
  /// The output, as written in the datasets.
  public var output: String

  /// Creates a step.
  public init(rule: String, input: String, output: String) {
    self.rule = rule
    self.input = input
    self.output = output
  }
}
