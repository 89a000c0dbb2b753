import Foundation
import Records

/// Writes the files of a run to its folder and syncs them.
package struct RunFiles {
  let folder: String
  let operations: any FileOperations
  /// What the names of new versions of files begin with before they are in place.
  static let temporaryPrefix = ".tmp-"

  init(folder: String, operations: any FileOperations) {
    self.folder = folder
    self.operations = operations
  }

  /// Writes into a folder that is there, on the machine's own file system.
  package init(folder: String) { self.init(folder: folder, operations: PosixFileOperations()) }

  /// Writes every file of the forms in `options` but `run.json`, and returns them in the order written.
  ///
  /// - Parameter others: what writes the forms that this room does not.
  package func write(
    _ dataset: RunDataset, options: PublishOptions, report: ReportContext = ReportContext(), others: [any DatasetFile] = []
  ) throws(PublicationError) -> [PublishedFile] {
    let sorted = SortedDataset(dataset)
    var writers: [any DatasetFile] = []
    if options.outputs.contains(.csv) { writers += Self.tableWriters(sorted, spreadsheetSafe: options.spreadsheetSafe) }
    if options.outputs.contains(.json) { writers.append(DatasetDocument()) }
    if options.outputs.contains(.report) { writers.append(PlainReportWriter()) }
    var files = try write(writers + others, sorted)
    if options.outputs.contains(.dataPackage) { files += try write([DataPackageDescriptor(files: files)], sorted) }
    // Not in the descriptor, as they are no data.
    if options.outputs.contains(.report) { files += try write(sorted.pages.map { SourcePageWriter(page: $0) }, sorted) }
    // Nor is this: it tells when the run was, and the descriptor must not depend on that.
    if options.outputs.contains(.report) { files += try write([ReportWriter(context: report)], sorted) }
    return files
  }

  /// Writes a text that is already there.
  func write(_ text: String, as name: String) throws(PublicationError) -> PublishedFile {
    let sink = FileSink(folder: folder, name: name, operations: operations)
    try sink.stream { stream throws(PublicationError) in try stream.write(text) }
    try operations.syncFiles(["\(folder)/\(name)"], in: folder)
    return try Self.written(sink, name)
  }

  /// Replaces a file atomically with the output of a writer.
  func replace(_ writer: any DatasetFile, _ dataset: SortedDataset) throws(PublicationError) {
    let temporary = Self.temporaryPrefix + writer.path
    try operations.removeTree("\(folder)/\(temporary)")
    try writer.write(dataset, to: FileSink(folder: folder, name: temporary, operations: operations))
    try operations.rename("\(folder)/\(temporary)", to: "\(folder)/\(writer.path)")
  }

  /// The same for a text.
  func replace(_ text: String, as name: String) throws(PublicationError) {
    let temporary = Self.temporaryPrefix + name
    try operations.removeTree("\(folder)/\(temporary)")
    _ = try write(text, as: temporary)
    try operations.rename("\(folder)/\(temporary)", to: "\(folder)/\(name)")
  }

  private static func tableWriters(_ dataset: SortedDataset, spreadsheetSafe: Bool) -> [any DatasetFile] {
    let tables: [any DatasetFile] = [
      TableWriter(table: .observations, spreadsheetSafe: spreadsheetSafe), TableWriter(table: .statistics, spreadsheetSafe: spreadsheetSafe),
      TableWriter(table: .conflicts, spreadsheetSafe: spreadsheetSafe), TableWriter(table: .findings, spreadsheetSafe: spreadsheetSafe),
      TableWriter(table: .sources, spreadsheetSafe: spreadsheetSafe),
    ]
    return tables + dataset.tables.map { PageTableWriter(table: $0, format: CSVFormat(spreadsheetSafe: spreadsheetSafe)) }
  }

  /// Writes the files in the order given, and makes the folders they stand in.
  private func write(_ writers: [any DatasetFile], _ dataset: SortedDataset) throws(PublicationError) -> [PublishedFile] {
    var files: [PublishedFile] = []
    var folders: [String] = []
    for writer in writers {
      let below = (writer.path as NSString).deletingLastPathComponent
      if !below.isEmpty, !folders.contains(below) {
        if !operations.exists("\(folder)/\(below)") { try operations.createDirectory("\(folder)/\(below)") }
        folders.append(below)
      }
      let sink = FileSink(folder: folder, name: writer.path, operations: operations)
      try writer.write(dataset, to: sink)
      files.append(try Self.written(sink, writer.path))
    }
    try operations.syncFiles(files.map { "\(folder)/\($0.path)" }, in: folder)
    for below in folders { try operations.syncDirectory("\(folder)/\(below)") }
    return files
  }

  private static func written(_ sink: FileSink, _ name: String) throws(PublicationError) -> PublishedFile {
    guard let file = sink.written else { throw PublicationError(kind: .defect, operation: "write", path: name, reason: "its writer produced no file") }
    return file
  }
}
