import Codelists
import Records

extension OccupationCoder {
  /// Findings about a run's own aliases: one for all titles that are on no page, and one for each official title with
  /// another code.
  ///
  /// - Parameters:
  ///   - observations: the observations of all pages.
  ///   - pages: what is known of each page.
  package func aliasFindings(_ observations: [Observation], pages: [PageMetadata]) -> [Finding] {
    guard !rules.known.decisions.isEmpty else { return [] }
    let titles =
      observations.map(\.occupation.title)
      + pages.flatMap { [$0.subject.title] + $0.aliases + $0.mentions.map(\.title) }
    let keys = Set(titles.flatMap { TitleReadings.keys(of: $0) })
    let unused = rules.known.decisions.keys.filter { !keys.contains($0) }.sorted()
    var findings: [Finding] = []
    if !unused.isEmpty {
      let told = unused.prefix(20).joined(separator: ", ") + (unused.count > 20 ? " and \(unused.count - 20) more" : "")
      findings.append(
        Finding(
          sourceID: "", check: .aliasUnused, severity: .info,
          message:
            "\(unused.count) of \(rules.known.decisions.count) titles in the aliases file occur on no page of this run: \(told)."
        ))
    }
    for (key, codes) in rules.known.decisions.sorted(by: { $0.key < $1.key }) {
      guard let official = TitleTable.builtIn.codes(of: key).first(where: { $0.list == .official }),
        !codes.contains(official.code),
        let code = codes.sorted().first
      else { continue }
      findings.append(
        Finding(
          sourceID: "", check: .aliasContradiction, severity: .warning,
          message:
            "The aliases file gives \(key) the code \(code.isEmpty ? "none" : code), but it is the official title of \(official.code).",
          expected: official.code, actual: code))
    }
    return findings
  }
}
