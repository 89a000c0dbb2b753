import Records

/// Invariants of published rows: the lower end of a range is not above its higher end.
enum DatasetCheck {
  /// Throws a defect naming the first row that violates them.
  static func check(_ dataset: RunDataset) throws(PublicationError) {
    for observation in dataset.observations where isReversed(observation.extent) || isReversed(observation.annual) {
      throw PublicationError(
        kind: .defect, operation: "publish", path: "observations",
        reason: "\(observation.id) has a lower end above its higher end")
    }
    for statistic in dataset.statistics where isReversed(statistic.extent) {
      throw PublicationError(
        kind: .defect, operation: "publish", path: "statistics",
        reason: "\(statistic.id) has a lower end above its higher end")
    }
  }

  private static func isReversed(_ extent: QuantitativeValue?) -> Bool {
    guard let low = extent?.low, let high = extent?.high else { return false }
    return low > high
  }
}
