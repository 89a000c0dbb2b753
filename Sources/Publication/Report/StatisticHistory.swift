import Foundation
import Records

/// The history of each statistic over earlier runs of a pipeline.
package struct StatisticHistory: Sendable, Hashable {
  /// A statistic as one run published it.
  package struct Point: Sendable, Hashable {
    /// The published figure as one number: the value, or the middle of a range.
    package var value: Decimal
    /// The lower end of the range of values consistent with the run's evidence; nil if not recorded.
    package var low: Decimal?
    /// Its upper end.
    package var high: Decimal?
    /// Its unit, `USD/year`; figures in a unit other than the current one are not shown beside it.
    package var unit: String
    /// Its status.
    package var status: StatisticStatus

    /// Creates a point.
    package init(value: Decimal, low: Decimal? = nil, high: Decimal? = nil, unit: String, status: StatisticStatus) {
      self.value = value
      self.low = low
      self.high = high
      self.unit = unit
      self.status = status
    }
  }

  /// A run and its published statistics.
  package struct Run: Sendable, Hashable {
    /// The run's id.
    package var id: String
    /// When it began, ISO 8601 in UTC.
    package var started: String
    /// Its statistics by their ids.
    package var points: [String: Point]

    /// Creates a run.
    package init(id: String, started: String, points: [String: Point]) {
      self.id = id
      self.started = started
      self.points = points
    }
  }

  /// The runs from the earliest.
  package var runs: [Run]

  /// Creates a history; by default, no earlier runs are known.
  package init(runs: [Run] = []) { self.runs = runs }

  /// Number of runs shown in a report, including its own.
  package static let maxRuns = 30

  /// The history with a run appended, limited to the number of runs shown in a report.
  func adding(_ points: [String: Point], id: String, started: String) -> StatisticHistory {
    StatisticHistory(
      runs: Array((runs + [Run(id: id, started: started, points: points)]).suffix(StatisticHistory.maxRuns)))
  }

  /// A statistic in each run, nil if the run did not publish it in this unit; empty if only the last run did.
  func points(of id: String, unit: String) -> [Point?] {
    let points = runs.map { run in run.points[id].flatMap { $0.unit == unit ? $0 : nil } }
    return points.dropLast().contains { $0 != nil } ? points : []
  }

  /// A statistic's history, as stretches of runs without changes.
  func stretches(of id: String, unit: String) -> [(first: Int, last: Int, point: Point)] {
    var stretches: [(first: Int, last: Int, point: Point)] = []
    for (run, point) in points(of: id, unit: unit).enumerated() {
      guard let point else { continue }
      if let last = stretches.last, last.last == run - 1, last.point == point {
        stretches[stretches.count - 1].last = run
      } else {
        stretches.append((run, run, point))
      }
    }
    return stretches
  }
}

extension StatisticHistory.Point {
  /// The point that a run publishes for a statistic.
  init(_ statistic: ReconciledStatistic) {
    self.init(
      value: statistic.extent.representative, low: statistic.intervalLow, high: statistic.intervalHigh,
      unit: statistic.unit.code, status: statistic.status)
  }
}
