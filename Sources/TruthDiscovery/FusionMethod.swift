/// The fusion method of an item.
package enum FusionMethod: String, Sendable, Hashable, CaseIterable {
  /// The weighted median: always an actual claim, and robust to outliers.
  case weightedMedian = "weighted-median"
  /// The value with the greatest weight; among ties, the middle one.
  case weightedMode = "weighted-mode"
  /// The weighted mean, for noisy measurements.
  case weightedMean = "weighted-mean"
  /// The unweighted median.
  case median
  /// The unweighted mean.
  case mean

  /// Whether the method uses estimated source weights.
  var learns: Bool {
    switch self {
    case .weightedMedian, .weightedMode, .weightedMean: true
    case .median, .mean: false
    }
  }

  var isMean: Bool { self == .mean || self == .weightedMean }
}
