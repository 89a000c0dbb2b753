/// What one source says of one item: the numbers of source and item in a `ClaimSet`, and the value.
package struct NumericClaim: Sendable, Hashable {
  /// Number of the source.
  package var source: Int32
  /// Number of the item.
  package var item: Int32
  /// The value, in the item's own unit; the middle of an interval.
  package var value: Double
  /// Half the width of an interval within which the claim puts the value; 0 for a number.
  package var halfWidth: Double
  /// How much the claim weighs beside others of its source; default 1.
  package var weight: Double
}

/// Claims of many sources about many items, by numbers: a claim takes 32 bytes, and a name is kept once.
package struct ClaimSet: Sendable {
  /// What is claimed about: an item and the attribute of it.
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

  /// Without claims.
  package init() {}

  /// Adds a claim. A value that is no finite number is left out, since nothing can be made of it.
  /// - Returns: whether the claim was taken.
  @discardableResult
  package mutating func add(source: String, item: Item, value: Double, weight: Double = 1) -> Bool {
    add(source: source, item: item, from: value, through: value, weight: weight)
  }

  /// Adds a claim that the value lies in an interval, both ends included. An interval with an end that is no finite
  /// number, or whose ends are exchanged, is left out.
  /// - Returns: whether the claim was taken.
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

  /// Hands the claims over, so that they are not held twice.
  mutating func takeClaims() -> [NumericClaim] {
    var taken: [NumericClaim] = []
    swap(&taken, &claims)
    return taken
  }

  /// The number of an item; nil for one that nothing is claimed of.
  package func number(ofKnown item: Item) -> Int32? { itemNumbers.known(item) }
}
