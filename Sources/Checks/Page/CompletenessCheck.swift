import Reconciliation
import Codelists
import Foundation
import Records

/// A list that names nearly all states of the United States should name all of them. Territories are optional; the
/// District of Columbia alone missing is a note only, since many lists are of states in the strict sense.
struct CompletenessCheck: PageCheck {
  /// A list with at least this many of the 50 states and the District of Columbia is meant to be complete.
  static let looksComplete = 40

  private static let district = "US-DC"
  private static let expected = Set(Areas.states.map(\.code)).union([district])

  func findings(on page: CheckedPage) -> [Finding] {
    let ofStates = page.claims.filter { CompletenessCheck.expected.contains($0.key.areaCode) }
    guard ofStates.count >= CompletenessCheck.looksComplete else { return [] }
    let lists = Dictionary(grouping: ofStates) { claim in
      var key = claim.key
      key.areaCode = ""
      return key
    }
    .sorted { $0.key.columns }
    // If the columns of one table lack the same row, it is one finding.
    var reported: Set<[String]> = []
    return lists.compactMap { key, claims -> Finding? in
      let present = Set(claims.map(\.key.areaCode))
      let missing = CompletenessCheck.expected.subtracting(present).sorted()
      guard present.count >= CompletenessCheck.looksComplete, !missing.isEmpty else { return nil }
      guard reported.insert([key.occupationCode, key.occupationTitle] + missing).inserted else { return nil }
      let names = missing.map { Areas.name(of: $0) ?? $0 }
      let severity: Severity = missing == [CompletenessCheck.district] ? .info : .warning
      return page.finding(
        .completeness, Array(claims.prefix(1)), severity: severity,
        message:
          "The list of \(FigureFormatter.subject(key, title: claims.first?.observation.occupation.title ?? "", area: "")) by state has \(present.count) of "
          + "\(CompletenessCheck.expected.count) places and lacks \(names.joined(separator: ", ")).",
        expected: "\(CompletenessCheck.expected.count) places", actual: "\(present.count) places")
    }
  }
}
