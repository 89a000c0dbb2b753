/// How the value of an item is made of its claims.
package enum FusionMethod: String, Sendable, Hashable, CaseIterable {
  /// The claim in the middle of the sources' weight: nothing is published that nobody said, and junk of any size moves it little.
  case weightedMedian = "weighted-median"
  /// The value most of the sources' weight stands behind; of values as heavy the one in the middle.
  case weightedMode = "weighted-mode"
  /// The mean by the sources' weight: for measurements with an error of their own, of which every one is a little off.
  case weightedMean = "weighted-mean"
  /// The middle claim, every source weighing the same.
  case median
  /// The mean, every source weighing the same.
  case mean

  /// Whether sources weigh by what was learned of them.
  var learns: Bool {
    switch self {
    case .weightedMedian, .weightedMode, .weightedMean: true
    case .median, .mean: false
    }
  }

  var isMean: Bool { self == .mean || self == .weightedMean }
}
