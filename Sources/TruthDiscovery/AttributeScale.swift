import Foundation

/// How errors of an attribute are measured and its values computed; both are derived from the claims.
struct AttributeScale: Sendable {
  /// Values that are never negative and spread over magnitudes are compared by ratio, others by difference.
  let isRatio: Bool
  /// What one unit of error is: a tenth of the value for ratios, else the attribute's own spread within items.
  let spread: Double
  /// The method that suits the attribute's claims.
  let method: FusionMethod

  /// Errors are capped at this many units: how far off junk is does not matter.
  static let cap = 4.0

  /// The error of a value relative to another, in units.
  func error(_ value: Double, from estimate: Double) -> Double {
    let unit = isRatio ? max(0.1 * abs(estimate), 1e-9) : max(spread, 1e-9)
    return min(abs(value - estimate) / unit, AttributeScale.cap)
  }

  /// The error of a claim; for an interval, the distance to its nearer end, or zero inside it.
  func error(_ claim: NumericClaim, from estimate: Double) -> Double {
    if claim.halfWidth == 0 { return error(claim.value, from: estimate) }
    let distance = abs(claim.value - estimate) - claim.halfWidth
    return distance <= 0 ? 0 : error(estimate + distance, from: estimate)
  }

  /// Derives the scale from the claims about one attribute's items.
  init(items: [Int], index: ClaimIndex) {
    var deviations = 0.0
    var claims = 0
    var isNegative = false
    var medians: [Double] = []
    for item in items where index[item].count > 1 {
      let values = index[item]
      let median = AttributeScale.middle(values.map(\.value))
      if values.first.map({ $0.value < 0 }) == true { isNegative = true }
      medians.append(abs(median))
      for claim in values { deviations += min(abs(claim.value - median), AttributeScale.cap * max(abs(median), 1)) }
      claims += values.count
    }
    let scale = claims > 0 ? 1.2533 * deviations / Double(claims) : 1
    let isRatio = !isNegative
    spread = scale
    self.isRatio = isRatio
    method = AttributeScale.isNoise(items, index, isRatio: isRatio, spread: scale) ? .weightedMean : .weightedMedian
  }

  /// Measurements with an error each, rather than reports of one number: two halves of an item's sources agree better
  /// by their means than by their medians, by squares of capped differences. Reports coincide but for outliers, which
  /// ruin means; where the medians of the halves lie within half a unit there is nothing to gain.
  private static func isNoise(_ items: [Int], _ index: ClaimIndex, isRatio: Bool, spread: Double) -> Bool {
    var byMean = 0.0
    var byMedian = 0.0
    var count = 0.0
    for item in items where index[item].count > 3 {
      let unit = max(isRatio ? 0.1 * abs(middle(index[item].map(\.value))) : spread, 1e-9)
      // Split by source name, which is independent of the values.
      let bySource = index[item].sorted { index.ranks[Int($0.source)] < index.ranks[Int($1.source)] }.map(\.value)
      let halves = (0...1).map { half in bySource.indices.filter { $0 % 2 == half }.map { bySource[$0] }.sorted() }
      let means = halves.map { $0.reduce(0, +) / Double($0.count) }
      let medians = halves.map(middle)
      let differences = (min(abs(means[0] - means[1]) / unit, cap), min(abs(medians[0] - medians[1]) / unit, cap))
      byMean += differences.0 * differences.0
      byMedian += differences.1 * differences.1
      count += 1
    }
    return byMean < byMedian && byMedian > 0.25 * count && !isReported(items, index)
  }

  /// Most claims coincide with another claim about their item, ignoring the attribute's most common value (such as 0):
  /// they report a number rather than measure one.
  private static func isReported(_ items: [Int], _ index: ClaimIndex) -> Bool {
    var counts: [Double: Int] = [:]
    for item in items { for claim in index[item] { counts[claim.value, default: 0] += 1 } }
    let commonest = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    var coinciding = 0
    var claims = 0
    for item in items where index[item].count > 1 {
      let values = index[item]
      for place in values.indices where values[place].value != commonest {
        let isBefore = place > values.startIndex && values[place - 1].value == values[place].value
        let isAfter = place + 1 < values.endIndex && values[place + 1].value == values[place].value
        coinciding += isBefore || isAfter ? 1 : 0
        claims += 1
      }
    }
    return coinciding * 2 >= claims
  }

  /// The middle of sorted values, the mean of the two middle ones where there are two.
  static func middle(_ sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
