import Reconciliation
import Attribution
import OfficialStatistics
import Foundation
import Records

/// "The top-earning state is …" against the page's own figures by state, and against the official ones for the
/// occupation the page is about.
struct RankingCheck: PageCheck {
  /// Fewer states are a selection, not a ranking.
  private static let fewest = 10

  func findings(on page: CheckedPage) throws(ReferenceError) -> [Finding] {
    let states = page.observations {
      $0.measure == .wage && $0.areaCode.hasPrefix("US-") && $0.annual?.value != nil && !$0.isQualified
    }
    let claims = states.filter { $0.method == .prose && claimsTop($0.quote) }
    var findings: [Finding] = []
    for claim in page.distinct(claims) {
      if let finding = ownTable(claim, states, page) { findings.append(finding) }
      if let finding = try official(claim, page) { findings.append(finding) }
    }
    return findings
  }

  private func claimsTop(_ quote: String) -> Bool {
    // Few sentences mention a state at all, and the pattern is expensive.
    let quote = quote.lowercased()
    return quote.contains(" state")
      && quote.firstMatch(of: /\b(?:top|highest|best)[- ](?:earning|paying|paid) state\b/) != nil
  }

  private func ownTable(_ claim: Observation, _ states: [Observation], _ page: CheckedPage) -> Finding? {
    let peers = states.filter { $0.statistic == claim.statistic && $0.method != .prose }
    guard Set(peers.map(\.areaCode)).count >= Self.fewest, let said = claim.annual?.value,
      let top = peers.max(by: { ($0.annual?.value ?? 0, $1.areaCode) < ($1.annual?.value ?? 0, $0.areaCode) }),
      let most = top.annual?.value,
      top.areaCode != claim.areaCode, most > said
    else { return nil }
    return page.finding(
      [claim, top], severity: .warning,
      message:
        "\(claim.area) is called the top-earning state with \(claim.raw), but the page's own table gives \(top.raw) for \(top.area).",
      expected: "\(top.areaCode) \(most.plain)", actual: "\(claim.areaCode) \(said.plain)")
  }

  private func official(_ claim: Observation, _ page: CheckedPage) throws(ReferenceError) -> Finding? {
    guard let library = page.library, let code = claim.occupation.code, let occupation = library.occupationIndex[code]
    else { return nil }
    let states = library.areas.indices.filter { library.areas[$0].hasPrefix("US-") }
    let series: OfficialSeries = claim.statistic == .median ? .annualMedian : .annualMean
    let cells = try library.cells(occupations: [occupation], areas: states).filter {
      $0.series == series && !$0.isLowerBound
    }
    guard let newest = cells.map(\.release).max(by: { library.releases[$0] < library.releases[$1] }) else { return nil }
    let ranked = cells.filter { $0.release == newest }.sorted { ($0.hundredths, $1.area) > ($1.hundredths, $0.area) }
    guard ranked.count >= Self.fewest, let top = ranked.first, library.areas[top.area] != claim.areaCode else {
      return nil
    }
    let rank =
      ranked.firstIndex { library.areas[$0.area] == claim.areaCode }.map { "; \(claim.area) ranks number \($0 + 1)" }
      ?? ""
    return page.finding(
      [claim], severity: .info,
      message:
        "\(claim.area) is called the top-earning state, but in \(library.releases[newest].name) it is \(library.areas[top.area]) for \(code) "
        + "(\(series.words) \(top.value.plain))\(rank).",
      expected: "\(library.areas[top.area]) \(top.value.plain)", actual: claim.areaCode)
  }
}
