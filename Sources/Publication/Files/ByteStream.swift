import Digests

/// The bytes of one file on their way out: handed on in pieces of 64 KiB, so that a run of any size is written in bounded memory, and counted and
/// digested as they pass.
package final class ByteStream {
  private static let pieceSize = 65_536

  private var buffer: [UInt8] = []
  private let digest = StreamingSHA256()
  private let sink: ([UInt8]) throws(PublicationError) -> Void
  /// How many bytes were written so far.
  package private(set) var count = 0

  /// Creates a stream whose pieces go to `sink`.
  package init(sink: @escaping ([UInt8]) throws(PublicationError) -> Void) {
    self.sink = sink
    buffer.reserveCapacity(Self.pieceSize + 4096)
  }

  /// Appends the text's UTF-8 bytes; throws what the sink throws.
  package func write(_ text: String) throws(PublicationError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Has `body` append bytes; throws what the sink throws.
  package func append(_ body: (inout [UInt8]) -> Void) throws(PublicationError) {
    body(&buffer)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Hands on what is still held.
  package func flush() throws(PublicationError) {
    guard !buffer.isEmpty else { return }
    digest.update(buffer)
    count += buffer.count
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands on the rest and returns the SHA-256 of all bytes; to be called once, last.
  package func finish() throws(PublicationError) -> String {
    try flush()
    return digest.finish()
  }
}
