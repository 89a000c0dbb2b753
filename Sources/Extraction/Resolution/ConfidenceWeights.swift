// Written by scripts/fit_confidence.py.

/// The weights of the signs by which a reading is known to be right, in log-odds.
enum ConfidenceWeights {
  static let intercept = 1.92
  static let weights: [ConfidenceFeature: Double] = [
    .table: 1.64,
    .list: 0.83,
    .card: 0.82,
    .structured: 0.49,
    .unnamedAmount: -1.92,
    .unnamedRange: -0.32,
    .premium: -1.04,
    .growth: -0.92,
    .count: -1.08,
    .statisticByField: 0.98,
    .statisticByWiderText: -0.95,
    .measureByWiderText: -0.80,
    .measureByFarText: -1.06,
    .placeByPage: -1.60,
    .noOccupation: -1.51,
    .noOccupationOfCount: 0.26,
  ]
}
