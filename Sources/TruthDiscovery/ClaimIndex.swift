/// Claims by item, in one store, ordered so that nothing depends on the order in which they came: by value, then by the source's name.
struct ClaimIndex: Sendable {
  /// Where an item's claims begin in `claims`; one more than there are items.
  let starts: [Int32]
  let claims: [NumericClaim]
  /// The places of the sources in the order of their names.
  let ranks: [Int32]

  init(_ set: ClaimSet) {
    let byName = set.sources.indices.sorted { set.sources[$0] < set.sources[$1] }
    var ranks = [Int32](repeating: 0, count: set.sources.count)
    for (rank, source) in byName.enumerated() { ranks[source] = Int32(rank) }
    self.ranks = ranks
    var counts = [Int32](repeating: 0, count: set.items.count + 1)
    for claim in set.claims { counts[Int(claim.item) + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    starts = counts
    var claims = set.claims
    var next = counts
    for claim in set.claims {
      claims[Int(next[Int(claim.item)])] = claim
      next[Int(claim.item)] += 1
    }
    for item in 0..<set.items.count {
      let range = Int(counts[item])..<Int(counts[item + 1])
      if range.count > 1 { claims[range].sort { $0.value != $1.value ? $0.value < $1.value : ranks[Int($0.source)] < ranks[Int($1.source)] } }
    }
    self.claims = claims
  }

  /// The claims of an item, smallest value first.
  subscript(item: Int) -> ArraySlice<NumericClaim> { claims[Int(starts[item])..<Int(starts[item + 1])] }

  var count: Int { starts.count - 1 }
}
