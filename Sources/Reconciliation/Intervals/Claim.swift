import Foundation
import Records

/// An observation prepared for comparison: its key, and its figure in the key's unit class.
///
/// An immutable class, because claims are sorted and grouped many times and an observation is large.
package final class Claim: Sendable {
  /// The observation.
  package let observation: Observation
  /// Shared by all claims about the same statistic, since it is as large as an observation.
  let subject: ClaimSubject
  /// Currency per year for pay, calendar hours for lengths of time, the printed figure otherwise.
  package let extent: QuantitativeValue
  /// The true values that `extent` may represent.
  package let range: PossibleRange
  /// The printed resolution on the same scale; for a range, that of its coarser end.
  package let resolution: Decimal
  /// How the page is wrong about the figure; nil if there is no evidence of that.
  package let misplacement: Misplacement?

  /// Prepares an observation under its key.
  init(_ observation: Observation, subject: ClaimSubject, misplacement: Misplacement? = nil) {
    self.observation = observation
    self.misplacement = misplacement
    self.subject = subject
    let scale = Claim.scale(of: observation.unit)
    let printed = observation.extent
    extent = observation.annual ?? printed.scaled(by: scale)
    var coarsest: Decimal = 1
    range = PossibleRange(of: printed, printedAs: observation.raw, scale: scale, coarsest: &coarsest)
    resolution = coarsest
  }

  /// The value of one printed unit on the scale of its class.
  private static func scale(of unit: MeasurementUnit) -> Decimal {
    switch unit {
    case .pay(_, let per): Decimal(per.perYear ?? 1)
    case .time(let unit): Decimal(unit.calendarHours)
    case .money, .percent, .jobs, .jobsPerYear: 1
    }
  }

  /// The key of its statistic.
  package var key: StatisticKey { subject.key }
  /// Distinguishes areas without a code; empty if there is a code.
  package var uncodedPlace: String { subject.uncodedPlace }
  /// The subject of the figure apart from its measure and statistic.
  package var series: Series { subject.series }

  /// The observation's id.
  package var id: String { observation.id }
  /// The source that makes the claim.
  package var source: String { observation.sourceID }
  /// One number for the extent: the value, the middle of a range, or its only end.
  package var value: Decimal { extent.representative }

  /// Whether the statistic is a single number, so that a range given for it is an interval containing that number.
  /// A `typical` range is the spread of many numbers instead.
  package var isPoint: Bool { observation.statistic != .typical }

  /// What identifies a claim under its key: its source, the figure as printed, its unit and its period.
  package var identity: Identity {
    Identity(source: source, extent: observation.extent, unit: observation.unit, period: observation.period)
  }

  /// Equal for claims that repeat each other.
  package struct Identity: Hashable {
    /// The source.
    package var source: String
    /// The figure as printed.
    package var extent: QuantitativeValue
    /// Its unit.
    package var unit: MeasurementUnit
    /// Its period; nil if none is stated.
    package var period: ReferencePeriod?
  }

  /// Orders claims by their distance on the page from `claim`; a preceding claim is nearer than a following one at the
  /// same distance.
  package static func isNearer(_ a: Claim, _ b: Claim, to claim: Claim) -> Bool {
    let (first, second) = (distance(a, claim), distance(b, claim))
    return first != second ? first < second : precedes(a, b)
  }

  private static func distance(_ a: Claim, _ b: Claim) -> Int { abs(a.observation.ordinal - b.observation.ordinal) }

  /// The order of all published data: by source, then location on the page.
  package static func precedes(_ a: Claim, _ b: Claim) -> Bool {
    if a.source != b.source { return a.source < b.source }
    if a.observation.ordinal != b.observation.ordinal { return a.observation.ordinal < b.observation.ordinal }
    return a.id < b.id
  }
}

/// The subject of a claim: the key of its statistic and, for an area without a code, its name.
///
/// Claims are grouped by it several times, and its eleven texts take long to hash: they are hashed once.
final class ClaimSubject: Sendable, Hashable {
  let key: StatisticKey
  let uncodedPlace: String
  let series: Series
  private let hash: Int

  init(key: StatisticKey, uncodedPlace: String) {
    self.key = key
    self.uncodedPlace = uncodedPlace
    series = Series(key, uncodedPlace: uncodedPlace)
    var hasher = Hasher()
    // With the series, they are nearly all of the key.
    hasher.combine(key.measure)
    hasher.combine(key.statistic)
    hasher.combine(series)
    hash = hasher.finalize()
  }

  static func == (a: ClaimSubject, b: ClaimSubject) -> Bool {
    a === b || a.hash == b.hash && a.key == b.key && a.uncodedPlace == b.uncodedPlace
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
