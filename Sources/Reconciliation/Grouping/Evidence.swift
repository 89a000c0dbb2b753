import Records

/// Everything the search for conflicts and the checks look at.
struct Evidence: Sendable {
  var topic: String
  /// In the order of `statistics.csv`.
  var settled: [Settlement]
  /// Sorted by source.
  var pages: [PageClaims]
}
