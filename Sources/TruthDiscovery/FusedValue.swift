/// What became of one item.
public struct FusedValue: Sendable, Hashable {
  /// How far the claims agree.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// One claim.
    case single
    /// All claims say the same.
    case agreed
    /// Claims differ, and most of the weight stands behind one value.
    case resolved
    /// Claims differ, and no value has a clear lead.
    case contested
    /// The truth was given.
    case known
  }

  /// What it is about.
  public var item: ClaimSet.Item
  /// The value.
  public var value: Double
  /// The smallest and the largest value with at least a twentieth of the weight behind it.
  public var low: Double
  /// See `low`.
  public var high: Double
  /// How far the claims agree.
  public var status: Status
  /// Share of such values that are correct to within 0.1%, 0 to 1.
  public var confidence: Double
  /// The fusion method.
  public var method: FusionMethod
  /// Names of the sources that say the value, the weightiest first.
  public var supporting: [String]
  /// Names of the others, the weightiest first.
  public var opposing: [String]
}
