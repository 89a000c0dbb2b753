import OfficialStatistics
import Codelists
import Foundation
import Records

/// Writes the findings of one page: one per cause, and one if most of the page belongs to another occupation.
struct AttributionReport {
  private let library: ReferenceLibrary
  private let subject: Occupation?
  private let source: String

  init(library: ReferenceLibrary, subject: Occupation?, observations: [Observation]) {
    self.library = library
    self.subject = subject
    source = observations.first?.sourceID ?? ""
  }

  private struct Group: Hashable, Comparable {
    var occupation: Int
    var release: Int
    static func < (a: Group, b: Group) -> Bool { (a.occupation, a.release) < (b.occupation, b.release) }
  }

  func findings(_ verdicts: [Attributor.Verdict], _ compared: [ComparisonAttributor.Verdict]) -> [Finding] {
    var groups = Dictionary(grouping: verdicts) {
      Group(occupation: $0.match.cell.occupation, release: $0.match.cell.release)
    }
    let comparisons = Dictionary(grouping: compared) { Group(occupation: $0.cell.occupation, release: $0.cell.release) }
    var findings: [Finding] = []
    // Other occupations besides the subject, as in a box of similar ones or a table of specialties, are one cause,
    // regardless of their number.
    let beside = groups.filter { group, verdicts in
      comparisons[group] == nil && !isOfSubject(group) && !verdicts.contains(where: isForeign)
    }
    for (release, members) in Dictionary(grouping: beside.keys, by: \.release).sorted(by: { $0.key < $1.key })
    where members.count > 1 {
      let verdicts = members.sorted().flatMap { groups.removeValue(forKey: $0) ?? [] }
      findings += others(verdicts, release: release)
    }
    findings += Set(groups.keys).union(comparisons.keys).sorted().map {
      finding($0, groups[$0] ?? [], comparisons[$0] ?? [])
    }
    return findings + [foreignPage(verdicts)].compactMap { $0 }
  }

  /// Figures of several occupations of one release that are given for these occupations: one finding for the correctly
  /// labelled ones, and one for each other label.
  private func others(_ verdicts: [Attributor.Verdict], release: Int) -> [Finding] {
    let name = library.releases[release].name
    let called = Dictionary(grouping: verdicts) { isCalledSo($0) ? "" : misnomer($0) { $0.codes } }
    return called.sorted { $0.key < $1.key }.map { key, verdicts in
      let misnomer = key.isEmpty ? "" : verdicts.first.map { self.misnomer($0) { $0.label } } ?? ""
      let shown = verdicts.prefix(12)
      let rest = verdicts.count - shown.count
      let codes = Set(verdicts.map(\.match.cell.occupation)).count
      let count = verdicts.count == 1 ? "One figure is" : "\(verdicts.count) figures are"
      return Finding(
        sourceID: source, check: .attribution, severity: misnomer.isEmpty ? .info : .warning,
        observations: shown.map(\.figure.first.id),
        locator: shown.first?.figure.first.locator ?? .page,
        message: count + (misnomer.isEmpty ? "" : " the " + misnomer + ",")
          + " of \(codes == 1 ? "one occupation" : "\(codes) occupations") other than the page's subject in \(name): "
          + shown.map {
            "\(self.name(of: $0.match.cell.occupation)) \($0.figure.first.raw)"
              + (misnomer.isEmpty ? " (\($0.match.cell.series.words))" : "")
          }
          .joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "") + ".",
        expected: shown.map { "\($0.match.cell.value.plain) \($0.match.cell.series.unit.code)" }.joined(
          separator: "; "),
        actual: shown.map { "\($0.figure.value.plain) \($0.figure.unit.code)" }.joined(separator: "; "),
        about: [name, "others", key])
    }
  }

  /// Whether it is the page's own occupation, or a group that contains it or is contained in it.
  private func isOfSubject(_ group: Group) -> Bool {
    guard let own = subject?.code else { return false }
    let code = library.occupations[group.occupation].code
    return code == own || OfficialOccupation.holds(own, code) || OfficialOccupation.holds(code, own)
  }

  private func name(of occupation: Int) -> String {
    let code = library.occupations[occupation].code
    return "\(code) (\(library.title(of: code) ?? "no title"))"
  }

  /// One figure of a finding: its description and probability.
  private struct Entry {
    var observation: Observation
    var line: String
    var official: String
    var printed: String
    var probability: Double
  }

  private func finding(
    _ group: Group, _ verdicts: [Attributor.Verdict], _ compared: [ComparisonAttributor.Verdict]
  ) -> Finding {
    let occupation = library.occupations[group.occupation]
    let holdsForeign = verdicts.contains(where: isForeign)
    let isMislabelled = verdicts.contains { !isCalledSo($0) }
    // The most certain and informative first: mislabelled figures, then page order.
    let entries =
      (verdicts.filter { !isCalledSo($0) } + verdicts.filter { isCalledSo($0) }).map(entry) + compared.map(entry)
    let shown = entries.prefix(12)
    let rest = entries.count - shown.count
    let doubt = entries.reduce(1.0) { $0 * (1 - min(0.999, $1.probability)) }
    let name = name(of: group.occupation)
    return Finding(
      sourceID: source, check: .attribution, severity: holdsForeign || isMislabelled ? .warning : .info,
      observations: shown.reduce(into: []) { ids, entry in
        if !ids.contains(entry.observation.id) { ids.append(entry.observation.id) }
      },
      locator: shown.first?.observation.locator ?? .page,
      message:
        "\(entries.count == 1 ? "One figure belongs" : "\(entries.count) figures belong") to \(name) in \(library.releases[group.release].name): "
        + shown.map(\.line).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "") + "."
        + (holdsForeign ? " The page gives the occupation as \(said(verdicts))." : ""),
      expected: shown.map(\.official).joined(separator: "; "),
      actual: shown.map(\.printed).joined(separator: "; ") + " (confidence \((1 - doubt).formattedShare))",
      about: [library.releases[group.release].name, occupation.code])
  }

  private func entry(_ verdict: Attributor.Verdict) -> Entry {
    Entry(
      observation: verdict.figure.first, line: line(verdict),
      official: "\(verdict.match.cell.value.plain) \(verdict.match.cell.series.unit.code)",
      printed: "\(verdict.figure.value.plain) \(verdict.figure.unit.code)", probability: verdict.probability)
  }

  /// `$73,320 more is the annual median 117960 less the 44640 of 43-6013 (Medical Secretaries and Administrative
  /// Assistants)`.
  private func entry(_ verdict: ComparisonAttributor.Verdict) -> Entry {
    let (cell, other) = (verdict.cell, verdict.other)
    let isDifference = verdict.comparison.kind == .difference
    let first = isDifference && cell.hundredths < other.hundredths ? other : cell
    let second = first == cell ? other : cell
    let place = first.area == library.areaIndex["US"] ? "" : " in \(library.areas[first.area])"
    var against = second.value.plain
    if second.series != first.series { against = "the \(second.series.words) \(against)" }
    if second.area != first.area { against += " in \(library.areas[second.area])" }
    if second.occupation != first.occupation {
      let code = library.occupations[second.occupation].code
      against += " of \(code) (\(library.title(of: code) ?? "no title"))"
    }
    let official =
      isDifference
      ? "\((first.value - second.value).plain)"
      : "\(((first.value / second.value - 1) * 100).rounded(places: 1).plain) percent"
    let unit = isDifference ? " \(first.series.unit.code)" : ""
    let owner = first.occupation == cell.occupation ? "" : " of \(library.occupations[first.occupation].code)"
    return Entry(
      observation: verdict.comparison.mention,
      line:
        "\(verdict.comparison.raw) is the \(first.series.words) \(first.value.plain)\(place)\(owner) \(isDifference ? "less" : "over") \(against)"
        + (isDifference ? "" : " (\(official))"),
      official: official + unit, printed: verdict.comparison.value.plain + (isDifference ? unit : " percent"),
      probability: verdict.probability)
  }

  /// `$77K is the annual mean 77,060 rounded, called median`.
  private func line(_ verdict: Attributor.Verdict) -> String {
    let cell = verdict.match.cell
    let official = cell.value.plain
    let form =
      switch verdict.match.form {
      case .exact: ""
      case .rounded: " \(official) rounded"
      case .truncated: " \(official) truncated"
      case .convertedFromHourly: " \(official) times 2,080"
      case .convertedToHourly: " \(official) divided by 2,080"
      }
    let place = cell.area == library.areaIndex["US"] ? "" : " in \(library.areas[cell.area])"
    let called = isCalledSo(verdict) ? "" : ", called \(words(verdict.figure.first) { $0.label })"
    return
      "\(verdict.figure.first.raw) (\(verdict.figure.value.plain)) is the \(cell.series.words)\(form)\(place)\(called)"
  }

  /// The official figure's statistic and what the page calls it; `name` gives the latter in words, or as codes that
  /// identify a finding.
  private func misnomer(_ verdict: Attributor.Verdict, _ name: (Observation) -> String) -> String {
    "\(verdict.match.cell.series.words), called \(words(verdict.figure.first, name))"
  }

  /// What the page calls the figure.
  private func words(_ observation: Observation, _ name: (Observation) -> String) -> String {
    let qualifiers = observation.qualifiers
    let place = observation.areaCode == "US" || observation.areaCode.isEmpty ? "" : " in \(observation.areaCode)"
    return name(observation) + place + (qualifiers.isEmpty ? "" : " (\(qualifiers.joined(separator: ", ")))")
  }

  /// Whether the page labels the figure correctly, apart from its occupation, or does not state which pay statistic it
  /// is.
  private func isCalledSo(_ verdict: Attributor.Verdict) -> Bool {
    let series = verdict.match.cell.series
    return verdict.figure.mentions.contains {
      ($0.statistic == series.statistic || $0.statistic == .typical) && $0.measure == series.measure && !$0.isQualified
        && ($0.areaCode == library.areas[verdict.match.cell.area] || $0.areaCode.isEmpty)
    }
  }

  /// Whether the page gives the figure for another occupation; a title without a code does not count as foreign.
  private func isForeign(_ verdict: Attributor.Verdict) -> Bool {
    let code = library.occupations[verdict.match.cell.occupation].code
    let said = verdict.figure.mentions.compactMap(\.occupation.code)
    return !said.isEmpty && !said.contains(code)
      && !said.contains { OfficialOccupation.holds($0, code) || OfficialOccupation.holds(code, $0) }
  }

  private func said(_ verdicts: [Attributor.Verdict]) -> String {
    var seen: Set<String> = []
    let titles = verdicts.filter(isForeign).map { verdict in
      "\(verdict.figure.first.occupation.title) (\(verdict.figure.first.occupation.code ?? "no code"))"
    }
    return titles.filter { seen.insert($0).inserted }.prefix(3).joined(separator: ", ")
  }

  /// The finding for a page with most attributed figures belonging to another occupation.
  private func foreignPage(_ verdicts: [Attributor.Verdict]) -> Finding? {
    guard let subject, let code = subject.code, verdicts.count >= 4 else { return nil }
    let byCode = Dictionary(grouping: verdicts.filter(isForeign)) { library.occupations[$0.match.cell.occupation].code }
    let largest = byCode.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let largest, 2 * largest.value.count > verdicts.count else { return nil }
    return Finding(
      sourceID: source, check: .attribution, severity: .warning,
      observations: largest.value.prefix(12).map(\.figure.first.id),
      message:
        "The page is about \(subject.title) (\(code)), but \(largest.value.count) of its \(verdicts.count) figures with a known origin belong to "
        + "\(largest.key) (\(library.title(of: largest.key) ?? "no title")).",
      expected: code, actual: largest.key, about: ["page"])
  }
}

extension OfficialOccupation {
  /// Whether `group` is a broader code that contains `code`: `31-1120` contains `31-1121`.
  static func holds(_ group: String, _ code: String) -> Bool {
    let level = level(of: group)
    guard level != .detailed, level != .total else { return false }
    let kept = level == .broad ? 6 : level == .minor ? 4 : 3
    return group != code && group.prefix(kept) == code.prefix(kept)
  }
}

extension Double {
  /// `97%`, never 100.
  fileprivate var formattedShare: String { "\(Int((Swift.min(self, 0.995) * 100).rounded(.down)))%" }
}

extension Observation {
  /// What the figure is: `median wage`.
  fileprivate var label: String { StatisticLabels.label(measure, statistic) }

  /// The codes of its statistic and measure, which identify a finding independently of their names.
  fileprivate var codes: String { "\(statistic.rawValue) \(measure.words)" }
}
