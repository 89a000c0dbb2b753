import Records

/// The input of conflict detection and checks.
struct TopicEvidence: Sendable {
  var topic: String
  /// In the order of `statistics.csv`.
  var settled: [ResolvedGroup]
  /// Sorted by source; every figure is listed as what its page says it is.
  var pages: [PageClaims]
  /// The ids of the statistics to which observations contribute, by observation id.
  let statisticIDs: [String: String]

  init(topic: String, settled: [ResolvedGroup], pages: [PageClaims]) {
    self.topic = topic
    self.settled = settled
    self.pages = pages
    statisticIDs = Dictionary(
      settled.flatMap { settled in settled.group.claims.map { ($0.id, settled.group.id) } },
      uniquingKeysWith: { first, _ in first })
  }
}
