import OfficialStatistics
import Foundation
import Records

/// A figure that compares two others: `$12,340 more than`, `23 percent above the national median`.
struct PageComparison {
  /// How the printed figure is computed from the two compared ones.
  enum Kind: Hashable {
    /// The first minus the second, in their common unit.
    case difference
    /// The first divided by the second, minus 1, in percent.
    case ratio
  }
  /// The figure itself, or the pay in whose sentence it occurs.
  var mention: Observation
  /// As printed, with the direction word.
  var raw: String
  var kind: Kind
  /// Above or below; nil if the words do not tell.
  var isMore: Bool?
  /// Without its sign.
  var value: Decimal
  /// The printed resolution.
  var resolution: Decimal
  /// The period of the compared pay.
  var per: PayPeriod
  /// The codes of the areas for which the same sentence gives pay.
  var areas: Set<String>

  /// The comparisons on a page: premiums on pay, and those in the sentence of a wage. Equal words in one sentence are
  /// one comparison.
  static func comparisons(of observations: [Observation]) -> [PageComparison] {
    let pay = observations.filter(\.measure.isPay)
    let areas = Dictionary(grouping: pay, by: \.quote).mapValues {
      Set($0.map(\.areaCode).filter { $0.hasPrefix("US-") || $0.hasPrefix("CBSA:") })
    }
    var seen: Set<String> = []
    var quotes: Set<String> = []
    return pay.sorted { ($0.ordinal, $0.id) < ($1.ordinal, $1.id) }.flatMap { observation -> [PageComparison] in
      let others = quotes.insert(observation.quote).inserted ? beside(observation) : []
      return ([premium(observation)].compactMap { $0 } + others).compactMap { comparison in
        guard seen.insert(observation.quote + "\u{1F}" + comparison.value.plain + "\(comparison.kind)").inserted else {
          return nil
        }
        var comparison = comparison
        comparison.areas = areas[observation.quote] ?? []
        return comparison
      }
    }
  }

  private static func premium(_ observation: Observation) -> PageComparison? {
    guard observation.measure == .wagePremium, case .value(let value) = observation.extent, value != 0 else {
      return nil
    }
    let behind =
      observation.quote.ranges(of: observation.raw).first.map { observation.quote[$0.upperBound...].prefix(40) } ?? ""
    let direction = behind.lowercased().firstMatch(of: directions).map { isMore(String($0.1)) }
    switch observation.unit {
    case .pay("USD", let per) where per == .year || per == .hour:
      return PageComparison(
        mention: observation, raw: observation.raw, kind: .difference, isMore: direction, value: value.magnitude,
        resolution: resolution(of: value.magnitude.plain),
        per: per, areas: [])
    case .percent:
      return PageComparison(
        mention: observation, raw: observation.raw, kind: .ratio, isMore: direction ?? (value < 0 ? false : nil),
        value: value.magnitude,
        resolution: resolution(of: value.magnitude.plain), per: .year, areas: [])
    default: return nil
    }
  }

  /// Comparisons in the sentence of a wage in dollars, which need not be separate figures: `That is about 3% below the
  /// U.S. average of $128,490`.
  private static func beside(_ observation: Observation) -> [PageComparison] {
    guard observation.measure == .wage, case .pay("USD", let per) = observation.unit, per == .year || per == .hour,
      [.prose, .list].contains(observation.method), holdsDirection(observation.quote)
    else { return [] }
    return observation.quote.matches(of: comparison).compactMap { match in
      let text = String(match.2)
      guard let value = Decimal(string: text.replacing(",", with: "")), value > 0 else { return nil }
      let isMoney = match.1 != nil
      guard isMoney != (match.3 != nil) else { return nil }
      return PageComparison(
        mention: observation, raw: String(match.0), kind: isMoney ? .difference : .ratio,
        isMore: isMore(String(match.4).lowercased()), value: value,
        resolution: resolution(of: text), per: per, areas: [])
    }
  }

  /// The unit of the last printed digit; trailing zeros of a whole number may come from rounding.
  private static func resolution(of text: String) -> Decimal {
    let digits = text.replacing(",", with: "")
    if let point = digits.firstIndex(of: ".") {
      return Decimal(sign: .plus, exponent: -digits.distance(from: point, to: digits.endIndex) + 1, significand: 1)
    }
    let zeros = min(digits.reversed().prefix { $0 == "0" }.count, max(0, digits.count - 2))
    return Decimal(sign: .plus, exponent: zeros, significand: 1)
  }

  private static func isMore(_ word: String) -> Bool { ["more", "higher", "above", "over", "greater"].contains(word) }

  /// A quick check before the slow one.
  private static func holdsDirection(_ text: String) -> Bool {
    let words = [" more ", " higher ", " above ", " over ", " greater ", " less ", " lower ", " below "]
    return text.withCString { text in words.contains { word in strstr(text, word) != nil } }
  }

  private static var directions: Regex<(Substring, Substring)> { /\b(more|higher|above|greater|less|lower|below)\b/ }
  /// A number, its sign or unit, and the direction within one word of it.
  private static var comparison: Regex<(Substring, Substring?, Substring, Substring?, Substring)> {
    /(?i)(\$)?\b([0-9][0-9,]*(?:\.[0-9]+)?)\s?(%|percent|per cent)?(?: (?:a|an|per) (?:year|hour))?(?: \w+)? (more|higher|above|over|greater|less|lower|below)(?= (?:than|the|that|what)\b)/
  }
}
