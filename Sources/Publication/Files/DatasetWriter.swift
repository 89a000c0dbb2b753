import Foundation

/// Writes one file of a run in any format.
package protocol DatasetFile: Sendable {
  /// The file's path relative to the run folder.
  var path: String { get }
  /// Writes the complete file to the sink; rethrows its errors.
  func write(_ dataset: SortedDataset, to sink: FileSink) throws(PublicationError)
}

/// Writes one file as a byte stream.
package protocol DatasetWriter: DatasetFile {
  /// Writes the complete file; rethrows errors of the stream.
  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError)
}

extension DatasetWriter {
  /// Writes the file through a stream of the sink.
  package func write(_ dataset: SortedDataset, to sink: FileSink) throws(PublicationError) {
    try sink.stream { stream throws(PublicationError) in try write(dataset, to: stream) }
  }
}

/// Destination of one file of a run: a byte stream, or a path for writers that create the file themselves, such as
/// databases.
package final class FileSink {
  private let folder: String
  private let name: String
  private let operations: any FileOperations
  /// The written file; nil before writing.
  private(set) var written: PublishedFile?

  /// The file `name` in `folder`; its parent folders must exist.
  init(folder: String, name: String, operations: any FileOperations) {
    self.folder = folder
    self.name = name
    self.operations = operations
  }

  /// Creates the file from the stream written by `body`.
  package func stream(_ body: (ByteStream) throws(PublicationError) -> Void) throws(PublicationError) {
    let path = "\(folder)/\(name)"
    let descriptor = try operations.createFile(path)
    let stream = ByteStream { [operations] piece throws(PublicationError) in
      try operations.write(piece, to: descriptor, path: path)
    }
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

  /// Lets `body` create the file at a given path.
  package func file(_ body: (String) throws(PublicationError) -> Void) throws(PublicationError) {
    let path = "\(folder)/\(name)"
    if operations.exists(path) { throw PublicationError(.cannotCreate, operation: "create", path: path, errno: EEXIST) }
    try body(path)
    let (bytes, digest) = try operations.digest(path)
    written = PublishedFile(path: name, bytes: bytes, sha256: digest)
  }
}
