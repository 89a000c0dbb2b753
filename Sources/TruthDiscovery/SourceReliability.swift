/// What was learned of a source.
public struct SourceReliability: Sendable, Hashable {
  /// The source's name.
  public var source: String
  /// The source's weight; only ratios are meaningful.
  public var weight: Double
  /// How many of its claims others spoke on too, or are known to be true or false: what the weight rests on.
  public var claims: Int
  /// The root of its mean squared error in units of the attribute's scale (a tenth of the value, or the spread), capped at 4.
  public var error: Double
  /// The source that it is taken to copy, or to be copied by; empty for an independent one.
  public var copies: String
}
