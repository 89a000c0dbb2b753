import Foundation
import Publication
import Records

/// A sheet of figures for a person to mark right or wrong, drawn from a run by lot, so that every kind of figure comes up.
public enum AuditSample {
  /// The rows of the sheet: figures stratified by source, measure and confidence of reading, one of each stratum in turn.
  ///
  /// - Parameters:
  ///   - count: how many; fewer where the run has fewer.
  ///   - seed: the same seed draws the same figures from the same run.
  public static func draw(_ run: LoadedRun, count: Int, seed: Int) -> [AuditRow] {
    let sources = Dictionary(run.dataset.sources.map { ($0.origin.sourceID, $0.origin) }, uniquingKeysWith: { first, _ in first })
    func lot(_ parts: [String]) -> String { StableID.make(["audit", String(seed)] + parts) }
    let strata = Dictionary(grouping: run.dataset.observations) { AuditRow.Stratum($0) }
    // By lot also which strata come first: a sheet smaller than their number must not always leave out the same.
    var queues = strata.map { stratum, members in (key: lot(stratum.columns), members: members.sorted { lot([$0.id]) < lot([$1.id]) }) }.sorted {
      $0.key < $1.key
    }
    .map(\.members)
    var drawn: [Observation] = []
    while drawn.count < count, queues.contains(where: { !$0.isEmpty }) {
      for index in queues.indices where !queues[index].isEmpty && drawn.count < count { drawn.append(queues[index].removeFirst()) }
    }
    return drawn.sorted { ($0.sourceID, $0.ordinal, $0.id) < ($1.sourceID, $1.ordinal, $1.id) }
      .map { AuditRow($0, location: sources[$0.sourceID]?.location ?? "") }
  }
}

/// The precision of figures that a person marked, by stratum and in all.
public struct AuditScore: Sendable, Equatable {
  /// One group of marked figures.
  public struct Line: Sendable, Equatable {
    /// What the group is: `all`, `measure wage`, `confidence 0.9 and more`, `source office-guide`.
    public var group: String
    /// How many were marked.
    public var marked: Int
    /// How many of them are right.
    public var right: Int

    /// The share of right ones.
    public var precision: Double { Double(right) / Double(marked) }

    /// The interval that holds the true share 95 times of 100 (Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22, 1927).
    public var interval: (low: Double, high: Double) {
      let (n, p, z) = (Double(marked), precision, 1.959964)
      let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
      let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      return (max(0, middle - half), min(1, middle + half))
    }
  }

  /// All first, then by measure, by confidence, by source.
  public let lines: [Line]
  /// Rows without a mark.
  public let unmarked: Int
  /// Whose rows were read.
  private let sheet: String
  private let observationIDs: [String]

  /// Scores a sheet. Throws a failure of code `noInput` when there is none, and of code `badData` for one that is none, naming the line.
  public init(sheet path: String) throws(RunFailure) {
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
    guard !marked.isEmpty else { throw RunFailure(.badData, "\(path): no row is marked; write yes or no under 'right'") }
    func line(_ group: String, _ members: [AuditRow]) -> Line { Line(group: group, marked: members.count, right: members.count { $0.isRight == true }) }
    func lines(_ name: String, _ key: (AuditRow) -> String) -> [Line] {
      Dictionary(grouping: marked, by: key).sorted { $0.key < $1.key }.map { line("\(name) \($0.key)", $0.value) }
    }
    self.lines =
      [line("all", marked)] + lines("measure") { $0.stratum.measure } + lines("confidence") { $0.stratum.confidence } + lines("source") { $0.stratum.source }
  }

  /// Keeps the score beside the run that the sheet was drawn from, as the last audit of its pipeline, which the next reports show.
  /// Throws a failure of code `badData` when the sheet has a figure that is not in the run; then nothing is written.
  ///
  /// - Parameter date: the day of the audit, `2026-11-27`.
  public func save(for run: LoadedRun, date: String) throws(RunFailure) {
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
      AuditRecord.Stratum(group: $0.group, marked: $0.marked, right: $0.right, precision: $0.precision, low: $0.interval.low, high: $0.interval.high)
    }
    do throws(PublicationError) {
      try AuditRecord(date: date, runID: reader.runID, unmarked: unmarked, strata: strata).save(pipelineFolder: reader.folders.folder)
    } catch {
      throw RunFailure(error)
    }
  }

  /// The lines in columns.
  public var text: String {
    let width = (lines.map(\.group.count).max() ?? 0) + 2
    func share(_ value: Double) -> String { String(format: "%.1f%%", value * 100) }
    let table = lines.map { line in
      line.group.padding(toLength: width, withPad: " ", startingAt: 0) + "\(line.right) of \(line.marked) right: \(share(line.precision))"
        + " (95% confidence interval \(share(line.interval.low)) to \(share(line.interval.high)))"
    }
    return (table + (unmarked == 0 ? [] : ["\(unmarked) \(unmarked == 1 ? "row is" : "rows are") not marked"])).map { $0 + "\n" }.joined()
  }
}
