/// The estimated reliability of a source.
package struct SourceReliability: Sendable, Hashable {
  /// The source's name.
  package var source: String
  /// The source's weight; only ratios are meaningful.
  package var weight: Double
  /// Number of its claims that other sources also made or whose truth is known.
  package var claims: Int
  /// The root of its mean squared error in units of the attribute's scale (a tenth of the value, or the spread), capped
  /// at 4.
  package var error: Double
  /// The source it copies or is copied by; empty if independent.
  package var copies: String
}
