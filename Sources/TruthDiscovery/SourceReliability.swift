/// The estimated reliability of a source.
public struct SourceReliability: Sendable, Hashable {
  /// The source's name.
  public var source: String
  /// The source's weight; only ratios are meaningful.
  public var weight: Double
  /// Number of its claims that other sources also made or whose truth is known.
  public var claims: Int
  /// The root of its mean squared error in units of the attribute's scale (a tenth of the value, or the spread), capped at 4.
  public var error: Double
  /// The source it copies or is copied by; empty if independent.
  public var copies: String
}
