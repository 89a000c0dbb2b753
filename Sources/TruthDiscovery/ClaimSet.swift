/// What one source says of one item: the numbers of source and item in a `ClaimSet`, and the value.
public struct NumericClaim: Sendable, Hashable {
  /// Number of the source.
  public var source: Int32
  /// Number of the item.
  public var item: Int32
  /// The value, in the item's own unit.
  public var value: Double
  /// How much the claim weighs beside others of its source; 1 where nothing is said.
  public var weight: Double
}

/// Claims of many sources about many items, by numbers: a claim takes 24 bytes, and a name is kept once.
public struct ClaimSet: Sendable {
  /// What is claimed about: an item and the attribute of it.
  public struct Item: Hashable, Sendable {
    /// The thing, as its claims name it.
    public var name: String
    /// What of it is claimed.
    public var attribute: String
    /// The unit, or empty; claims in different units are about different items.
    public var unit: String
    /// The reference period, or empty; likewise.
    public var period: String

    /// Creates an item.
    public init(name: String, attribute: String, unit: String = "", period: String = "") {
      self.name = name
      self.attribute = attribute
      self.unit = unit
      self.period = period
    }
  }

  /// Sources by number, in the order of their first claims.
  public var sources: [String] { sourceNumbers.keys }
  /// Items by number, in the order of their first claims.
  public var items: [Item] { itemNumbers.keys }
  /// The claims in the order in which they were added.
  public private(set) var claims: [NumericClaim] = []
  private var sourceNumbers = Numbering<String>()
  private var itemNumbers = Numbering<Item>()

  /// Without claims.
  public init() {}

  /// Adds a claim. A value that is no finite number is left out, since nothing can be made of it.
  /// - Returns: whether the claim was taken.
  @discardableResult
  public mutating func add(source: String, item: Item, value: Double, weight: Double = 1) -> Bool {
    guard value.isFinite, weight.isFinite, weight > 0 else { return false }
    claims.append(NumericClaim(source: sourceNumbers.number(of: source), item: itemNumbers.number(of: item), value: value, weight: weight))
    return true
  }

  /// The number of an item; nil for one that nothing is claimed of.
  public func number(ofKnown item: Item) -> Int32? { itemNumbers.known(item) }
}
