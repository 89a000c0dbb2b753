/// One source's claim about one item: the numbers of source and item in a `ClaimSet`, and the value.
package struct NumericClaim: Sendable, Hashable {
  /// Number of the source.
  package var source: Int32
  /// Number of the item.
  package var item: Int32
  /// The value, in the item's own unit; the middle of an interval.
  package var value: Double
  /// Half the width of the claimed interval; 0 for a single number.
  package var halfWidth: Double
  /// The claim's weight relative to others of its source; default 1.
  package var weight: Double
}

/// Claims of many sources about many items. Names are replaced by numbers and stored once; a claim takes 32 bytes.
package struct ClaimSet: Sendable {
  /// The subject of claims: an item and one of its attributes.
  package struct Item: Hashable, Sendable {
    /// The item, as named in the claims.
    package var name: String
    /// The claimed attribute.
    package var attribute: String
    /// The unit, or empty; claims in different units are about different items.
    package var unit: String
    /// The reference period, or empty; likewise.
    package var period: String

    /// Creates an item.
    package init(name: String, attribute: String, unit: String = "", period: String = "") {
      self.name = name
      self.attribute = attribute
      self.unit = unit
      self.period = period
    }
  }

  /// Sources by number, in the order of their first claims.
  package var sources: [String] { sourceNumbers.keys }
  /// Items by number, in the order of their first claims.
  package var items: [Item] { itemNumbers.keys }
  /// The claims in the order in which they were added.
  package private(set) var claims: [NumericClaim] = []
  private var sourceNumbers = Numbering<String>()
  private var itemNumbers = Numbering<Item>()

  /// Creates an empty set.
  package init() {}

  /// Adds a claim. Values that are not finite numbers are ignored.
  /// - Returns: whether the claim was added.
  @discardableResult
  package mutating func add(source: String, item: Item, value: Double, weight: Double = 1) -> Bool {
    add(source: source, item: item, from: value, through: value, weight: weight)
  }

  /// Adds a claim that the value lies in an interval, both ends included. Intervals with ends that are not finite or
  /// not in order are ignored.
  /// - Returns: whether the claim was added.
  @discardableResult
  package mutating func add(
    source: String, item: Item, from low: Double, through high: Double, weight: Double = 1
  ) -> Bool {
    guard low.isFinite, high.isFinite, low <= high, weight.isFinite, weight > 0 else { return false }
    let (source, item) = (sourceNumbers.number(of: source), itemNumbers.number(of: item))
    claims.append(
      NumericClaim(
        source: source, item: item, value: low == high ? low : low + (high - low) / 2,
        halfWidth: low == high ? 0 : (high - low) / 2, weight: weight)
    )
    return true
  }

  /// Moves the claims out, to avoid holding them twice.
  mutating func takeClaims() -> [NumericClaim] {
    var taken: [NumericClaim] = []
    swap(&taken, &claims)
    return taken
  }

  /// The number of an item; nil if there are no claims about it.
  package func number(ofKnown item: Item) -> Int32? { itemNumbers.known(item) }
}
