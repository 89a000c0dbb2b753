/// What was learned of a source.
package struct SourceReliability: Sendable, Hashable {
  /// The source's name.
  package var source: String
  /// How much its word weighs; only ratios mean something.
  package var weight: Double
  /// How many of its claims others spoke on too, or are known to be true or false: what the weight rests on.
  package var claims: Int
  /// The root of its mean squared error in units of the attribute's scale (a tenth of the value, or the spread), capped at 4.
  package var error: Double
  /// The source that it is taken to copy, or to be copied by; empty for an independent one.
  package var copies: String
}
