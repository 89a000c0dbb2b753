import Foundation
import Records

/// An observation prepared for comparison: its key, and its figure in the key's unit class.
///
/// A class, immutable, because sets of claims are sorted and grouped many times over and an observation is large.
package final class Claim: Sendable {
  /// The observation.
  package let observation: Observation
  /// Shared by all claims about the same statistic: it is as large as an observation.
  let subject: ClaimSubject
  /// Currency per year for pay, calendar hours for lengths of time, the printed figure otherwise.
  package let extent: QuantitativeValue
  /// What `extent` may stand for.
  package let range: PossibleRange
  /// How finely the figure was printed, on the same scale; that of the coarser end for a range.
  package let resolution: Decimal
  /// In what the page is wrong about the figure; nil if nothing says so.
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

  /// What one printed unit is worth on the scale of its class.
  private static func scale(of unit: MeasurementUnit) -> Decimal {
    switch unit {
    case .pay(_, let per): Decimal(per.perYear ?? 1)
    case .time(let unit): Decimal(unit.calendarHours)
    case .money, .percent, .jobs, .jobsPerYear: 1
    }
  }

  /// The key of the statistic it is about.
  package var key: StatisticKey { subject.key }
  /// What tells places without a code apart; empty if there is a code.
  package var uncodedPlace: String { subject.uncodedPlace }
  /// What the figure is about apart from its measure and statistic.
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

  /// What makes a claim the same as another of its key: who says it, the figure as printed, its unit and its period.
  package var identity: Identity {
    Identity(source: source, extent: observation.extent, unit: observation.unit, period: observation.period)
  }

  /// The same for claims that repeat each other.
  package struct Identity: Hashable {
    /// Who says it.
    package var source: String
    /// The figure as printed.
    package var extent: QuantitativeValue
    /// Its unit.
    package var unit: MeasurementUnit
    /// Its period; nil if none is stated.
    package var period: ReferencePeriod?
  }

  /// Orders claims by their distance on the page from `claim`; what stands before it is nearer than what stands as far
  /// behind.
  package static func isNearer(_ a: Claim, _ b: Claim, to claim: Claim) -> Bool {
    let (first, second) = (distance(a, claim), distance(b, claim))
    return first != second ? first < second : precedes(a, b)
  }

  private static func distance(_ a: Claim, _ b: Claim) -> Int { abs(a.observation.ordinal - b.observation.ordinal) }

  /// The order of everything published: by source, then place on the page.
  package static func precedes(_ a: Claim, _ b: Claim) -> Bool {
    if a.source != b.source { return a.source < b.source }
    if a.observation.ordinal != b.observation.ordinal { return a.observation.ordinal < b.observation.ordinal }
    return a.id < b.id
  }
}

/// What a claim is about.
final class ClaimSubject: Sendable {
  let key: StatisticKey
  let uncodedPlace: String
  let series: Series

  init(key: StatisticKey, uncodedPlace: String) {
    self.key = key
    self.uncodedPlace = uncodedPlace
    series = Series(key, uncodedPlace: uncodedPlace)
  }
}
