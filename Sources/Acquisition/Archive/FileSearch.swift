import Foundation

/// Whether bytes begin a record: `WARC/` and a digit.
func beginsRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
  let mark = Array("WARC/".utf8)
  return bytes.starts(with: mark) && bytes.dropFirst(mark.count).first.map { (0x30...0x39).contains($0) } == true
}

/// Looks around in a file without moving in it: where the next record or gzip member begins, when what stands before it
/// cannot be trusted.
struct FileSearch {
  private let descriptor: Int32
  private static let piece = 1 << 16

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether a record of a plain file may end at a place: the two line ends that close a record follow, or another
  /// record, or nothing.
  func mayEndRecord(at sum: (partialValue: Int, overflow: Bool)) -> Bool {
    let end = sum.partialValue
    guard !sum.overflow, end <= size else { return false }
    let next = bytes(at: end, count: 64)
    if next.starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) || next.starts(with: [0x0A, 0x0A]) { return true }
    let rest = next.drop { $0 == 0x0D || $0 == 0x0A }
    return rest.isEmpty || beginsRecord(rest)
  }

  /// Where the HTTP message of a block ends by its own Content-Length, when another record follows there: a block said
  /// to be longer has swallowed that record.
  func messageEnd(from start: Int, within length: Int) -> Int? {
    let head = bytes(at: start, count: min(length, 8192))
    guard let body = endOfHead(head[...]), let size = HTTPHead(head[...]).value("Content-Length").flatMap({ Int($0) })
    else { return nil }
    // What ends behind the file cannot be followed by a record.
    guard size >= 0, size < length - body, size < self.size else { return nil }
    let end = start + body + size
    let next = bytes(at: end, count: 16)
    return next.starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) && beginsRecord(next.dropFirst(4)) ? end : nil
  }

  /// Where the first line from a place on stands that begins a record; the end of the file where there is none.
  func record(from start: Int) -> Int {
    first("\nWARC/", from: start) { beginsRecord(bytes(at: $0 + 1, count: 6)[...]) }.map { $0 + 1 } ?? max(start, size)
  }

  /// Where the first gzip member behind a place begins that holds the beginning of a record; nil if there is none.
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

  /// Where a pattern first stands from a place on, and is what is wanted.
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
