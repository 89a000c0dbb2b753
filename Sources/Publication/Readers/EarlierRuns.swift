import Foundation
import Records

/// Reads what the earlier runs of a pipeline published, from the folders that are still there.
public struct EarlierRuns: Sendable {
  /// The pipeline's folder.
  public let folder: String
  /// A file of statistics that is larger is passed over, as is one that cannot be read: a report is no reason to fail.
  private static let mostBytes = 64 << 20

  /// Creates a reader; nothing is opened yet.
  public init(folder: String) { self.folder = folder }

  /// The last runs before `runID`, at most `limit`.
  public func history(before runID: String? = nil, limit: Int = StatisticHistory.mostRuns - 1) -> StatisticHistory {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let runs = names.filter { RunIdentifier.matches($0) && $0 != runID }.sorted(by: RunIdentifier.precedes).suffix(limit)
    return StatisticHistory(
      runs: runs.compactMap { name in points(ofRun: name).map { StatisticHistory.Run(id: name, started: RunIdentifier.started(name), points: $0) } })
  }

  private func points(ofRun name: String) -> [String: StatisticHistory.Point]? {
    let path = "\(folder)/\(name)/statistics.csv"
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size <= Self.mostBytes, let bytes = try? readFile(path) else {
      return nil
    }
    var records = CSVRecords(bytes)
    guard let header = try? records.next()?.fields else { return nil }
    let columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    guard let id = columns["statistic_id"], let unit = columns["unit"], let status = columns["status"], columns["value"] != nil else { return nil }
    var points: [String: StatisticHistory.Point] = [:]
    do throws(CSVRecords.Malformed) {
      while let record = try records.next() {
        func number(_ name: String) -> Decimal? {
          columns[name].flatMap { record.fields.indices.contains($0) ? Decimal(string: record.fields[$0], locale: Locale(identifier: "en_US_POSIX")) : nil }
        }
        guard record.fields.count == header.count, let known = StatisticStatus(rawValue: record.fields[status]),
          let value = Extent(value: number("value"), low: number("low"), high: number("high"))?.representative
        else { continue }
        points[record.fields[id]] = .init(
          value: value, low: number("interval_low"), high: number("interval_high"), unit: record.fields[unit], status: known)
      }
    } catch {
      return nil
    }
    return points
  }
}
