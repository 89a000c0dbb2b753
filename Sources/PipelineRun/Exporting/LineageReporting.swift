import Acquisition
import Exports
import Foundation
import Logging
import Publication

/// Emits OpenLineage events for a run. Failures are only warnings.
package struct LineageReporter: Sendable {
  private let target: String
  private let events: LineageEvents
  private let pages: [String]
  private let logger: Logger
  /// Timeout of the endpoint.
  private static let timeout = Duration.seconds(10)

  /// Creates the reporter of one run of `plan`; `target` is an http or https address, else a file that events are
  /// appended to, one per line.
  package init(to target: String, plan: RunPlan, toolVersion: String, logger: Logger) {
    self.target = target
    self.logger = logger
    events = LineageEvents(pipeline: plan.pipeline, toolVersion: toolVersion)
    pages = plan.sources.map(\.origin.location)
  }

  /// Reports the start of the run.
  package func start() { send(events.event(.start, at: Date(), inputs: pages.map { ($0, "") })) }

  /// Reports publication.
  package func complete(_ run: PublishedRun) {
    let read = run.manifest.inputs.map { (location: $0.path, sha256: $0.sha256) }
    send(events.event(.complete, at: Date(), inputs: read, folder: run.path))
  }

  /// Reports that the run ended without publication.
  package func fail(_ failure: RunFailure) {
    send(events.event(.fail, at: Date(), inputs: pages.map { ($0, "") }, failure: failure.message))
  }

  private func send(_ event: String) {
    let isAddress = target.hasPrefix("http://") || target.hasPrefix("https://")
    if let reason = isAddress ? post(event) : append(event) {
      logger.warning("lineage events could not be sent", metadata: ["to": "\(target)", "reason": "\(reason)"])
    }
  }

  private func post(_ event: String) -> String? {
    switch Acquisition.post(event, contentType: "application/json", to: target, timeout: Self.timeout) {
    case .answered(let status): status < 400 ? nil : "the server responded with status \(status)"
    case .failed(let reason): reason
    }
  }

  private func append(_ event: String) -> String? {
    let descriptor = open(target, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return String(cString: strerror(errno)) }
    defer { close(descriptor) }
    // A single write, so that events of concurrent runs do not interleave.
    let bytes = Array(event.utf8)
    return write(descriptor, bytes, bytes.count) == bytes.count ? nil : String(cString: strerror(errno))
  }
}
