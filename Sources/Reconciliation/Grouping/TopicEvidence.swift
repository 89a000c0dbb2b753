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
    var statisticIDs: [String: String] = [:]
    statisticIDs.reserveCapacity(settled.reduce(0) { $0 + $1.group.claims.count })
    for settled in settled {
      for claim in settled.group.claims where statisticIDs[claim.id] == nil {
        statisticIDs[claim.id] = settled.group.id
      }
    }
    self.statisticIDs = statisticIDs
  }
}
