import Acquisition
import Records

/// Runs the stages up to observations on the pages in `paths`, passing on the results of one source at a time, in
/// order. A page without figures is reported as in a run, so that the findings alone show the problem.
///
/// - Parameters:
///   - jobs: number of workers; does not affect the order of results.
///   - emit: receives each source's result; an error it throws ends reading and is rethrown.
/// - Throws: errors of `emit`, and `noInput` if no page could be read.
package func extract(
  _ paths: [String], jobs: Int, limits: AcquisitionLimits = AcquisitionLimits(), emit: (SourceResult) throws -> Void
) async throws {
  let sources = plannedSources(paths, topic: "")
  var read = 0
  try await orderedMap(sources, jobs: jobs, body: { readSource($0, areaDefault: nil, limits: limits) }) { _, result in
    if result.record.outcome != .failed { read += 1 }
    try emit(told(result))
  }
  if read == 0 { throw RunFailure(.noInput, "no page could be read") }
}

/// A result as reported without reconciliation.
func told(_ result: SourceResult) -> SourceResult {
  var told = tellingNoFigures(result)
  var dataset = RunDataset(pipeline: "", [told])
  dataset.giveFindingsLastingIDs()
  told.findings = dataset.findings
  return told
}

/// The result, with a finding added if its page contains no figure.
private func tellingNoFigures(_ result: SourceResult) -> SourceResult {
  guard result.facts != nil, result.observations.isEmpty else { return result }
  var result = result
  result.findings.append(Stages.noFigures(on: result.record.origin.sourceID))
  result.record.findings += 1
  return result
}
