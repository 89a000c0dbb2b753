// Written by scripts/fit_confidence.py.

/// The weights of the signs by which a reading is known to be right, in log-odds.
enum ConfidenceWeights {
  static let intercept = 1.99
  static let weights: [ConfidenceFeature: Double] = [
    .table: 1.60,
    .list: 0.83,
    .card: 0.73,
    .structured: 0.62,
    .unnamedAmount: -1.99,
    .unnamedRange: -0.29,
    .premium: -1.39,
    .growth: -0.57,
    .count: -1.14,
    .statisticByField: 0.93,
    .statisticByWiderText: -1.08,
    .measureByWiderText: -0.64,
    .measureByFarText: -1.02,
    .placeByPage: -1.60,
    .placeUnsaid: -1.25,
    .noOccupation: -1.58,
    .noOccupationOfCount: 0.03,
  ]
}
