/// The codes that a title may stand for, each weighted by how much its list is trusted. One value takes the codes of
/// title after title, since an array per title would take most of the time for reading a list of tens of thousands.
struct WeightedCodes {
  /// A code and its weight.
  typealias Element = (code: CodeNumber, weight: Float)

  /// The codes of the last title; while they are added, with the number of their entries for a weight.
  private(set) var elements: [Element] = []
  private var first = TitleList.official
  private var firstCount = 0
  private var entries = 0

  /// Replaces the codes of the previous title by those that `add` adds, and weighs them.
  mutating func set(_ add: (inout WeightedCodes) -> Void) {
    elements.removeAll(keepingCapacity: true)
    (firstCount, entries) = (0, 0)
    add(&self)
    weigh()
  }

  /// Adds a code with its number of entries in a list; the most trusted list comes first.
  mutating func add(_ code: CodeNumber, list: TitleList, entries count: Int) {
    if elements.isEmpty { first = list }
    if list == first { firstCount += 1 }
    entries += count
    elements.append((code, Float(count)))
  }

  /// An official title weighs 3 and a direct match 2; O*NET's 1, or 0.7 where it has the title under several codes,
  /// each by its entries.
  private mutating func weigh() {
    guard let code = elements.first?.code else { return }
    if first != .alternate, firstCount == 1 {
      elements.removeAll(keepingCapacity: true)
      return elements.append((code, first == .official ? 3 : 2))
    }
    let weight: Float = elements.allSatisfy { $0.code == code } ? 1 : 0.7
    for index in elements.indices { elements[index].weight = weight * elements[index].weight / Float(entries) }
  }
}
