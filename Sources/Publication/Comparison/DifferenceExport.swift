import Records
import Terminal

/// Writes what changed between two runs: as lines for people, as CSV, or as one JSON object.
public enum DifferenceExport {
  /// How it is written.
  public enum Format: String, CaseIterable, Sendable { case text, csv, json }

  /// The whole difference as text.
  ///
  /// - Parameter layout: how lines for people are laid out.
  public static func text(_ difference: RunDifference, format: Format, layout: TerminalLayout = .plain) -> String {
    switch format {
    case .text: layout.text(lines(difference))
    case .csv: csv(difference)
    case .json: SafeCharacters.json(json(difference).compact) + "\n"
    }
  }

  /// `$44,640 a year → $46,000 a year (+3 %)`, with who caused it and which rule decides.
  static func words(_ change: RunDifference.StatisticChange) -> String {
    let now = ReadableFigure.text(change.statistic.extent, change.statistic.unit)
    let causes = change.causes.isEmpty ? "" : "; by \(change.causes.joined(separator: ", "))"
    guard change.kind == .changed, let before = change.before else { return now + causes }
    let was = ReadableFigure.text(before.extent, before.unit)
    let percent = change.percent.map { " (\($0 > 0 ? "+" : "−")\($0.magnitude.plain)\u{A0}%)" } ?? ""
    var text = was == now ? now : "\(was) → \(now)\(percent)"
    if before.status != change.statistic.status { text += "; \(before.status.rawValue) → \(change.statistic.status.rawValue)" }
    if before.rule != change.statistic.rule { text += "; rule \(before.rule) → \(change.statistic.rule)" }
    if change.columns.contains("flags") { text += "; flags \(flags(before)) → \(flags(change.statistic))" }
    if change.columns.contains("official_value") { text += "; another official figure" }
    return text + causes
  }

  private static func flags(_ statistic: ReconciledStatistic) -> String { statistic.flags.isEmpty ? "none" : statistic.flags.joined(separator: ", ") }

  private static func lines(_ difference: RunDifference) -> [TerminalBlock] {
    func line(_ kind: RunDifference.Kind, _ what: String, _ how: String) -> TerminalBlock {
      let mark: TerminalText =
        switch kind {
        case .added: TerminalText("+ ", .good)
        case .gone: TerminalText("- ", .bad)
        case .changed: TerminalText("~ ", .warning)
        }
      return .line(mark + TerminalText("\(what):", .strong) + " \(how)", hanging: 4)
    }
    let parts: [(title: String, lines: [TerminalBlock])] = [
      ("Statistics", difference.statistics.map { line($0.kind, ReportWords.subject($0.statistic), words($0)) }),
      ("Conflicts", difference.conflicts.map { line($0.kind, "conflict \($0.code) (\($0.severity.rawValue))", $0.text) }),
      ("Findings", difference.findings.map { line($0.kind, "finding \($0.code) (\($0.severity.rawValue))", $0.text) }),
    ]
    return Array(parts.filter { !$0.lines.isEmpty }.map { [.heading("\($0.title): \($0.lines.count) changed")] + $0.lines }.joined(separator: [.blank]))
  }

  private static let header = ["change", "of", "id", "code", "severity", "subject", "from", "to", "percent", "causes", "columns", "text"]

  private static func rows(_ difference: RunDifference) -> [[String]] {
    let statistics = difference.statistics.map { change -> [String] in
      let before = change.before.map(plain) ?? ""
      let after = change.kind == .gone ? "" : plain(change.statistic)
      return [
        change.kind.rawValue, "statistic", change.statistic.id, change.statistic.rule, "", ReportWords.subject(change.statistic), before, after,
        change.percent?.plain ?? "", change.causes.joined(separator: ";"), change.columns.joined(separator: ";"), words(change),
      ]
    }
    func notice(_ change: RunDifference.NoticeChange, _ of: String) -> [String] {
      [change.kind.rawValue, of, change.id, change.code, change.severity.rawValue, "", "", "", "", "", "", change.text]
    }
    return statistics + difference.conflicts.map { notice($0, "conflict") } + difference.findings.map { notice($0, "finding") }
  }

  private static func csv(_ difference: RunDifference) -> String {
    let format = CSVFormat(spreadsheetSafe: false)
    return ([header] + rows(difference)).map { format.record($0.map { .text($0) }) }.joined()
  }

  private static func json(_ difference: RunDifference) -> JSONValue {
    .array(rows(difference).map { row in .object(zip(header, row).map { ($0, .string(PublishedText.clean($1))) }) })
  }

  private static func plain(_ statistic: ReconciledStatistic) -> String {
    let numbers =
      switch statistic.extent {
      case .value(let value): value.plain
      case .range(let low, let high): "\(low.plain)-\(high.plain)"
      case .atLeast(let low): ">=\(low.plain)"
      case .atMost(let high): "<=\(high.plain)"
      }
    return "\(numbers) \(statistic.unit.code)"
  }
}
