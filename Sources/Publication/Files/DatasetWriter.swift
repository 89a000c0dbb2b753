import Foundation

/// What writes one file of a run, whatever its form.
package protocol DatasetFile: Sendable {
  /// The file's path relative to the run folder.
  var path: String { get }
  /// Makes the whole file in the sink's place; throws what the sink throws.
  func write(_ dataset: SortedDataset, to sink: FileSink) throws(PublicationError)
}

/// What writes one file as a stream of bytes.
package protocol DatasetWriter: DatasetFile {
  /// Writes the whole file; throws what the stream throws.
  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError)
}

extension DatasetWriter {
  package func write(_ dataset: SortedDataset, to sink: FileSink) throws(PublicationError) {
    try sink.stream { stream throws(PublicationError) in try write(dataset, to: stream) }
  }
}

/// Where one file of a run goes: as a stream of bytes, or into a file of its own for what writes files itself, as a database does.
package final class FileSink {
  private let folder: String
  private let name: String
  private let operations: any FileOperations
  /// The file as it was written; nil before.
  private(set) var written: PublishedFile?

  /// The place `name` in `folder`; its own folders are there.
  init(folder: String, name: String, operations: any FileOperations) {
    self.folder = folder
    self.name = name
    self.operations = operations
  }

  /// Makes the file from what `body` streams.
  package func stream(_ body: (ByteStream) throws(PublicationError) -> Void) throws(PublicationError) {
    let path = "\(folder)/\(name)"
    let descriptor = try operations.createFile(path)
    let stream = ByteStream { [operations] piece throws(PublicationError) in try operations.write(piece, to: descriptor, path: path) }
    let digest: String
    do throws(PublicationError) {
      try body(stream)
      digest = try stream.finish()
    } catch {
      try? operations.close(descriptor, path: path)
      throw error
    }
    try operations.close(descriptor, path: path)
    written = PublishedFile(path: name, bytes: stream.count, sha256: digest)
  }

  /// Has `body` make the file at the path it is given.
  package func file(_ body: (String) throws(PublicationError) -> Void) throws(PublicationError) {
    let path = "\(folder)/\(name)"
    if operations.exists(path) { throw PublicationError(.cannotCreate, operation: "create", path: path, errno: EEXIST) }
    try body(path)
    let (bytes, digest) = try operations.digest(path)
    written = PublishedFile(path: name, bytes: bytes, sha256: digest)
  }
}
