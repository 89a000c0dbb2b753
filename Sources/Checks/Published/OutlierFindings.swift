import Reconciliation
import Records

extension Outlier {
  /// One finding for the outliers of each source.
  static func findings(_ statistics: [ReconciledStatistic]) -> [Finding] {
    let far = statistics.filter { $0.flags.contains(flag) }
    return Dictionary(grouping: far) { $0.sourceIDs.first ?? "" }.sorted { $0.key < $1.key }.map { source, rows in
      let shown = rows.prefix(ConflictDraft.limit)
      let list = shown.map { row in
        let subject = FigureFormatter.subject(row.key, title: row.occupationTitle, area: row.area)
        let official = row.officialValue.map { " (official: \(ReadableFigure.grouped($0)))" } ?? ""
        return "\(FigureFormatter.figure(row.extent, row.unit)) as \(subject)\(official)"
      }
      let rest = rows.count - shown.count
      return Finding(
        sourceID: source, check: .outlier, severity: .warning, observations: shown.compactMap(\.evidence.first),
        message:
          "More than twice or less than half the other figures: \(list.joined(separator: "; "))\(rest > 0 ? "; and \(rest) more" : "").",
        about: ["all"])
    }
  }
}
