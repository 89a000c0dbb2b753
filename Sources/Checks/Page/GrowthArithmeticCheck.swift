import Reconciliation
import Foundation
import Records

/// A growth rate, or a number of jobs added, must follow from the base and projected counts given with it: growth =
/// (projected / base − 1) × 100.
///
/// One matching figure on the page is enough: if the page also gives another, its growth rates are reported as
/// contradicting each other.
struct GrowthArithmeticCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    page.series { [.employment, .employmentChange, .employmentGrowth].contains($0.observation.measure) }.flatMap {
      _, claims -> [Finding] in
      let projections = Projection.pairs(among: claims)
      return projections.flatMap { [rate($0, claims, page), change($0, claims, page)].compactMap { $0 } }
        + (projections.isEmpty ? rateFromChange(claims, page) : [])
    }
  }

  private func rate(_ projection: Projection, _ claims: [Claim], _ page: CheckedPage) -> Finding? {
    let rates = figures(.employmentGrowth, of: claims, over: projection)
    guard let possible = projection.growth, let computed = projection.printedGrowth, !rates.isEmpty,
      !rates.contains(where: { fits($0, possible) })
    else { return nil }
    return page.finding(
      .growthArithmetic, [projection.base, projection.projected] + rates,
      message:
        "\(projection.sentence) is growth of \(computed.plain)%, but the page says \(FigureFormatter.list(rates)).",
      expected: "\(computed.plain)%", actual: FigureFormatter.list(rates))
  }

  private func change(_ projection: Projection, _ claims: [Claim], _ page: CheckedPage) -> Finding? {
    let changes = figures(.employmentChange, of: claims, over: projection)
    guard let possible = projection.change, !changes.isEmpty, !changes.contains(where: { fits($0, possible) }) else {
      return nil
    }
    let computed = ReadableFigure.grouped(projection.projected.value - projection.base.value)
    return page.finding(
      .growthArithmetic, [projection.base, projection.projected] + changes,
      message:
        "\(projection.sentence) is a change of \(computed) jobs, but the page says \(FigureFormatter.list(changes)).",
      expected: "\(computed) jobs", actual: FigureFormatter.list(changes))
  }

  /// Without a projected count, the rate must be the change divided by the base count.
  private func rateFromChange(_ claims: [Claim], _ page: CheckedPage) -> [Finding] {
    let changes = claims.filter { $0.observation.measure == .employmentChange && $0.extent.value != nil }
    let bases = claims.filter {
      $0.observation.measure == .employment && $0.observation.statistic == .level && $0.extent.value != nil
    }
    let rates = claims.filter { $0.observation.measure == .employmentGrowth && $0.extent.value != nil }
    guard let change = changes.first, let base = bases.min(by: { Claim.isNearer($0, $1, to: change) }), base.value > 0,
      !rates.isEmpty,
      // Counts that differ on one page are reported as such; which of them belongs to the rate is unknown.
      Agreement.all(bases), Agreement.all(changes), let from = base.range.bounds, let added = change.range.bounds,
      from.lowerBound > 0
    else { return [] }
    let quotients = [
      added.lowerBound / from.lowerBound, added.lowerBound / from.upperBound, added.upperBound / from.lowerBound,
      added.upperBound / from.upperBound,
    ]
    guard let low = quotients.min(), let high = quotients.max(),
      !rates.contains(where: { fits($0, (low * 100)...(high * 100)) })
    else { return [] }
    let computed = (change.value / base.value * 100).rounded(places: 1)
    return [
      page.finding(
        .growthArithmetic, [base, change] + rates,
        message:
          "\(FigureFormatter.figure(change)) more than \(FigureFormatter.figure(base)) is growth of \(computed.plain)%, but the page says \(FigureFormatter.list(rates)).",
        expected: "\(computed.plain)%", actual: FigureFormatter.list(rates))
    ]
  }

  /// The figures of a measure that can belong to a projection: those without a period, or with a period that ends with
  /// it.
  private func figures(_ measure: Measure, of claims: [Claim], over projection: Projection) -> [Claim] {
    let end = projection.projected.observation.period?.description.suffix(4)
    return claims.filter { claim in
      guard claim.observation.measure == measure else { return false }
      guard let end, let period = claim.observation.period else { return true }
      return period.description.hasSuffix(end)
    }
  }

  private func fits(_ claim: Claim, _ possible: ClosedRange<Decimal>) -> Bool {
    claim.range.intersects(
      PossibleRange(
        low: .init(number: possible.lowerBound, isClosed: true),
        high: .init(number: possible.upperBound, isClosed: true)))
  }
}
