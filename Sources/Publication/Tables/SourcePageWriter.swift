import Records

/// Writes a source's archived page with figures highlighted.
struct SourcePageWriter: DatasetWriter {
  let page: SourcePage

  /// The file's name in its folder.
  var name: String { "\(FileName.make(page.sourceID)).html" }
  var path: String { "pages/\(name)" }

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) { try stream.write(page.html) }
}
