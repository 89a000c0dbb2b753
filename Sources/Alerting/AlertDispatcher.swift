import Foundation
import Records

/// Notifies operators about a run: each problem once when it starts and once when it is resolved, changes if requested,
/// metrics and pings always. A failed notification does not fail the run.
package struct AlertDispatcher: Sendable {
  private let settings: OperatorSettings
  private let log: AlertLog
  private let pipeline: String

  /// Creates a dispatcher.
  ///
  /// - Parameter folder: the pipeline's folder, which contains the alert log.
  package init(settings: OperatorSettings, pipeline: String, folder: String) {
    self.settings = settings
    self.pipeline = pipeline
    log = AlertLog(folder: folder)
  }

  /// Pings the health check before a run. Returns delivery errors.
  package func began() -> [String] { ping("start", body: "") }

  /// Whether every cause of the failure (a gate, or the run itself) is an open problem that was already reported with
  /// the same text.
  package func hasToldFailure(of event: RunEvent) -> Bool {
    let open = log.openTroubles()
    let causes = event.troubles.filter { $0.key.hasPrefix("run:") || $0.key.hasPrefix("gate:") }
    return !causes.isEmpty && causes.allSatisfy { open[$0.key] == $0.words }
  }

  /// Reports a finished run.
  ///
  /// - Parameter show: prints new and resolved problems to standard error; called first, and only if there are any.
  /// - Returns: delivery errors.
  package func ended(_ event: RunEvent, show: (_ items: [AlertLine.Item]) -> Void) -> [String] {
    let items = news(event)
    var problems: [String] = []
    if !items.isEmpty {
      let told = withoutChangesOfState(items)
      show(told)
      var channels = ["stderr"]
      let message = TroubleMessage(event: event, items: told)
      for hook in settings.onFailure { deliver(message, hook, &channels, &problems) }
      // If no recipient was reached, the next run reports it again.
      if settings.onFailure.isEmpty || channels.count > 1 {
        let line = AlertLine(time: Date().formatted(.iso8601), runID: event.runID, items: items, channels: channels)
        if !log.append(line) { problems.append("cannot write \(log.path)") }
      }
    }
    if !event.changes.isEmpty {
      var channels: [String] = []
      for hook in settings.onChange { deliver(ChangeMessage(event: event), hook, &channels, &problems) }
    }
    if let folder = settings.metrics, let problem = MetricsFile(event).write(to: folder) { problems.append(problem) }
    return problems + ping("\(event.exitStatus)", body: event.outcome)
  }

  /// Problems that started or were resolved in this run.
  private func news(_ event: RunEvent) -> [AlertLine.Item] {
    let open = log.openTroubles()
    let now = Dictionary(event.troubles.map { ($0.key, $0.words) }, uniquingKeysWith: { first, _ in first })
    let began = now.filter { open[$0.key] == nil }.sorted { $0.key < $1.key }.map {
      AlertLine.Item(event: .began, trouble: $0.key, words: $0.value)
    }
    let ended = open.filter { now[$0.key] == nil && event.coversSources }.sorted {
      $0.key < $1.key
    }
    .map { AlertLine.Item(event: .ended, trouble: $0.key, words: $0.value) }
    return began + ended
  }

  /// Omits resolved problems whose source now has a different problem: a stale source that has expired is not resolved.
  private func withoutChangesOfState(_ items: [AlertLine.Item]) -> [AlertLine.Item] {
    func subject(_ item: AlertLine.Item) -> Substring? {
      item.trouble.hasPrefix("source:") ? item.trouble.lastIndex(of: ":").map { item.trouble[..<$0] } : nil
    }
    let beginning = Set(items.filter { $0.event == .began }.compactMap(subject))
    return items.filter { item in item.event == .began || subject(item).map { !beginning.contains($0) } ?? true }
  }

  private func deliver(
    _ message: any AlertMessage, _ hook: OperatorSettings.Hook, _ channels: inout [String], _ problems: inout [String]
  ) {
    switch hook.channel {
    case .command(let words):
      if let problem = runCommand(words, input: message.text, environment: message.environment, timeout: hook.timeout) {
        problems.append(problem)
      } else {
        channels.append("command \(words.first ?? "")")
      }
    case .post(let address):
      let host = URLComponents(string: address)?.host ?? ""
      if let problem = send(address, body: message.json, contentType: "application/json", timeout: hook.timeout) {
        problems.append("POST to \(host): \(problem)")
      } else {
        channels.append("post \(host)")
      }
    }
  }

  private func ping(_ suffix: String, body: String) -> [String] {
    guard let base = settings.ping?.replacingOccurrences(of: "{pipeline}", with: pipeline) else { return [] }
    let address = base.hasSuffix("/") ? base + suffix : base + "/" + suffix
    let problem = send(address, body: body, contentType: "text/plain; charset=utf-8", timeout: settings.pingTimeout)
    return problem.map { ["ping of \(URLComponents(string: base)?.host ?? ""): \($0)"] } ?? []
  }
}
