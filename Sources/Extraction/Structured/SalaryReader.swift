import Pages
import Records

/// Creates candidates from the values of a salary property: a number, a `MonetaryAmount` with a number or a
/// `QuantitativeValue`, a `MonetaryAmountDistribution`, a `PriceSpecification`.
struct SalaryReader {
  let conventions: WritingConventions
  private let owner: StructuredOwner
  private(set) var candidates: [FigureCandidate] = []

  /// Properties with one value, and pairs with the ends of a range.
  private static let singles: WordSet = ["value", "price"]
  private static let ranges = [("minValue", "maxValue"), ("minPrice", "maxPrice")]
  private static let maxDepth = 4

  private init(_ owner: StructuredOwner, conventions: WritingConventions) {
    self.owner = owner
    self.conventions = conventions
  }

  /// The amounts of an owner's pay, in the order in which they are written. Values that are not amounts are ignored.
  static func candidates(of owner: StructuredOwner, conventions: WritingConventions) -> [FigureCandidate] {
    var reader = SalaryReader(owner, conventions: conventions)
    for salary in owner.salaries { reader.read(salary, StructuredTerms()) }
    return reader.candidates
  }

  private mutating func read(_ property: StructuredProperty, _ terms: StructuredTerms) {
    var terms = terms
    terms.enter(property.name)
    switch property.value {
    case .text(let text):
      guard let amount = StructuredAmount.read(text, at: property.locator, conventions: conventions) else { return }
      add(amount, terms, quote: property.quote)
    case .item(let item):
      guard terms.path.count <= Self.maxDepth else { return }
      terms.enter(item)
      read(item, terms)
    }
  }

  private mutating func read(_ item: StructuredItem, _ terms: StructuredTerms) {
    var spans: Set<String> = []
    for property in item.properties {
      if Self.singles.contains(property.name) || StructuredTerms.isPercentile(property.name) {
        read(property, terms)
      } else if let ends = Self.ranges.first(where: { $0 == property.name || $1 == property.name }),
        spans.insert(ends.0).inserted
      {
        readRange(ends, of: item, terms)
      }
    }
  }

  private mutating func readRange(_ ends: (String, String), of item: StructuredItem, _ terms: StructuredTerms) {
    let (low, high) = (end(ends.0, of: item), end(ends.1, of: item))
    guard let amount = StructuredAmount.range(low?.amount, high?.amount) else { return }
    var terms = terms
    terms.enter([low == nil ? "" : ends.0, high == nil ? "" : ends.1].filter { !$0.isEmpty }.joined(separator: " "))
    add(amount, terms, quote: Quote.joined([low?.quote, high?.quote].compactMap { $0 }, separator: " … "))
  }

  /// The end of a range. Sites that know only one end omit the other or write zero for it.
  private func end(_ name: String, of item: StructuredItem) -> (amount: StructuredAmount, quote: String)? {
    for property in item.properties where property.name == name {
      if case .text(let text) = property.value,
        let amount = StructuredAmount.read(text, at: property.locator, conventions: conventions),
        amount.token.values.allSatisfy({ $0 > 0 })
      {
        return (amount, property.quote)
      }
    }
    return nil
  }

  private mutating func add(_ amount: StructuredAmount, _ terms: StructuredTerms, quote: String) {
    var candidate = FigureCandidate(
      token: amount.token, passage: amount.passage, contexts: terms.contexts + owner.contexts,
      quote: Quote.joined([quote], separator: ""),
      method: .structured, form: .field, hasOwnLabel: true, allowsBareMoney: true)
    if amount.isReversed {
      candidate.correction = "The lower end of the range was above the higher end; the two were swapped"
    }
    candidates.append(candidate)
  }
}
