import Foundation

/// Whether bytes are the start of a record: `WARC/` and a digit.
func beginsRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
  let mark = Array("WARC/".utf8)
  return bytes.starts(with: mark) && bytes.dropFirst(mark.count).first.map { (0x30...0x39).contains($0) } == true
}

/// Searches a file without changing the read position, to find the next record or gzip member after damaged data.
struct FileSearch {
  private let descriptor: Int32
  private static let piece = 1 << 16

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether a record of an uncompressed file may end at an offset: it is followed by the two line ends that close a
  /// record, another record, or the end of the file.
  func mayEndRecord(at sum: (partialValue: Int, overflow: Bool)) -> Bool {
    let end = sum.partialValue
    guard !sum.overflow, end <= size else { return false }
    let next = bytes(at: end, count: 64)
    if next.starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) || next.starts(with: [0x0A, 0x0A]) { return true }
    let rest = next.drop { $0 == 0x0D || $0 == 0x0A }
    return rest.isEmpty || beginsRecord(rest)
  }

  /// The end of a block's HTTP message by its own Content-Length, if another record follows there: a block declared
  /// longer has swallowed that record.
  func messageEnd(from start: Int, within length: Int) -> Int? {
    let head = bytes(at: start, count: min(length, 8192))
    guard let body = endOfHead(head[...]), let size = HTTPHead(head[...]).value("Content-Length").flatMap({ Int($0) })
    else { return nil }
    // No record can follow beyond the end of the file.
    guard size >= 0, size < length - body, size < self.size else { return nil }
    let end = start + body + size
    let next = bytes(at: end, count: 16)
    return next.starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) && beginsRecord(next.dropFirst(4)) ? end : nil
  }

  /// The offset of the first line from `start` on that begins a record; the end of the file if there is none.
  func record(from start: Int) -> Int {
    first("\nWARC/", from: start) { beginsRecord(bytes(at: $0 + 1, count: 6)[...]) }.map { $0 + 1 } ?? max(start, size)
  }

  /// The offset of the first gzip member after `start` that contains the start of a record; nil if there is none.
  func member(after start: Int) -> Int? {
    first([0x1F, 0x8B, 0x08], from: start + 1) { candidate in
      let packed = bytes(at: candidate, count: 1024)
      var plain: [UInt8] = []
      let inflater = Inflater()
      _ = packed.withUnsafeBytes { inflater.inflate($0, into: &plain, limit: 6) }
      return beginsRecord(plain[...])
    }
  }

  private func first(_ text: String, from start: Int, where accepts: (Int) -> Bool) -> Int? {
    first(Array(text.utf8), from: start, where: accepts)
  }

  /// The first accepted match of a pattern from `start` on.
  private func first(_ pattern: [UInt8], from start: Int, where accepts: (Int) -> Bool) -> Int? {
    var offset = start
    while true {
      let piece = bytes(at: offset, count: Self.piece)
      guard piece.count >= pattern.count else { return nil }
      var rest = piece[...]
      while let found = rest.firstRange(of: pattern) {
        if accepts(offset + found.lowerBound) { return offset + found.lowerBound }
        rest = piece[(found.lowerBound + 1)...]
      }
      offset += piece.count - pattern.count + 1
    }
  }

  private var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  private func bytes(at offset: Int, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(descriptor, &bytes, count, off_t(offset))
    return Array(bytes.prefix(max(0, read)))
  }
}
