import Foundation

/// The bytes of a WARC file in order, inflated if compressed, read in chunks. Reading stops at damage; `resume`
/// continues after it.
final class WARCInput {
  private let descriptor: Int32
  /// Whether the file is a sequence of gzip members.
  let isCompressed: Bool
  private let inflater = Inflater()
  /// Bytes of the file that were read but not yet consumed.
  private var raw: [UInt8] = []
  private var rawPosition = 0
  /// The offset of `raw` in the file.
  private var rawStart: Int
  private var buffer: [UInt8] = []
  private var position = 0
  /// The file offset of the next byte, or of the compressed member that begins with it; nil within a member.
  private(set) var place: Int?
  /// The offset of the member being inflated.
  private var memberStart: Int
  /// The problem with the data, if it ended early.
  private(set) var problem: String?
  private static let piece = 1 << 16

  /// Opens a file and seeks to `offset`, where a record begins.
  init(path: String, offset: Int = 0) throws(AcquisitionError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      throw AcquisitionError(
        kind: code == ENOENT ? .missing : .unreadable, path: path, reason: String(cString: strerror(code)))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, offset >= 0, offset <= Int(status.st_size) else {
      close(descriptor)
      throw AcquisitionError(
        kind: .damaged, path: "\(path)#\(offset)", reason: "the offset is beyond the end of the file")
    }
    rawStart = offset
    place = offset
    memberStart = offset
    var magic = [UInt8](repeating: 0, count: 2)
    let count = pread(descriptor, &magic, 2, off_t(offset))
    isCompressed = count == 2 && magic == [0x1F, 0x8B]
    lseek(descriptor, off_t(offset), SEEK_SET)
  }

  deinit { close(descriptor) }

  /// The next line without its end, at most `limit` bytes; nil at the end of the file.
  func line(limit: Int = 1 << 16) -> [UInt8]? {
    var line: [UInt8] = []
    while fill() {
      let rest = buffer[position...]
      let end = rest.firstIndex(of: 0x0A)
      let part = rest[..<(end ?? rest.endIndex)]
      line += part.prefix(max(0, limit - line.count))
      advance(part.count + (end == nil ? 0 : 1))
      if end != nil {
        if line.last == 0x0D { line.removeLast() }
        return line
      }
    }
    return line.isEmpty ? nil : line
  }

  /// Consumes `count` bytes and returns the first `limit` of them, and whether the file contained them all. Reading
  /// stops at a compressed member that begins with a record, since a record never spans members.
  func read(_ count: Int, limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(count, limit, 1 << 20))
    var left = count
    while left > 0 {
      guard fill(), left == count || !isAtMember else { return (bytes, false) }
      let part = buffer[position..<(position + min(left, buffer.count - position))]
      bytes += part.prefix(max(0, limit - bytes.count))
      left -= part.count
      advance(part.count)
    }
    return (bytes, true)
  }

  /// The offset of the next byte after skipping padding between members; nil within a member.
  func nextPlace() -> Int? {
    _ = fill()
    return place
  }

  /// Whether a record may end here: before another one, before line ends, or at the end of the member or the file.
  func mayEndRecord() -> Bool {
    if isCompressed, place != nil { return true }
    guard fill() else { return true }
    return buffer[position] == 0x0D || buffer[position] == 0x0A || beginsRecord(buffer[position...])
  }

  /// Continues after damage with the next member in which a record begins; false if there is none, or the file is not
  /// compressed.
  func resume() -> Bool {
    guard isCompressed, let next = FileSearch(descriptor).member(after: memberStart) else { return false }
    lseek(descriptor, off_t(next), SEEK_SET)
    (rawStart, rawPosition, raw) = (next, 0, [])
    (buffer, position, place, memberStart, problem) = ([], 0, next, next, nil)
    inflater.reset()
    return true
  }

  /// The length of the block at the next byte of an uncompressed file: the length given in its head if a record may end
  /// there, else up to the next record. Nil for a compressed file, where members delimit records.
  func blockLength(saying length: Int) -> (length: Int, isRight: Bool)? {
    guard !isCompressed, let place else { return nil }
    let search = FileSearch(descriptor)
    if let end = search.messageEnd(from: place, within: length) { return (end - place, false) }
    if search.mayEndRecord(at: place.addingReportingOverflow(length)) { return (length, true) }
    return (search.record(from: place) - place, false)
  }

  /// Whether the next byte is the first byte of a member in which a record begins.
  private var isAtMember: Bool { isCompressed && place != nil && beginsRecord(buffer[position...]) }

  /// Whether the position is inside a member.
  private var isWithinMember: Bool { !inflater.isAtEnd && rawStart + rawPosition > memberStart }

  private func advance(_ count: Int) {
    position += count
    place =
      isCompressed
      ? (position == buffer.count && inflater.isAtEnd ? rawStart + rawPosition : nil) : place.map { $0 + count }
  }

  /// Ensures that there is a next byte; false at the end.
  private func fill() -> Bool {
    while position >= buffer.count {
      guard problem == nil else { return false }
      buffer.removeAll(keepingCapacity: true)
      position = 0
      if rawPosition >= raw.count, !readRaw() {
        if isCompressed, isWithinMember { problem = "ends in the middle of a record" }
        return false
      }
      if isCompressed { inflate() } else { swap(&buffer, &raw); rawPosition = raw.count }
    }
    return true
  }

  private func inflate() {
    if inflater.isAtEnd {
      // Some writers pad with zeros after a member.
      while rawPosition < raw.count, raw[rawPosition] == 0 { rawPosition += 1 }
      guard rawPosition < raw.count else { return }
      inflater.reset()
      memberStart = rawStart + rawPosition
      place = memberStart
    }
    let consumed = raw[rawPosition...].withUnsafeBytes { inflater.inflate($0, into: &buffer, limit: Self.piece) }
    guard let consumed else {
      problem = "the compressed data is damaged"
      buffer.removeAll()
      return
    }
    rawPosition += consumed
    if buffer.isEmpty { place = inflater.isAtEnd ? rawStart + rawPosition : place }
  }

  private func readRaw() -> Bool {
    rawStart += raw.count
    rawPosition = 0
    raw = [UInt8](repeating: 0, count: Self.piece)
    var count = -1
    repeat { count = Foundation.read(descriptor, &raw, raw.count) } while count < 0 && errno == EINTR
    if count < 0 { problem = String(cString: strerror(errno)) }
    raw.removeLast(raw.count - max(0, count))
    return count > 0
  }
}
