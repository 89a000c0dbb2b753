import Reconciliation
import Foundation
import Records

/// The yearly number of *new* jobs, times the years of the projection, must equal the change over it. Otherwise, the
/// number is probably openings, most of which replace workers who leave (Employment Projections: openings = separations
/// + change / years).
///
/// Only figures the page calls new jobs are checked; openings rightly exceed the change.
struct OpeningsArithmeticCheck: PageCheck {
  /// The length of a projection of the Employment Projections programme, if the page does not give both years.
  private static let defaultYears: Decimal = 10

  func findings(on page: CheckedPage) -> [Finding] {
    page.series { [.openings, .employmentChange, .employment].contains($0.observation.measure) }.flatMap {
      _, claims -> [Finding] in
      let projections = Projection.pairs(among: claims)
      let changes = claims.filter { $0.observation.measure == .employmentChange }
      let possible = changes.compactMap(\.range.bounds) + projections.compactMap(\.change)
      guard !possible.isEmpty else { return [] }
      let years = length(projections: projections, claims: claims)
      var seen: Set<QuantitativeValue> = []
      let called = claims.filter {
        $0.observation.measure == .openings && isCalledNew($0) && seen.insert($0.extent).inserted
      }
      return called.compactMap { claim -> Finding? in
        guard let yearly = claim.range.bounds, !possible.contains(where: { overlaps($0, yearly, times: years) }) else {
          return nil
        }
        let total = ReadableFigure.grouped(claim.value * years)
        let evidence = changes.isEmpty ? projections.flatMap { [$0.base, $0.projected] } : changes
        let change =
          changes.isEmpty ? projections.map(\.sentence).joined(separator: "; ") : FigureFormatter.list(changes)
        return page.finding(
          .openingsArithmetic, [claim] + evidence,
          message:
            "\(ReadableFigure.grouped(claim.value)) new jobs per year would be \(total) in \(years.plain) years, but the projected change on the page is "
            + "\(change): the figure is openings, which include replacements.",
          expected: change, actual: "\(total) jobs")
      }
    }
  }

  private func overlaps(_ change: ClosedRange<Decimal>, _ yearly: ClosedRange<Decimal>, times years: Decimal) -> Bool {
    change.overlaps((yearly.lowerBound * years)...(yearly.upperBound * years))
  }

  /// Nouns that mean added jobs when preceded by "new".
  private static let posts: Set<String> = [
    "job", "position", "post", "role", "worker", "employee", "hire", "professional",
  ]

  /// Whether the figure's own words, at most four before or after it and up to the next number, call it new jobs
  /// ("62,000 new positions each year").
  private func isCalledNew(_ claim: Claim) -> Bool {
    let (quote, raw) = (claim.observation.quote, claim.observation.raw)
    guard let place = quote.range(of: raw) else { return namesNewJobs(LabelNormalizer.list(quote)) }
    let before =
      quote[..<place.lowerBound].split(whereSeparator: \.isNumber).last.map {
        LabelNormalizer.list(String($0)).suffix(4)
      } ?? []
    let after =
      quote[place.upperBound...].split(whereSeparator: \.isNumber).first.map {
        LabelNormalizer.list(String($0)).prefix(4)
      } ?? []
    return [Array(before), LabelNormalizer.list(raw), Array(after)].contains(where: namesNewJobs)
  }

  /// "new" followed by a noun for a job, directly or after one word: "new nursing jobs".
  private func namesNewJobs(_ words: [String]) -> Bool {
    words.indices.contains {
      words[$0] == "new" && words.dropFirst($0 + 1).prefix(2).contains(where: OpeningsArithmeticCheck.posts.contains)
    }
  }

  /// The years between base and projected count, or of a figure's own interval.
  private func length(projections: [Projection], claims: [Claim]) -> Decimal {
    func year(_ text: some StringProtocol) -> Int? { Int(text.prefix(4)) }
    for projection in projections {
      guard let from = projection.base.observation.period, let to = projection.projected.observation.period else {
        continue
      }
      if let first = year(from.description), let last = year(to.description.suffix(4)), last > first {
        return Decimal(last - first)
      }
    }
    for period in claims.compactMap({ $0.observation.period?.description.split(separator: "/") })
    where period.count == 2 {
      if let first = year(period[0]), let last = year(period[1]), last > first { return Decimal(last - first) }
    }
    return OpeningsArithmeticCheck.defaultYears
  }
}
