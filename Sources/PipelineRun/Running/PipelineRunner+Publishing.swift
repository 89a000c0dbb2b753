import Exports
import Foundation
import Logging
import Publication
import Records

extension PipelineRunner {
  /// Publishes a dataset that passes all gates. Any other is rejected: it is written to `rejected`, and `gate` or
  /// `strict` is thrown.
  func publish(
    _ dataset: RunDataset, plan: RunPlan, publisher: RunPublisher, state: RunState, inputs: [RunManifest.Input]? = nil,
    reference: RunReference,
    timings: [RunManifest.StageTiming]
  ) throws(RunFailure) -> PublishedRun {
    state.dataset = dataset
    try checkInput(dataset)
    let background = compare(dataset, plan: plan, publisher: publisher, state: state)
    var manifest = manifest(
      dataset, plan: plan, state: state, inputs: inputs, references: reference.inputs, timings: timings)
    manifest.sourceAges = ages(of: dataset, state)
    try stop.check()
    let (described, publishOptions) = (
      dataset.described(by: plan), PublishOptions(spreadsheetSafe: options.spreadsheetSafe, outputs: plan.outputs)
    )
    let others = exportFiles(plan.outputs, of: described, run: manifest)
    if let failure = failure(of: state.gates, &manifest) {
      let run = try published { [manifest] () throws(PublicationError) in
        try publisher.reject(described, run: manifest, options: publishOptions, background: background, others: others)
      }
      state.written = run
      let kept = publisher.latestRunID == nil ? "" : " and the previous dataset is unchanged"
      throw RunFailure(
        failure.code, failure.message + "\nnothing was published\(kept); the rejected dataset is in \(run.path)")
    }
    let run = try published { [manifest] () throws(PublicationError) in
      try publisher.publish(described, run: manifest, options: publishOptions, background: background, others: others)
    }
    state.written = run
    logger.info(
      "published",
      metadata: [
        "run": "\(run.path)", "observations": "\(dataset.observations.count)",
        "statistics": "\(dataset.statistics.count)",
        "conflicts": "\(dataset.conflicts.count)", "findings": "\(dataset.findings.count)",
      ])
    return run
  }

  /// Compares a dataset with the previous one. Gate results and differences are recorded in `state`; returns the data
  /// on earlier runs for the report.
  private func compare(
    _ dataset: RunDataset, plan: RunPlan, publisher: RunPublisher, state: RunState
  ) -> ReportBackground {
    // An unreadable previous run does not prevent publication.
    let before = publisher.latestRunID.flatMap {
      try? PublishedRunReader(folder: "\(publisher.folder)/\($0)").dataset()
    }
    let context = GateContext(dataset: dataset, history: state.history, before: before)
    state.gates = gates(plan, context, state, previousObservations: previousObservationCount(folder: publisher.folder))
    state.difference = before.map { RunDifference(from: $0, to: dataset) }
    return ReportBackground(before: before, audit: lastAudit(publisher.folder), history: history(of: plan, state))
  }

  /// The failure of a run whose gates reject it, recorded in `manifest`; nil if none does.
  private func failure(of gates: [RunManifest.Gate], _ manifest: inout RunManifest) -> RunFailure? {
    let stopping = gates.filter(\.stops)
    guard !stopping.isEmpty else { return nil }
    let code: FailureCode = stopping.allSatisfy { $0.name == "strict" } ? .strict : .gate
    manifest.outcome = "rejected: " + stopping.map(\.name).joined(separator: ", ")
    manifest.exitStatus = Int(code.exitStatus)
    return RunFailure(code, stopping.map(\.message).joined(separator: "\n"))
  }

  /// The gate results: of the gates that are always active, `max_age`, the manifest's, and `--strict`.
  func gates(
    _ plan: RunPlan, _ context: GateContext, _ state: RunState, previousObservations: Int
  ) -> [RunManifest.Gate] {
    var gates = [emptinessGate(context.dataset, previousObservations: previousObservations)].compactMap(\.self)
    if !state.expired.isEmpty, plan.onExpired == .stop {
      gates.append(
        RunManifest.Gate(
          name: "max_age", stops: true,
          message: "snapshots older than max_age would be published: \(listing(state.expired))"))
    }
    gates += gateOutcomes(plan.gates, context)
    if options.strict, let strict = strictGate(context) { gates.append(strict) }
    return gates
  }

  func manifest(
    _ dataset: RunDataset, plan: RunPlan, state: RunState, inputs: [RunManifest.Input]?,
    references: [RunManifest.Input], timings: [RunManifest.StageTiming]
  ) -> RunManifest {
    let read = dataset.sources.filter { !$0.snapshotSHA256.isEmpty }
    let failed = dataset.sources.count { $0.outcome == .failed }
    var asGiven = options.asGiven
    asGiven["source_root"] = plan.sourceRoot
    var manifest = RunManifest(
      toolVersion: options.toolVersion, started: state.started, options: asGiven, manifest: plan.manifestInput,
      inputs: (inputs ?? read.map { .init(path: $0.snapshotPath, sha256: $0.snapshotSHA256, bytes: $0.bytes) })
        + references, timings: timings,
      outcome: failed == 0 ? "published" : "published; \(failed) of \(dataset.sources.count) sources failed")
    manifest.sequence = state.history.nextSequence
    manifest.gates = state.gates.isEmpty ? nil : state.gates
    return manifest
  }

  /// What earlier runs published, for the report; an unreadable ledger does not prevent publication.
  func history(of plan: RunPlan, _ state: RunState) -> StatisticHistory {
    (try? state.ledger?.statisticHistory(of: plan.pipeline)) ?? StatisticHistory()
  }

  /// The last audit of the pipeline, for the report; an unreadable audit is reported but does not prevent publication.
  func lastAudit(_ folder: String) -> AuditRecord? {
    do throws(DatasetReadError) {
      return try AuditRecord.last(pipelineFolder: folder)
    } catch {
      logger.warning("the last audit is omitted from the report", metadata: ["reason": "\(error)"])
      return nil
    }
  }

  /// The age of each page at the start of the run.
  func ages(of dataset: RunDataset, _ state: RunState) -> [RunManifest.SourceAge] {
    let ages = dataset.sources.compactMap { age(of: $0, at: state.started) }
    state.oldestSnapshot = ages.map(\.seconds).max()
    return ages
  }

  /// How old a fetched page was when the run began; a page fetched by the run itself is 0 seconds old.
  private func age(of source: SourceRecord, at started: Date) -> RunManifest.SourceAge? {
    guard let fetchedAt = source.fetchedAt, let date = try? Date(fetchedAt, strategy: .iso8601) else { return nil }
    return RunManifest.SourceAge(
      sourceID: source.origin.sourceID, fetchedAt: fetchedAt, seconds: max(0, Int(started.timeIntervalSince(date))))
  }
}
