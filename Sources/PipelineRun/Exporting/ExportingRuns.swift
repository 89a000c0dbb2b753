import Exports
import Foundation
import Publication
import Records

/// Exports a published run to a folder, which is created if missing. The run folder is not modified.
///
/// - Returns: the files, in the order written.
/// - Throws: `noInput` or `badData` if the run cannot be read, `cannotCreate` if a file already exists.
package func exportRun(
  folder: String, formats: [OutputFormat], output: String, spreadsheetSafe: Bool, toolVersion: String
) throws(RunFailure) -> [PublishedFile] {
  let run = try loadRun(folder: folder)
  var dataset = run.dataset
  do throws(DatasetReadError) {
    if formats.contains(.csv) {
      dataset.tables = try PublishedRunReader(folder: run.folder).tables(of: dataset.sources)
    }
  } catch {
    throw RunFailure(.badData, error.description)
  }
  let manifest = run.manifest ?? RunManifest(toolVersion: toolVersion, started: Date(), inputs: [])
  let options = PublishOptions(spreadsheetSafe: spreadsheetSafe, outputs: formats)
  let report = ReportContext(
    runID: manifest.runID, started: manifest.started, toolVersion: manifest.toolVersion, outcome: manifest.outcome)
  let others = exportFiles(formats, of: dataset, run: manifest)
  do throws(PublicationError) {
    return try inPlace(output) { folder throws(PublicationError) in
      try RunFiles(folder: folder).write(dataset, options: options, report: report, others: others)
    }
  } catch {
    throw RunFailure(error)
  }
}

/// The formats with their dependencies.
package func completed(_ formats: [OutputFormat]) -> [OutputFormat] {
  OutputFormat.allCases.filter { formats.contains($0) || ($0 == .csv && formats.contains(where: \.describesCSV)) }
}

/// Has `body` write into a folder beside the files of `output`, and moves what it wrote there when all of it is whole:
/// a failure leaves nothing behind.
private func inPlace<Value>(
  _ output: String, _ body: (String) throws(PublicationError) -> Value
) throws(PublicationError) -> Value {
  let files = FileManager.default
  let temporary = "\(output)/.tmp-export-\(ProcessInfo.processInfo.processIdentifier)"
  func attempt<Result>(
    _ operation: String, _ path: String, _ work: () throws -> Result
  ) throws(PublicationError) -> Result {
    do {
      return try work()
    } catch {
      throw PublicationError(kind: .cannotCreate, operation: operation, path: path, reason: error.localizedDescription)
    }
  }
  try attempt("create folder", output) {
    try files.createDirectory(atPath: temporary, withIntermediateDirectories: true)
  }
  defer { try? files.removeItem(atPath: temporary) }
  let value = try body(temporary)
  let names = try attempt("list", temporary) { try files.contentsOfDirectory(atPath: temporary) }.sorted()
  if let there = names.first(where: { files.fileExists(atPath: "\(output)/\($0)") }) {
    throw PublicationError(
      kind: .cannotCreate, operation: "create", path: "\(output)/\(there)", reason: "it already exists")
  }
  for name in names {
    try attempt("move into place", "\(output)/\(name)") {
      try files.moveItem(atPath: "\(temporary)/\(name)", toPath: "\(output)/\(name)")
    }
  }
  return value
}
