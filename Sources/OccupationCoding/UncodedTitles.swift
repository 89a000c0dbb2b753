import Codelists
import Records

/// Findings for titles with several possible codes, or without a reliable answer: reported with the candidates, never
/// decided silently. One finding per title and run.
///
/// - Parameters:
///   - observations: the observations of all pages, with their assigned codes.
///   - pages: what is known of each page; a page's subject is reported as a warning, other titles for information.
/// - Returns: findings sorted by title, each about the observations that name the title, located at the first.
package func uncodedTitleFindings(
  _ observations: [Observation], pages: [PageMetadata], coder: OccupationCoder
) -> [Finding] {
  var open: [String: [Observation]] = [:]
  for observation in observations where observation.occupation.code == nil && !observation.occupation.title.isEmpty {
    open[TitleNormalizer.key(of: observation.occupation.title), default: []].append(observation)
  }
  let subjects = pages.filter { $0.subject.code == nil && !$0.subject.title.isEmpty }
  let subjectKeys = Dictionary(
    subjects.map { (TitleNormalizer.key(of: $0.subject.title), $0) }, uniquingKeysWith: { first, _ in first })
  return Set(open.keys).union(subjectKeys.keys).sorted().compactMap { key in
    let mentions = (open[key] ?? []).sorted { ($0.sourceID, $0.ordinal, $0.id) < ($1.sourceID, $1.ordinal, $1.id) }
    guard let title = mentions.first?.occupation.title ?? subjectKeys[key]?.subject.title,
      let source = subjectKeys[key]?.sourceID ?? mentions.first?.sourceID
    else { return nil }
    let coded = coder.code(title)
    guard coded.code == nil, coded.rule != .parts, let list = candidates(coded) else { return nil }
    let isSubject = subjectKeys[key] != nil
    let first = mentions.first { $0.sourceID == source }
    return Finding(
      sourceID: source, check: .crosswalk, severity: isSubject ? .warning : .info,
      observations: mentions.prefix(12).map(\.id),
      locator: first?.locator ?? .page,
      message:
        "\(title) may be \(list). None was assigned; add the title to the aliases file\(isSubject ? " or set its code in the manifest" : "").",
      expected: coded.candidates.map(\.code).joined(separator: ";"), actual: "")
  }
}

/// The candidates as text, `15-1252 Software Developers (48%), …`; nil if there are none.
private func candidates(_ coded: CodedTitle) -> String? {
  let told = coded.candidates.filter { $0.share >= 0.05 }.prefix(4)
  guard !told.isEmpty else { return nil }
  return told.map { "\($0.code) \(OccupationTitles.title(of: $0.code) ?? "") (\(Int(($0.share * 100).rounded()))%)" }
    .joined(separator: ", ")
}
