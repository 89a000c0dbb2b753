import Exports
import Foundation
import Ledger
import Logging
import Publication
import Records

/// Runs in which nothing has changed. Their tables and pages are copied from the previous run; whatever depends on the
/// time of a run is written again: `run.json`, the report and the ledger entry. Gates are evaluated as in every run.
extension PipelineRunner {
  /// Publishes the previous run's files again; nil if something has changed, or if that cannot be determined without
  /// reading the pages.
  func publishUnchanged(
    _ plan: RunPlan, settings: String?, publisher: RunPublisher, state: RunState
  ) throws(RunFailure) -> PublishedRun? {
    let start = ContinuousClock.now
    guard let settings, let latest = publisher.latestRunID, let path = KeptRun.path(plan), let kept = KeptRun(path)
    else { return nil }
    guard kept.inputs.settings == settings, kept.content.runID == latest, isUnchanged(kept, plan),
      areBelieved(kept.sources, plan, state.history)
    else {
      return nil
    }
    var dataset = RunDataset(
      pipeline: plan.pipeline, sources: kept.sources, observations: [], statistics: [], conflicts: [], findings: [],
      tables: [])
    guard let gates = gatesOfUnchanged(plan, state, folder: "\(publisher.folder)/\(latest)"),
      !gates.contains(where: \.stops)
    else { return nil }
    state.gates = gates
    dataset = dataset.described(by: plan)
    var manifest = manifest(
      dataset, plan: plan, state: state, inputs: nil, references: kept.references,
      timings: [timing("comparison", ContinuousClock.now - start)])
    manifest.sameAs = latest
    manifest.sourceAges = ages(of: dataset, state)
    try stop.check()
    let background = ReportBackground(audit: lastAudit(publisher.folder), history: history(of: plan, state))
    let run = try published { [manifest] () throws(PublicationError) in
      try publisher.publishAgain(kept.content, run: manifest, pipeline: plan.pipeline, background: background)
    }
    guard let run else { return nil }
    (state.dataset, state.repeated, state.difference, state.written) = (
      dataset, (latest, kept.content.counts), RunDifference.none, run
    )
    keep(
      KeptRun(inputs: kept.inputs, content: PublishedContent(run), sources: kept.sources, references: kept.references),
      plan)
    logger.info(
      "published the previous files again: nothing has changed",
      metadata: ["run": "\(run.path)", "same_as": "\(latest)"])
    return run
  }

  /// Keeps a run's inputs and outputs for the next run, unless its outcome depended on earlier runs or on the network:
  /// the same inputs might then give a different result.
  func keep(
    _ run: PublishedRun, _ dataset: RunDataset, results: [SourceResult], settings: String?, reference: RunReference,
    plan: RunPlan
  ) {
    let contents = results.compactMap(\.content)
    guard let settings, contents.count == plan.sources.count,
      dataset.sources.allSatisfy({ [.read, .failed].contains($0.outcome) }),
      !dataset.findings.contains(where: { $0.check == .figuresDropped })
    else { return forget(plan) }
    keep(
      KeptRun(
        inputs: RunInputs(settings: settings, contents: contents), content: PublishedContent(run),
        sources: dataset.sources, references: reference.inputs), plan
    )
  }

  private func keep(_ kept: KeptRun, _ plan: RunPlan) {
    if let path = KeptRun.path(plan) { kept.write(path) }
  }

  private func forget(_ plan: RunPlan) {
    if let path = KeptRun.path(plan) { unlink(path) }
  }

  private func isUnchanged(_ kept: KeptRun, _ plan: RunPlan) -> Bool {
    kept.inputs.contents.count == plan.sources.count
      && zip(plan.sources, kept.inputs.contents).allSatisfy { RunInputs.content(of: $0, limits: options.limits) == $1 }
  }

  /// Whether the ledger's newer history would now raise an objection to a page that it did not raise then.
  private func areBelieved(_ sources: [SourceRecord], _ plan: RunPlan, _ history: PipelineHistory) -> Bool {
    let trusts = sourceTrusts(plan, history)
    return sources.allSatisfy { source in
      source.outcome == .failed
        || trusts[source.origin.sourceID]?.objection(
          source.origin, sha256: source.snapshotSHA256, observations: source.observations) == nil
    }
  }

  /// The gate results for the last published dataset; nil if it cannot be read by the gates that need it.
  private func gatesOfUnchanged(_ plan: RunPlan, _ state: RunState, folder: String) -> [RunManifest.Gate]? {
    if plan.gates.isEmpty, !options.strict { return [] }
    guard let dataset = try? PublishedRunReader(folder: folder).dataset() else { return nil }
    let context = GateContext(dataset: dataset, history: state.history, before: dataset)
    return gates(plan, context, state, previousObservations: dataset.observations.count)
  }
}
