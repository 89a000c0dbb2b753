import Exports
import Foundation
import Publication
import Records

/// Writes a published run in other forms into a folder, which is made where it is missing. Nothing in the run's folder changes.
///
/// - Returns: the files, in the order written.
/// - Throws: a failure of code `noInput` or `badData` when there is no run that can be read, `cannotCreate` when a file of the name is there already.
public func exportRun(
  folder: String, formats: [OutputFormat], output: String, spreadsheetSafe: Bool, toolVersion: String
) throws(RunFailure) -> [PublishedFile] {
  let run = try loadRun(folder: folder)
  var dataset = run.dataset
  do throws(DatasetReadError) {
    if formats.contains(.csv) { dataset.tables = try PublishedRunReader(folder: folder).tables(of: dataset.sources) }
  } catch {
    throw RunFailure(.badData, error.description)
  }
  let manifest = run.manifest ?? RunManifest(toolVersion: toolVersion, started: Date(), inputs: [])
  let options = PublishOptions(spreadsheetSafe: spreadsheetSafe, outputs: formats)
  let report = ReportContext(runID: manifest.runID, started: manifest.started, toolVersion: manifest.toolVersion, outcome: manifest.outcome)
  do throws(PublicationError) {
    try makeFolder(output)
    return try RunFiles(folder: output).write(dataset, options: options, report: report, others: exportFiles(formats, of: dataset, run: manifest))
  } catch {
    throw RunFailure(error)
  }
}

/// The formats with those they need beside them.
public func completed(_ formats: [OutputFormat]) -> [OutputFormat] {
  OutputFormat.allCases.filter { formats.contains($0) || ($0 == .csv && formats.contains(where: \.describesCSV)) }
}

private func makeFolder(_ path: String) throws(PublicationError) {
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw PublicationError(kind: .cannotCreate, operation: "create folder", path: path, reason: error.localizedDescription)
  }
}
