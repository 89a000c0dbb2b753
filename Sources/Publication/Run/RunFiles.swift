import Foundation
import Records

/// Writes the files of one run into its folder, each synced to the disk.
struct RunFiles {
  let folder: String
  let operations: any FileOperations

  /// Writes every file but `run.json`, and returns them in the order written.
  func write(_ dataset: RunDataset, options: PublishOptions, report: ReportContext = ReportContext()) throws(PublicationError) -> [PublishedFile] {
    let sorted = SortedDataset(dataset)
    var files: [PublishedFile] = []
    for writer in Self.tableWriters(sorted, format: CSVFormat(spreadsheetSafe: options.spreadsheetSafe)) {
      files.append(try write(writer, sorted))
    }
    if !sorted.tables.isEmpty {
      try operations.createDirectory(path("tables"))
      let format = CSVFormat(spreadsheetSafe: options.spreadsheetSafe)
      for table in sorted.tables { files.append(try write(PageTableWriter(table: table, format: format), sorted)) }
      try operations.syncDirectory(path("tables"))
    }
    if !sorted.pages.isEmpty {
      try operations.createDirectory(path("pages"))
      for page in sorted.pages { files.append(try write(SourcePageWriter(page: page), sorted)) }
      try operations.syncDirectory(path("pages"))
    }
    let documents: [any DatasetWriter] = [DataPackageDescriptor(files: files), DatasetDocument(), ReportWriter(context: report), PlainReportWriter()]
    for writer in documents { files.append(try write(writer, sorted)) }
    return files
  }

  /// Writes a text that is already there.
  func write(_ text: String, as name: String) throws(PublicationError) -> PublishedFile {
    try write(name) { stream throws(PublicationError) in try stream.write(text) }
  }

  static func tableWriters(_ dataset: SortedDataset, format: CSVFormat) -> [any DatasetWriter] {
    [
      TableWriter(table: .observations, format: format), TableWriter(table: .statistics, format: format), TableWriter(table: .conflicts, format: format),
      TableWriter(table: .findings, format: format), TableWriter(table: .sources, format: format),
    ]
  }

  private func write(_ writer: any DatasetWriter, _ dataset: SortedDataset) throws(PublicationError) -> PublishedFile {
    try write(writer.path) { stream throws(PublicationError) in try writer.write(dataset, to: stream) }
  }

  private func write(_ name: String, body: (ByteStream) throws(PublicationError) -> Void) throws(PublicationError) -> PublishedFile {
    let path = path(name)
    let descriptor = try operations.createFile(path)
    let stream = ByteStream { piece throws(PublicationError) in try operations.write(piece, to: descriptor, path: path) }
    let digest: String
    do throws(PublicationError) {
      try body(stream)
      digest = try stream.finish()
      try operations.sync(descriptor, path: path)
    } catch {
      try? operations.close(descriptor, path: path)
      throw error
    }
    try operations.close(descriptor, path: path)
    return PublishedFile(path: name, bytes: stream.count, sha256: digest)
  }

  private func path(_ name: String) -> String { (folder as NSString).appendingPathComponent(name) }
}
