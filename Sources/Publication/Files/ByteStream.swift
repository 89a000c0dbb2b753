import Digests

/// A buffered output stream with chunks of 64 KiB, so that runs of any size are written in bounded memory; counts and
/// hashes the bytes.
package final class ByteStream {
  private static let pieceSize = 65_536
  /// What fits the buffer beyond a piece.
  private static let spare = 4096

  private var buffer: [UInt8] = []
  private let digest = StreamingSHA256()
  private let sink: ([UInt8]) throws(PublicationError) -> Void
  /// Number of bytes written so far.
  package private(set) var count = 0

  /// Creates a stream that writes chunks to `sink`.
  package init(sink: @escaping ([UInt8]) throws(PublicationError) -> Void) {
    self.sink = sink
    buffer.reserveCapacity(Self.pieceSize + Self.spare)
  }

  /// Appends the text as UTF-8; rethrows errors of the sink.
  package func write(_ text: String) throws(PublicationError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Appends bytes, however many; rethrows errors of the sink.
  package func write(_ bytes: [UInt8]) throws(PublicationError) {
    // In pieces, so that the buffer does not grow.
    for start in stride(from: 0, to: bytes.count, by: Self.spare) {
      try append { $0.append(contentsOf: bytes[start..<min(start + Self.spare, bytes.count)]) }
    }
  }

  /// Lets `body` append bytes; rethrows errors of the sink.
  package func append(_ body: (inout [UInt8]) -> Void) throws(PublicationError) {
    body(&buffer)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Flushes the buffer.
  package func flush() throws(PublicationError) {
    guard !buffer.isEmpty else { return }
    digest.update(buffer)
    count += buffer.count
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Flushes the buffer and returns the SHA-256 of all bytes; call once at the end.
  package func finish() throws(PublicationError) -> String {
    try flush()
    return digest.finish()
  }
}
