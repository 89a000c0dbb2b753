import Records

extension Finding {
  /// The id that `giveFindingsLastingIDs` assigns to a finding with an `about` of its own that is unique on its page.
  var lastingID: String { StableID.make(["finding", sourceID, check.rawValue] + (about ?? [""])) }
}

extension RunDataset {
  /// Assigns every finding an id derived from its subject: source, check, and its `about` or the mention it is located
  /// at; several with the same subject are numbered in page order. The id does not change if other figures on the page,
  /// its bytes or the wording of the message change, since acknowledgements refer to it.
  mutating func giveFindingsLastingIDs() {
    let places = Dictionary(
      observations.map { ($0.id, (key: $0.mentionKey, ordinal: $0.ordinal)) }, uniquingKeysWith: { first, _ in first })
    func about(_ finding: Finding) -> [String] {
      ["finding", finding.sourceID, finding.check.rawValue]
        + (finding.about ?? [finding.observations.first.flatMap { places[$0]?.key } ?? ""])
    }
    func rank(_ index: Int) -> (Int, String, String) {
      (
        findings[index].observations.first.flatMap { places[$0]?.ordinal } ?? Int.max,
        findings[index].locator.description, findings[index].message
      )
    }
    // No two findings share an id, even if the `about` of one equals the numbered subject of another.
    var taken: Set<String> = []
    for (key, indices) in Dictionary(grouping: findings.indices, by: { about(findings[$0]) }).sorted(by: {
      $0.key.lexicographicallyPrecedes($1.key)
    }) {
      var number = 1
      for index in indices.sorted(by: { rank($0) < rank($1) }) {
        repeat {
          findings[index].id = StableID.make(number == 1 ? key : key + [String(number)])
          number += 1
        } while !taken.insert(findings[index].id).inserted
      }
    }
  }
}
