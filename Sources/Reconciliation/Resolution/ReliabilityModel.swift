import Foundation
import Records
import TruthDiscovery

/// The reliability of each source, estimated over all groups with several sources or official figures, before any group
/// is resolved.
///
/// The values come from `TruthDiscovery`, with the newest official figure as known truth where there is one. A source's
/// factor is its precision relative to the average, shrunk towards 1 by five average claims: `(n + 5) · ē² / (n · e² +
/// 5 · ē²)` with its root mean squared error `e` over `n` figures, and `ē` that of all sources. A source of which
/// little is known has the same weight as the others.
struct ReliabilityModel: Sendable {
  /// The estimated reliability of a source.
  struct Learned: Sendable, Hashable {
    /// Its weight relative to an average source, 0.1 to 10.
    var factor: Double
    /// Number of its comparable figures.
    var figures: Int
    /// Root mean squared error as a fraction of the figures, at most 0.4.
    var error: Double

    /// The error for a sentence: `off by 3.2%`, or `within 0.1%` if it rounds to zero.
    var errorWords: String {
      let percent = Decimal(error * 100).rounded(places: 1)
      return percent == 0 ? "within 0.1%" : "off by \(percent.plain)%"
    }
  }
  private let learned: [String: Learned]

  /// Minimum number of comparable figures for a source's record to decide.
  static let minFigures = 5
  private static let prior = 5.0

  /// Learns from groups with several sources or an official figure. Only single numbers are compared.
  static func fit(_ groups: [ObservationGroup]) -> ReliabilityModel {
    var claims = ClaimSet()
    // The number of comparable figures of each source.
    var figures: [String: Int] = [:]
    var options = TruthDiscovery.Options()
    options.method = .weightedMedian
    for group in groups where group.sources.count > 1 || !group.official.isEmpty {
      guard group.claims[0].isPoint else { continue }
      let item = ClaimSet.Item(name: group.id, attribute: group.key.measure.rawValue, unit: group.key.unitClass)
      for (source, said) in Dictionary(grouping: group.distinct, by: \.source).sorted(by: { $0.key < $1.key }) {
        let numbers = said.filter { $0.extent.value != nil }
        guard let claim = Precision.best(of: numbers), let value = claim.extent.value else { continue }
        claims.add(source: source, item: item, value: value.double)
        figures[source, default: 0] += 1
      }
      if let official = group.official.first { options.truths[item] = official.value.double }
    }
    guard !claims.claims.isEmpty else { return ReliabilityModel(learned: [:]) }
    let discovered = TruthDiscovery(claims, options: options).sources
    return ReliabilityModel(discovered, figures: figures)
  }

  private init(learned: [String: Learned]) { self.learned = learned }

  private init(_ sources: [SourceReliability], figures: [String: Int]) {
    let counted = sources.map {
      (source: $0.source, square: $0.error * $0.error, figures: Double(figures[$0.source] ?? 0))
    }
    let all = counted.reduce(0) { $0 + $1.figures }
    let average = max(counted.reduce(0) { $0 + $1.square * $1.figures } / max(1, all), 1e-4)
    var learned: [String: Learned] = [:]
    for (source, square, count) in counted where count > 0 {
      let factor = (count + ReliabilityModel.prior) * average / (count * square + ReliabilityModel.prior * average)
      // Errors are reported in tenths of the figure.
      learned[source] = Learned(factor: min(10, max(0.1, factor)), figures: Int(count), error: square.squareRoot() / 10)
    }
    self.learned = learned
  }

  /// The learned reliability of a source; nil if none of its figures could be compared.
  func learned(of source: String) -> Learned? { learned[source] }

  /// The weight of a source relative to an average one; 1 if little is known, since a source must not be penalized for
  /// the very figure to be decided.
  func factor(of source: String) -> Double {
    guard let known = learned[source], known.figures >= ReliabilityModel.minFigures else { return 1 }
    return known.factor
  }
}
