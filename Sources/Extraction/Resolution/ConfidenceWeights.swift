// Written by scripts/fit_confidence.py.

/// The weights of the signs by which a reading is known to be right, in log-odds.
enum ConfidenceWeights {
  static let intercept = 1.68
  static let weights: [ConfidenceFeature: Double] = [
    .table: 0.68,
    .list: 0.87,
    .card: 1.02,
    .structured: 0.43,
    .unnamedAmount: -1.96,
    .unnamedRange: -0.34,
    .premium: -0.79,
    .growth: -0.48,
    .count: -0.48,
    .statisticByField: 1.43,
    .statisticByWiderText: -0.85,
    .measureByWiderText: -0.48,
    .measureByFarText: -0.61,
    .placeByPage: -1.60,
    .noOccupation: -1.74,
    .noOccupationOfCount: -0.81,
  ]
}
