import Foundation
import Publication
import Records

/// A stratified random sample of figures from a run, for manual review.
package enum AuditSample {
  /// The rows of the sheet: figures stratified by source, measure and extraction confidence, taken round-robin from the
  /// strata.
  ///
  /// - Parameters:
  ///   - count: number of figures; fewer if the run has fewer.
  ///   - seed: the same seed draws the same figures from the same run.
  package static func draw(_ run: LoadedRun, count: Int, seed: Int) -> [AuditRow] {
    let sources = Dictionary(
      run.dataset.sources.map { ($0.origin.sourceID, $0.origin) }, uniquingKeysWith: { first, _ in first })
    func lot(_ parts: [String]) -> String { StableID.make(["audit", String(seed)] + parts) }
    let strata = Dictionary(grouping: run.dataset.observations) { AuditRow.Stratum($0) }
    // The order of strata is random, too: a sheet smaller than their number must not always omit the same ones.
    var queues = strata.map { stratum, members in
      (key: lot(stratum.columns), members: members.sorted { lot([$0.id]) < lot([$1.id]) })
    }.sorted {
      $0.key < $1.key
    }
    .map(\.members)
    var drawn: [Observation] = []
    while drawn.count < count, queues.contains(where: { !$0.isEmpty }) {
      for index in queues.indices where !queues[index].isEmpty && drawn.count < count {
        drawn.append(queues[index].removeFirst())
      }
    }
    return drawn.sorted { ($0.sourceID, $0.ordinal, $0.id) < ($1.sourceID, $1.ordinal, $1.id) }
      .map { AuditRow($0, location: sources[$0.sourceID]?.location ?? "") }
  }
}

/// The precision of reviewed figures, per stratum and overall.
package struct AuditScore: Sendable, Equatable {
  /// A group of reviewed figures.
  package struct Line: Sendable, Equatable {
    /// Name of the group: `all`, `measure wage`, `confidence 0.9 and more`, `source office-guide`.
    package var group: String
    /// Number of reviewed figures.
    package var marked: Int
    /// Number of correct figures.
    package var right: Int

    /// The share of correct figures.
    package var precision: Double { Double(right) / Double(marked) }

    /// The 95% confidence interval of the share (Wilson, "Probable Inference, the Law of Succession, and Statistical
    /// Inference", JASA 22, 1927).
    package var interval: (low: Double, high: Double) {
      let (n, p, z) = (Double(marked), precision, 1.959964)
      let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
      let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      return (max(0, middle - half), min(1, middle + half))
    }
  }

  /// Overall first, then by measure, confidence and source.
  package let lines: [Line]
  /// Number of unreviewed rows.
  package let unmarked: Int
  /// Ids of the observations in the sheet.
  private let sheet: String
  private let observationIDs: [String]

  /// Scores a sheet. Throws `noInput` if it is missing, and `badData`, with the line, if it is invalid.
  package init(sheet path: String) throws(RunFailure) {
    let rows: [AuditRow]
    do throws(DatasetReadError) {
      rows = try AuditRow.read(path)
    } catch {
      throw RunFailure(FileManager.default.fileExists(atPath: path) ? .badData : .noInput, error.description)
    }
    sheet = path
    observationIDs = rows.map(\.observationID)
    let marked = rows.filter { $0.isRight != nil }
    unmarked = rows.count - marked.count
    guard !marked.isEmpty else {
      throw RunFailure(.badData, "\(path): no row is marked; write yes or no under 'right'")
    }
    func line(_ group: String, _ members: [AuditRow]) -> Line {
      Line(group: group, marked: members.count, right: members.count { $0.isRight == true })
    }
    func lines(_ name: String, _ key: (AuditRow) -> String) -> [Line] {
      Dictionary(grouping: marked, by: key).sorted { $0.key < $1.key }.map { line("\(name) \($0.key)", $0.value) }
    }
    self.lines =
      [line("all", marked)] + lines("measure") { $0.stratum.measure } + lines("confidence") { $0.stratum.confidence }
      + lines("source") { $0.stratum.source }
  }

  /// Saves the score as the last audit of the run's pipeline, to be shown in later reports.
  /// Throws `badData`, without writing anything, if the sheet has a figure that is not in the run.
  ///
  /// - Parameter date: the day of the audit, `2026-11-27`.
  package func save(for run: LoadedRun, date: String) throws(RunFailure) {
    let known = Set(run.dataset.observations.map(\.id))
    let strangers = observationIDs.filter { !known.contains($0) }
    guard strangers.isEmpty else {
      throw RunFailure(
        .badData,
        "\(sheet): \(strangers.count) of \(observationIDs.count) rows are not from \(run.folder), the first of them '\(strangers[0])'; give the run the sheet was drawn from"
      )
    }
    let reader = PublishedRunReader(folder: run.folder)
    let strata = lines.map {
      AuditRecord.Stratum(
        group: $0.group, marked: $0.marked, right: $0.right, precision: $0.precision, low: $0.interval.low,
        high: $0.interval.high)
    }
    do throws(PublicationError) {
      try AuditRecord(date: date, runID: reader.runID, unmarked: unmarked, strata: strata).save(
        pipelineFolder: reader.folders.folder)
    } catch {
      throw RunFailure(error)
    }
  }

  /// The lines in columns.
  package var text: String {
    let width = (lines.map(\.group.count).max() ?? 0) + 2
    func share(_ value: Double) -> String { String(format: "%.1f%%", value * 100) }
    let table = lines.map { line in
      line.group.padding(toLength: width, withPad: " ", startingAt: 0)
        + "\(line.right) of \(line.marked) right: \(share(line.precision))"
        + " (95% confidence interval \(share(line.interval.low)) to \(share(line.interval.high)))"
    }
    return (table + (unmarked == 0 ? [] : ["\(unmarked) \(unmarked == 1 ? "row is" : "rows are") not marked"])).map {
      $0 + "\n"
    }.joined()
  }
}
