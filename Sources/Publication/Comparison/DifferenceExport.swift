import struct Foundation.Decimal
import Records
import Terminal

/// Writes the differences between two runs as text, CSV or one JSON object.
package enum DifferenceExport {
  /// The output format.
  package enum Format: String, CaseIterable, Sendable { case text, csv, json }

  /// The complete difference as text.
  ///
  /// - Parameter layout: how lines for people are laid out.
  package static func text(_ difference: RunDifference, format: Format, layout: TerminalLayout = .plain) -> String {
    switch format {
    case .text: layout.text(lines(difference))
    case .csv: csv(difference)
    case .json: SafeCharacters.json(json(difference).compact) + "\n"
    }
  }

  /// `$44,640 a year → $46,000 a year (+3%)`, with the responsible sources and the deciding rule.
  static func words(_ change: RunDifference.StatisticChange) -> String {
    let now = ReadableFigure.text(change.statistic.extent, change.statistic.unit)
    let causes = change.causes.isEmpty ? "" : "; by \(change.causes.joined(separator: ", "))"
    guard change.kind == .changed, let before = change.before else { return now + causes }
    let was = ReadableFigure.text(before.extent, before.unit)
    let percent = change.percent.map { " (\($0 > 0 ? "+" : "−")\($0.magnitude.plain)%)" } ?? ""
    var text = was == now ? now : "\(was) → \(now)\(percent)"
    if before.status != change.statistic.status {
      text += "; \(before.status.rawValue) → \(change.statistic.status.rawValue)"
    }
    if before.rule != change.statistic.rule { text += "; rule \(before.rule) → \(change.statistic.rule)" }
    if change.columns.contains(ColumnName.flags.rawValue) {
      text += "; flags \(flags(before)) → \(flags(change.statistic))"
    }
    if change.columns.contains(ColumnName.officialValue.rawValue) { text += "; official figure changed" }
    return text + causes
  }

  private static func flags(_ statistic: ReconciledStatistic) -> String {
    statistic.flags.isEmpty ? "none" : statistic.flags.joined(separator: ", ")
  }

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
      (
        "Conflicts",
        difference.conflicts.map { line($0.kind, "conflict \($0.code) (\($0.severity.rawValue))", $0.text) }
      ),
      ("Findings", difference.findings.map { line($0.kind, "finding \($0.code) (\($0.severity.rawValue))", $0.text) }),
    ]
    return Array(
      parts.filter { !$0.lines.isEmpty }.map { [.heading("\($0.title): \($0.lines.count) changed")] + $0.lines }.joined(
        separator: [.blank]))
  }

  private static func rows(_ difference: RunDifference) -> [Change] {
    let statistics = difference.statistics.map { change -> Change in
      Change(
        kind: change.kind, of: "statistic", id: change.statistic.id, code: change.statistic.rule,
        subject: ReportWords.subject(change.statistic),
        from: change.before.map(plain) ?? "", to: change.kind == .gone ? "" : plain(change.statistic),
        percent: change.percent, causes: change.causes,
        columns: change.columns, text: words(change))
    }
    func notice(_ change: RunDifference.NoticeChange, _ of: String) -> Change {
      Change(kind: change.kind, of: of, id: change.id, code: change.code, severity: change.severity, text: change.text)
    }
    return statistics + difference.conflicts.map { notice($0, "conflict") }
      + difference.findings.map { notice($0, "finding") }
  }

  /// A row for any kind of change.
  fileprivate struct Change {
    var kind: RunDifference.Kind
    var of, id, code: String
    var severity: Severity?
    var subject = ""
    var from = ""
    var to = ""
    var percent: Decimal?
    var causes: [String] = []
    var columns: [String] = []
    var text: String
  }

  private static func csv(_ difference: RunDifference) -> String {
    DatasetTable.changes.csv(rows(difference), spreadsheetSafe: false)
  }

  private static func json(_ difference: RunDifference) -> JSONValue {
    let table = DatasetTable.changes
    return .array(rows(difference).map { row in .object(table.columns.map { ($0.name, .string($0.cell(row).plain)) }) })
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

extension DatasetTable<DifferenceExport.Change> {
  /// The output table of `laborledger diff`.
  fileprivate static var changes: DatasetTable {
    DatasetTable(
      path: "changes.csv", title: "Changes", description: "One row per statistic, conflict or finding that changed.",
      primaryKey: .id,
      columns: [
        Column(.change, .string, .attribute, .oneOf(RunDifference.Kind.self), "The kind of change.", example: "changed")
        { .code($0.kind.rawValue) },
        Column(.of, .string, .dimension, "The kind of item: statistic, conflict or finding.", example: "statistic") {
          .code($0.of)
        },
        Column(.id, .string, .attribute, .required, "Its id.", example: "4f0a1c2b3d4e5f60") { .code($0.id) },
        Column(.code, .string, .attribute, "The rule, the conflict's kind, or the check.", example: "newest-period") {
          .code($0.code)
        },
        Column(.severity, .string, .attribute, "The severity of conflicts and findings.", example: "warning") {
          .code($0.severity?.rawValue ?? "")
        },
        Column(
          .subject, .string, .attribute, "Description of the statistic.",
          example: "Median wage of Medical Secretaries in Texas"
        ) { .text($0.subject) },
        Column(.from, .string, .attribute, "The previous figure.", example: "44640 USD/year") { .text($0.from) },
        Column(.to, .string, .attribute, "The new figure.", example: "46000 USD/year") { .text($0.to) },
        Column(.percent, .number, .measure, "The change in percent of the previous value.", example: "3") {
          .number($0.percent)
        },
        Column(.causes, .list, .attribute, "The sources whose figures changed.", example: "office-manager") {
          .list($0.causes)
        },
        Column(.columns, .list, .attribute, "The columns that changed.", example: "value;rule") { .list($0.columns) },
        Column(.text, .string, .attribute, "Description of the change.", example: "$44,640 a year → $46,000 a year") {
          .text($0.text)
        },
      ], rows: { _ in [] })
  }
}
