import Foundation
import Records

/// An observation prepared for comparison: its key, and its figure on the scale of the key's unit class.
///
/// A class, immutable, because sets of claims are sorted and grouped many times over and an observation is large.
final class Claim: Sendable {
  let observation: Observation
  /// Shared by all claims about the same: it is as large as an observation.
  let subject: ClaimSubject
  /// Currency per year for pay, calendar hours for lengths of time, the printed figure otherwise.
  let extent: Extent
  /// What `extent` may stand for.
  let range: PossibleRange
  /// How finely the figure was printed, on the same scale; that of the coarser end for a range.
  let resolution: Decimal
  /// In what the page is wrong about the figure; nil where nothing says so.
  let misplacement: Misplacement?

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
  private static func scale(of unit: Records.Unit) -> Decimal {
    switch unit {
    case .pay(_, let per): Decimal(per.perYear ?? 1)
    case .time(let unit): Decimal(unit.calendarHours)
    case .money, .percent, .jobs, .jobsPerYear: 1
    }
  }

  var key: StatisticKey { subject.key }
  /// What tells places without a code apart; empty where there is a code.
  var uncodedPlace: String { subject.uncodedPlace }
  /// What the figure is about apart from its measure and statistic.
  var series: Series { subject.series }

  var id: String { observation.id }
  var source: String { observation.sourceID }
  var value: Decimal { extent.representative }

  /// True for the statistics that are one number each, so that a range given for one says where that number lies.
  /// A `typical` range is the spread of many numbers instead.
  var isPoint: Bool { observation.statistic != .typical }

  /// What makes a claim the same as another of its key: who says it, the figure as printed, its unit and its period.
  var identity: Identity { Identity(source: source, extent: observation.extent, unit: observation.unit, period: observation.period) }

  struct Identity: Hashable {
    var source: String
    var extent: Extent
    var unit: Records.Unit
    var period: ReferencePeriod?
  }

  /// The order of everything published: by source, then place on the page.
  static func precedes(_ a: Claim, _ b: Claim) -> Bool {
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
