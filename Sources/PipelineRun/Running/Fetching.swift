import Acquisition
import Foundation
import Logging
import Records

extension RunFailure {
  /// Converts an archive error.
  init(_ error: ArchiveError) { self.init(error.cannotCreate ? .cannotCreate : .inputOutput, "archive \(error)") }
}

extension PipelineRunner {
  /// Fetches and archives the pages of a plan without publishing; excludes concurrent fetches and runs of the pipeline.
  /// Throws `noInput` if no page could be fetched.
  package func fetchOnly(_ plan: RunPlan) throws(RunFailure) {
    let lock = try OutputLock(folder: (plan.outputRoot as NSString).appendingPathComponent(plan.pipeline))
    let visits = try fetchPages(plan)
    for visit in visits where visit.outcome == .failed || visit.outcome == .skipped {
      logger.error("not fetched", metadata: ["source": "\(visit.source)", "reason": "\(visit.message)"])
    }
    if !visits.isEmpty, !visits.contains(where: { $0.outcome == .fetched || $0.outcome == .unchanged }) {
      throw RunFailure(.noInput, "none of the \(visits.count) pages could be fetched")
    }
    _ = consume lock
  }

  /// Fetches the pages of a plan that have a URL. The caller holds the pipeline's lock.
  @discardableResult
  func fetchPages(_ plan: RunPlan) throws(RunFailure) -> [Visit] {
    guard let policy = plan.fetching, !plan.targets.isEmpty else { return [] }
    let visits: [Visit]
    do throws(ArchiveError) {
      visits = try fetch(
        plan.targets, policy: policy, archive: plan.archiveFolder, version: options.toolVersion,
        isStopped: { stop.isRaised }, progress: fetchProgress)
    } catch {
      throw RunFailure(error)
    }
    try stop.check()
    for visit in visits {
      logger.debug(
        "visited",
        metadata: [
          "source": "\(visit.source)", "outcome": "\(visit.outcome.rawValue)", "status": "\(visit.status ?? 0)",
        ])
    }
    return visits
  }
}
