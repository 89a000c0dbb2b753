import Acquisition
import Records

/// Reads the pages that `paths` stand for and hands their results on, one source at a time, in order; the stages up to observations, without reconciliation.
/// That a page holds no figure is told as a run tells it: whoever looks at the findings alone must not take such a page for a good one.
///
/// - Parameters:
///   - jobs: workers; the order of the results does not depend on it.
///   - emit: gets each source's result; what it throws ends the reading and is thrown on.
/// - Throws: what `emit` throws, and a failure of code `noInput` when no page could be read.
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

/// A result as it is told without reconciliation.
func told(_ result: SourceResult) -> SourceResult {
  var told = tellingNoFigures(result)
  var dataset = RunDataset(pipeline: "", [told])
  dataset.giveFindingsLastingIDs()
  told.findings = dataset.findings
  return told
}

/// A result with the finding that its page holds no figure, where that is so.
private func tellingNoFigures(_ result: SourceResult) -> SourceResult {
  guard result.facts != nil, result.observations.isEmpty else { return result }
  var result = result
  result.findings.append(Stages.noFigures(on: result.record.origin.sourceID))
  result.record.findings += 1
  return result
}
