import Files
import Foundation
import Records

/// Writes the files of a run to its folder and syncs them.
package struct RunFiles {
  let folder: String
  let operations: any FileOperations
  /// Name prefix of new versions of files before they are moved into place.
  static let temporaryPrefix = ".tmp-"

  init(folder: String, operations: any FileOperations) {
    self.folder = folder
    self.operations = operations
  }

  /// Writes to an existing folder on the local file system.
  package init(folder: String) { self.init(folder: folder, operations: PosixFileOperations()) }

  /// Writes the files of all formats in `options` except `run.json`, and returns them in the order written.
  ///
  /// - Parameter others: writers of formats that this module does not support.
  package func write(
    _ dataset: RunDataset, options: PublishOptions, report: ReportContext = ReportContext(),
    others: [any DatasetFile] = []
  ) throws(PublicationError) -> [PublishedFile] {
    try write(SortedDataset(dataset), options: options, report: ReportWriter(context: report), others: others)
  }

  /// The same for an already sorted dataset.
  func write(
    _ sorted: SortedDataset, options: PublishOptions, report: ReportWriter, others: [any DatasetFile]
  ) throws(PublicationError) -> [PublishedFile] {
    var writers: [any DatasetFile] = []
    if options.outputs.contains(.csv) { writers += Self.tableWriters(sorted, spreadsheetSafe: options.spreadsheetSafe) }
    if options.outputs.contains(.json) { writers.append(DatasetDocument()) }
    if options.outputs.contains(.report) { writers.append(PlainReportWriter()) }
    var files = try write(writers + others, sorted)
    if options.outputs.contains(.dataPackage) { files += try write([DataPackageDescriptor(files: files)], sorted) }
    // Not in the descriptor, since they are not data.
    if options.outputs.contains(.report) { files += try write(sorted.pages.map { SourcePageWriter(page: $0) }, sorted) }
    // Nor is the report: it contains the time of the run, on which the descriptor must not depend.
    if options.outputs.contains(.report) { files += try write([report], sorted) }
    return files
  }

  /// Writes a given text.
  func write(_ text: String, as name: String) throws(PublicationError) -> PublishedFile {
    try write(as: name) { stream throws(PublicationError) in try stream.write(text) }
  }

  /// Writes a file with the bytes streamed by `body`.
  func write(
    as name: String, _ body: (ByteStream) throws(PublicationError) -> Void
  ) throws(PublicationError) -> PublishedFile {
    let sink = FileSink(folder: folder, name: name, operations: operations)
    try sink.stream(body)
    try operations.syncFiles(["\(folder)/\(name)"], in: folder)
    return try Self.written(sink, name)
  }

  /// Copies the files published in `source` byte for byte. Returns false if one of them has changed or is not a file.
  func copy(_ published: [PublishedFile], from source: String) throws(PublicationError) -> Bool {
    try makeFolders(of: published.map(\.path))
    for file in published {
      let sink = FileSink(folder: folder, name: file.path, operations: operations)
      var isFile = false
      try sink.stream { stream throws(PublicationError) in
        isFile = try operations.readFile("\(source)/\(file.path)") { piece throws(PublicationError) in
          try stream.append { $0.append(contentsOf: piece) }
          try stream.flush()
          // One byte too many is enough to detect a different file.
          return stream.count <= file.bytes
        }
      }
      guard isFile else { return false }
      guard sink.written == file else { return false }
    }
    try sync(published.map(\.path))
    return true
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
      TableWriter(table: .observations, spreadsheetSafe: spreadsheetSafe),
      TableWriter(table: .statistics, spreadsheetSafe: spreadsheetSafe),
      TableWriter(table: .conflicts, spreadsheetSafe: spreadsheetSafe),
      TableWriter(table: .findings, spreadsheetSafe: spreadsheetSafe),
      TableWriter(table: .sources, spreadsheetSafe: spreadsheetSafe),
    ]
    return tables
      + dataset.tables.map { PageTableWriter(table: $0, format: CSVFormat(spreadsheetSafe: spreadsheetSafe)) }
  }

  /// Writes the files in the order given, creating their folders.
  private func write(_ writers: [any DatasetFile], _ dataset: SortedDataset) throws(PublicationError) -> [PublishedFile]
  {
    try makeFolders(of: writers.map(\.path))
    var files: [PublishedFile] = []
    for writer in writers {
      let sink = FileSink(folder: folder, name: writer.path, operations: operations)
      try writer.write(dataset, to: sink)
      files.append(try Self.written(sink, writer.path))
    }
    try sync(files.map(\.path))
    return files
  }

  /// The subfolders that contain files.
  private static func folders(of paths: [String]) -> Set<String> {
    Set(paths.map { parentFolder(of: $0) }.filter { !$0.isEmpty })
  }

  private func makeFolders(of paths: [String]) throws(PublicationError) {
    for below in Self.folders(of: paths).sorted() where !operations.exists("\(folder)/\(below)") {
      try operations.createDirectory("\(folder)/\(below)")
    }
  }

  private func sync(_ paths: [String]) throws(PublicationError) {
    try operations.syncFiles(paths.map { "\(folder)/\($0)" }, in: folder)
    for below in Self.folders(of: paths).sorted() { try operations.syncDirectory("\(folder)/\(below)") }
  }

  private static func written(_ sink: FileSink, _ name: String) throws(PublicationError) -> PublishedFile {
    guard let file = sink.written else {
      throw PublicationError(kind: .defect, operation: "write", path: name, reason: "its writer produced no file")
    }
    return file
  }
}
