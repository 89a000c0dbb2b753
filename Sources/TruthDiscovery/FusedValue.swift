/// What became of one item.
package struct FusedValue: Sendable, Hashable {
  /// How the claims stand to each other.
  package enum Status: String, Sendable, Hashable, CaseIterable {
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
  package var item: ClaimSet.Item
  /// The value.
  package var value: Double
  /// The smallest and the largest value with at least a twentieth of the weight behind it.
  package var low: Double
  /// See `low`.
  package var high: Double
  /// How the claims stand to each other.
  package var status: Status
  /// How often such a value is right to a thousandth, 0 to 1.
  package var confidence: Double
  /// How the value was made.
  package var method: FusionMethod
  /// Names of the sources that say the value, the weightiest first.
  package var supporting: [String]
  /// Names of the others, the weightiest first.
  package var opposing: [String]
}
