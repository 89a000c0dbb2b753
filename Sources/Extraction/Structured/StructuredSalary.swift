import Codelists
import Foundation
import Pages
import Records

/// A figure of pay as schema.org data gives it, before page and owner are looked at.
struct StructuredSalary: Sendable {
  var amount: StructuredAmount
  var statistic: Statistic
  /// As the data gives it: `USD`, `$`; empty for none.
  var currency: String
  /// The code that gives the pay period: `P1Y`, `HOUR`; empty for none.
  var period: String
  var locator: SourceLocator
  var quote: String
}

/// Reads the values of a salary property: a number, a `MonetaryAmount` with a number or a `QuantitativeValue`, a `MonetaryAmountDistribution`, a `PriceSpecification`.
///
/// Source of the properties and their meaning: schema.org, types of these names.
struct StructuredSalaryReader {
  let decimalComma: Bool

  /// What holds for all amounts of a salary unless they say otherwise.
  struct Terms: Sendable {
    var currency = ""
    var period = ""
    /// The statistic that the salary's own name gives a single value (`Median base salary`).
    var statistic: Statistic?
  }

  private static let percentiles: [(name: String, statistic: Statistic)] = [
    ("percentile10", .p10), ("percentile25", .p25), ("median", .median), ("percentile75", .p75), ("percentile90", .p90),
  ]
  /// Properties with one value, and pairs with the ends of a range.
  private static let singles = ["value", "price"]
  private static let ranges = [("minValue", "maxValue"), ("minPrice", "maxPrice")]
  private static let maxDepth = 4

  /// The salaries of one property, in the order in which they are written. Values that are no amount say nothing.
  func salaries(_ property: StructuredProperty, terms: Terms) -> [StructuredSalary] { salaries(property, terms: terms, depth: 0) }

  private func salaries(_ property: StructuredProperty, terms: Terms, depth: Int) -> [StructuredSalary] {
    switch property.value {
    case .text(let text):
      guard let amount = StructuredAmount.read(text, decimalComma: decimalComma) else { return [] }
      return [salary(amount, terms.statistic ?? .typical, terms, property)]
    case .item(let item):
      guard depth < Self.maxDepth, isBasePay(item) else { return [] }
      return salaries(item, terms: self.terms(of: item, within: terms), depth: depth)
    }
  }

  private func salaries(_ item: StructuredItem, terms: Terms, depth: Int) -> [StructuredSalary] {
    var found: [StructuredSalary] = []
    var spans: Set<String> = []
    for property in item.properties {
      if let statistic = Self.percentiles.first(where: { $0.name == property.name })?.statistic {
        var terms = terms
        terms.statistic = statistic
        found += salaries(property, terms: terms, depth: depth + 1)
      } else if Self.singles.contains(property.name) {
        found += salaries(property, terms: terms, depth: depth + 1)
      } else if let ends = Self.ranges.first(where: { $0 == property.name || $1 == property.name }), spans.insert(ends.0).inserted {
        found += range(ends, of: item, terms: terms)
      }
    }
    return found
  }

  private func range(_ ends: (String, String), of item: StructuredItem, terms: Terms) -> [StructuredSalary] {
    func end(_ name: String) -> (property: StructuredProperty, amount: StructuredAmount)? {
      for property in item.properties where property.name == name {
        if case .text(let text) = property.value, let amount = StructuredAmount.read(text, decimalComma: decimalComma), amount.values.allSatisfy({ $0 > 0 }) {
          return (property, amount)
        }
      }
      return nil
    }
    let (low, high) = (end(ends.0), end(ends.1))
    guard let first = low ?? high, let amount = StructuredAmount.range(low?.amount, high?.amount) else { return [] }
    var salary = salary(amount, .typical, terms, first.property)
    salary.quote = Quote.joined([low?.property.quote, high?.property.quote].compactMap { $0 }, separator: " … ")
    return [salary]
  }

  private func salary(_ amount: StructuredAmount, _ statistic: Statistic, _ terms: Terms, _ property: StructuredProperty) -> StructuredSalary {
    StructuredSalary(
      amount: amount, statistic: statistic, currency: amount.currency.isEmpty ? terms.currency : amount.currency, period: terms.period,
      locator: property.locator,
      quote: Quote.joined([property.quote], separator: ""))
  }

  private func terms(of item: StructuredItem, within outer: Terms) -> Terms {
    var terms = outer
    if let currency = item.text("currency") ?? item.text("priceCurrency") { terms.currency = currency }
    if let period = item.text("duration") ?? item.text("unitText") ?? item.text("unitCode") { terms.period = period }
    if terms.statistic == nil, let name = item.text("name") { terms.statistic = AnnotatedText(name).statistics.first?.meaning }
    return terms
  }

  /// False for parts of pay beside the salary, by their name: `bonus`, `tips`, `profit sharing`.
  private func isBasePay(_ item: StructuredItem) -> Bool {
    guard let name = item.text("name") else { return true }
    let label = AnnotatedText(name)
    let others: Set<String> = ["commission", "commissions", "stock", "equity", "profit", "sharing", "benefits", "allowance", "additional", "extra"]
    return !label.topics.contains { $0.meaning == .other } && !label.words.contains { others.contains($0.text) }
  }
}
