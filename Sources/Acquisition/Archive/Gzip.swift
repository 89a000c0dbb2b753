import CLibdeflate
import CZlib

/// Creates gzip members (RFC 1952). A WARC file is a sequence of such members, one per record, so that a record can be
/// read without the preceding ones (ISO 28500, annex D). A compressor is reused, since setting one up takes longer than
/// compressing a small record.
///
/// Uses libdeflate, which takes less than half of zlib's time for whole records, so that archiving does not slow down
/// fetching.
final class GzipCompressor {
  private let compressor: OpaquePointer?

  /// Creates a compressor. At the lowest level, pages are 3% larger than at the default one and take half the time.
  init(level: Int32 = 1) { compressor = libdeflate_alloc_compressor(level) }

  deinit { if let compressor { libdeflate_free_compressor(compressor) } }

  /// `bytes` as one member; nil if out of memory.
  func member(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor else { return nil }
    let room = libdeflate_gzip_compress_bound(compressor, bytes.count)
    let out = [UInt8](unsafeUninitializedCapacity: room) { target, count in
      count = libdeflate_gzip_compress(compressor, bytes, bytes.count, target.baseAddress, room)
    }
    return out.isEmpty ? nil : out
  }
}

/// `bytes` as one gzip member; nil if out of memory.
func gzipMember(_ bytes: [UInt8]) -> [UInt8]? { GzipCompressor().member(bytes) }

/// Inflates a stream of deflated data in chunks.
final class Inflater {
  /// The data format.
  enum Format: Int32 {
    /// gzip or zlib, by its header.
    case automatic = 47
    /// Deflated data without a header, which some servers send as `deflate`.
    case raw = -15
  }

  private var stream = z_stream()
  private let isReady: Bool
  /// True once the end of a member is reached; the bytes after it were not consumed.
  private(set) var isAtEnd = false

  init(_ format: Format = .automatic) { isReady = laborledger_inflate_begin(&stream, format.rawValue) == Z_OK }

  deinit { if isReady { inflateEnd(&stream) } }

  /// Begins with the next member.
  func reset() {
    inflateReset(&stream)
    isAtEnd = false
  }

  /// Inflates from `input` into `output`, at most `limit` bytes. Returns how many bytes of the input were consumed; nil
  /// if the data is damaged.
  func inflate(_ input: UnsafeRawBufferPointer, into output: inout [UInt8], limit: Int) -> Int? {
    guard isReady else { return nil }
    guard !isAtEnd, limit > 0 else { return 0 }
    let before = output.count
    output.append(contentsOf: repeatElement(0, count: limit))
    var code = Z_OK
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
      stream.avail_in = UInt32(input.count)
      stream.next_out = target.baseAddress.map { $0 + before }
      stream.avail_out = UInt32(limit)
      code = CZlib.inflate(&stream, Z_NO_FLUSH)
    }
    output.removeLast(Int(stream.avail_out))
    isAtEnd = code == Z_STREAM_END
    guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { return nil }
    return input.count - Int(stream.avail_in)
  }
}

/// Inflates `bytes` with all its gzip members, to at most `limit` bytes; with damaged or truncated data, the part
/// before is kept and `isWhole` is false.
func inflated(_ bytes: [UInt8], format: Inflater.Format = .automatic, limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
  let inflater = Inflater(format)
  var output: [UInt8] = []
  var position = 0
  while !inflater.isAtEnd {
    let room = min(1 << 16, limit - output.count)
    guard room > 0 else { return (output, false) }
    let before = output.count
    let consumed = bytes[position...].withUnsafeBytes { inflater.inflate($0, into: &output, limit: room) }
    guard let consumed, consumed > 0 || output.count > before || inflater.isAtEnd else { return (output, false) }
    position += consumed
    if inflater.isAtEnd, bytes[position...].starts(with: [0x1F, 0x8B]) { inflater.reset() }
  }
  return (output, true)
}
