import Acquisition
import Exports
import Foundation
import Logging
import Publication

/// Tells of a run as OpenLineage events. That one cannot be told is a warning and no more: the dataset does not depend on it.
public struct LineageReporter: Sendable {
  private let target: String
  private let events: LineageEvents
  private let pages: [String]
  private let logger: Logger
  /// How long an endpoint may take to answer.
  private static let timeout = Duration.seconds(10)

  /// Creates the reporter of one run of `plan`; `target` is an http or https address, else a file that events are appended to, one a line.
  public init(to target: String, plan: RunPlan, toolVersion: String, logger: Logger) {
    self.target = target
    self.logger = logger
    events = LineageEvents(pipeline: plan.pipeline, toolVersion: toolVersion)
    pages = plan.sources.map(\.origin.location)
  }

  /// The run begins.
  public func start() { send(events.event(.start, at: Date(), inputs: pages.map { ($0, "") })) }

  /// The run was published.
  public func complete(_ run: PublishedRun) {
    let read = run.manifest.inputs.map { (location: $0.path, sha256: $0.sha256) }
    send(events.event(.complete, at: Date(), inputs: read, folder: run.path))
  }

  /// The run ended, and nothing was published.
  public func fail(_ failure: RunFailure) { send(events.event(.fail, at: Date(), inputs: pages.map { ($0, "") }, failure: failure.message)) }

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
    // One write, so that events of runs at the same time do not mix.
    let bytes = Array(event.utf8)
    return write(descriptor, bytes, bytes.count) == bytes.count ? nil : String(cString: strerror(errno))
  }
}
