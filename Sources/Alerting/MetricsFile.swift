import Foundation

/// A file in the Prometheus text format (<https://prometheus.io/docs/instrumenting/exposition_formats/>), for the
/// textfile collector of the node exporter.
struct MetricsFile {
  private let event: RunEvent

  init(_ event: RunEvent) { self.event = event }

  /// Writes `laborledger-<pipeline>.prom` to `folder` atomically. Returns an error description, or nil.
  func write(to folder: String) -> String? {
    let path = (folder as NSString).appendingPathComponent("laborledger-\(event.pipeline).prom")
    // A name the collector does not read.
    let temporary = path + ".tmp"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
      _ = chmod(temporary, 0o644)
    } catch {
      return "metrics cannot be written to \(folder)"
    }
    return rename(temporary, path) == 0
      ? nil : "metrics cannot be written to \(path): \(String(cString: strerror(errno)))"
  }

  /// The lines of the file.
  var text: String {
    var lines: [String] = []
    func gauge(_ name: String, _ help: String, _ values: [(labels: String, value: String)]) {
      lines += ["# HELP laborledger_\(name) \(help)", "# TYPE laborledger_\(name) gauge"]
      lines += values.map { "laborledger_\(name){pipeline=\"\(event.pipeline)\"\($0.labels)} \($0.value)" }
    }
    gauge("run_exit_status", "Exit status of the last run.", [("", "\(event.exitStatus)")])
    gauge(
      "run_start_time_seconds", "Start time of the last run, in seconds since the Unix epoch.",
      [("", seconds(event.started))])
    gauge("run_duration_seconds", "Duration of the last run in seconds.", [("", seconds(event.duration / .seconds(1)))])
    gauge("troubles", "Problems of the last run that need attention.", [("", "\(event.troubles.count)")])
    if let age = event.oldestSnapshot {
      gauge("oldest_snapshot_age_seconds", "Age of the oldest page in use.", [("", "\(age)")])
    }
    for table in ["sources", "observations", "statistics", "conflicts", "findings"] {
      guard let all = event.counts[table] else { continue }
      gauge(table, "Rows in \(table).csv of the last run.", [("", "\(all)")])
    }
    let parts = event.counts.filter { $0.key.contains(".") }.sorted { $0.key < $1.key }.map { name, count in
      let names = name.split(separator: ".", maxSplits: 1)
      return (labels: ",table=\"\(names[0])\",state=\"\(names[1])\"", value: "\(count)")
    }
    if !parts.isEmpty { gauge("rows", "Rows of the last run, by table and outcome, status or severity.", parts) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func seconds(_ value: Double) -> String { String(format: "%.3f", value) }
}
