import Records

extension Finding {
  /// The id that `giveFindingsLastingIDs` gives a finding that says itself what it is about and is the only such one of
  /// its page.
  var lastingID: String { StableID.make(["finding", sourceID, check.rawValue] + (about ?? [""])) }
}

extension RunDataset {
  /// Gives every finding an id of what it is about: source, check, and what it says of itself or the mention it is
  /// placed at; several about the same are numbered in the order of the page. A changed figure elsewhere on the page,
  /// other bytes, another wording of the message change nothing; acknowledgements rest on it.
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
    // No two findings have one id, even where one says of itself what the number of another makes of that.
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
