import Records

/// What must hold of every row that is published, whatever came before: no range's lower end is above its higher.
enum DatasetCheck {
  /// Throws a defect that names the first row for which it does not hold.
  static func check(_ dataset: RunDataset) throws(PublicationError) {
    for observation in dataset.observations where isReversed(observation.extent) || isReversed(observation.annual) {
      throw PublicationError(kind: .defect, operation: "publish", path: "observations", reason: "\(observation.id) has a lower end above its higher end")
    }
    for statistic in dataset.statistics where isReversed(statistic.extent) {
      throw PublicationError(kind: .defect, operation: "publish", path: "statistics", reason: "\(statistic.id) has a lower end above its higher end")
    }
  }

  private static func isReversed(_ extent: Extent?) -> Bool {
    guard let low = extent?.low, let high = extent?.high else { return false }
    return low > high
  }
}
