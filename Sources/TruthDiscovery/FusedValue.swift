/// The fused value of an item.
package struct FusedValue: Sendable, Hashable {
  /// How far the claims agree.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    /// One claim.
    case single
    /// All claims agree.
    case agreed
    /// Claims differ, and one value has most of the weight.
    case resolved
    /// Claims differ, and no value has a clear lead.
    case contested
    /// The truth is known.
    case known
  }

  /// The item.
  package var item: ClaimSet.Item
  /// The value.
  package var value: Double
  /// The smallest value supported by at least a twentieth of the weight.
  package var low: Double
  /// The largest such value.
  package var high: Double
  /// How far the claims agree.
  package var status: Status
  /// Share of such values that are correct to within 0.1%, 0 to 1.
  package var confidence: Double
  /// The fusion method.
  package var method: FusionMethod
  /// Names of the supporting sources, by descending weight.
  package var supporting: [String]
  /// Names of the opposing sources, by descending weight.
  package var opposing: [String]
}
