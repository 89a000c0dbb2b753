import Files
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
    _ dataset: RunDataset, options: PublishOptions, report: ReportContext = ReportContext(),
    others: [any DatasetFile] = []
  ) throws(PublicationError) -> [PublishedFile] {
    try write(SortedDataset(dataset), options: options, report: ReportWriter(context: report), others: others)
  }

  /// The same for a dataset that is sorted already.
  func write(
    _ sorted: SortedDataset, options: PublishOptions, report: ReportWriter, others: [any DatasetFile]
  ) throws(PublicationError) -> [PublishedFile] {
    var writers: [any DatasetFile] = []
    if options.outputs.contains(.csv) { writers += Self.tableWriters(sorted, spreadsheetSafe: options.spreadsheetSafe) }
    if options.outputs.contains(.json) { writers.append(DatasetDocument()) }
    if options.outputs.contains(.report) { writers.append(PlainReportWriter()) }
    var files = try write(writers + others, sorted)
    if options.outputs.contains(.dataPackage) { files += try write([DataPackageDescriptor(files: files)], sorted) }
    // Not in the descriptor, as they are no data.
    if options.outputs.contains(.report) { files += try write(sorted.pages.map { SourcePageWriter(page: $0) }, sorted) }
    // Nor is this: it tells when the run was, and the descriptor must not depend on that.
    if options.outputs.contains(.report) { files += try write([report], sorted) }
    return files
  }

  /// Writes a text that is already there.
  func write(_ text: String, as name: String) throws(PublicationError) -> PublishedFile {
    try write(as: name) { stream throws(PublicationError) in try stream.write(text) }
  }

  /// Writes a file from what `body` streams.
  func write(
    as name: String, _ body: (ByteStream) throws(PublicationError) -> Void
  ) throws(PublicationError) -> PublishedFile {
    let sink = FileSink(folder: folder, name: name, operations: operations)
    try sink.stream(body)
    try operations.syncFiles(["\(folder)/\(name)"], in: folder)
    return try Self.written(sink, name)
  }

  /// Writes the files that were published in `source` once more, byte for byte. False where one of them is not what it
  /// was, or no file.
  func copy(_ published: [PublishedFile], from source: String) throws(PublicationError) -> Bool {
    try makeFolders(of: published.map(\.path))
    for file in published {
      let sink = FileSink(folder: folder, name: file.path, operations: operations)
      var isFile = false
      try sink.stream { stream throws(PublicationError) in
        isFile = try operations.readFile("\(source)/\(file.path)") { piece throws(PublicationError) in
          try stream.append { $0.append(contentsOf: piece) }
          try stream.flush()
          // A byte more than there should be is enough to tell that it is another file.
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

  /// Writes the files in the order given, and makes the folders they stand in.
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

  /// The folders below this one that files stand in.
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
