/// Claims by item, in one array, ordered by value and then source name, so that nothing depends on input order.
struct ClaimIndex: Sendable {
  /// Where an item's claims begin in `claims`; one more than there are items.
  let starts: [Int32]
  let claims: [NumericClaim]
  /// The rank of each source by name.
  let ranks: [Int32]

  /// Moves the claims out of the set.
  init(_ set: inout ClaimSet) {
    let byName = set.sources.indices.sorted { set.sources[$0] < set.sources[$1] }
    var ranks = [Int32](repeating: 0, count: set.sources.count)
    for (rank, source) in byName.enumerated() { ranks[source] = Int32(rank) }
    self.ranks = ranks
    var claims = set.takeClaims()
    // In place: a second copy of ten million claims is a third of a gigabyte.
    claims.sort {
      $0.item != $1.item
        ? $0.item < $1.item : $0.value != $1.value ? $0.value < $1.value : ranks[Int($0.source)] < ranks[Int($1.source)]
    }
    var counts = [Int32](repeating: 0, count: set.items.count + 1)
    for claim in claims { counts[Int(claim.item) + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    starts = counts
    self.claims = claims
  }

  /// The claims of an item, smallest value first.
  subscript(item: Int) -> ArraySlice<NumericClaim> { claims[Int(starts[item])..<Int(starts[item + 1])] }

  var count: Int { starts.count - 1 }
}
