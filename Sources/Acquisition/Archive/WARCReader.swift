import Foundation

/// Reads the records of a WARC file one by one: written by this or another program, plain or compressed, version 0.17
/// to 1.1.
///
/// Damaged parts are skipped and reported; reading continues with the next record or gzip member. A record with an
/// impossible Content-Length ends where the next one begins and is marked incomplete.
final class WARCReader {
  /// A record and its location.
  struct Entry: Sendable {
    var record: WARCRecord
    /// The offset for re-reading the record; nil if it is inside a compressed member.
    var offset: Int?
  }

  private let input: WARCInput
  private let mostBlock: Int
  private var isOver = false
  private var hasRecord = false
  private var firstProblem: String?
  private var problems = 0

  /// Whether it is an ARC file, which is not supported.
  private(set) var isARC = false

  /// Problems so far; nil if none.
  var problem: String? { firstProblem.map { problems == 1 ? $0 : "\($0), and \(problems - 1) more errors" } }

  /// Opens the file and seeks to the record at `offset`. Only the first `mostBlock` bytes of longer blocks are kept.
  init(path: String, offset: Int = 0, mostBlock: Int) throws(AcquisitionError) {
    input = try WARCInput(path: path, offset: offset)
    self.mostBlock = mostBlock
  }

  /// The next record; nil at the end of the file, or if it cannot be read further.
  func next() -> Entry? {
    while let (line, offset) = firstLine() {
      guard let head = head(after: line) else { continue }
      guard let length = head.value("Content-Length").flatMap({ Int($0) }), length >= 0 else {
        note("a record has no numeric Content-Length", offset)
        continue
      }
      let block = block(of: length, offset)
      let fields = head.fields.filter { $0.name.lowercased() != "content-length" }
      return Entry(
        record: WARCRecord(version: head.statusLine, fields: fields, block: block.bytes, isWhole: block.isWhole),
        offset: offset)
    }
    return nil
  }

  /// The line that begins the next record, and its offset. Anything before it that is not a record is skipped.
  private func firstLine() -> (line: [UInt8], offset: Int?)? {
    var isAstray = false
    while !isOver {
      let offset = input.nextPlace()
      guard let line = input.line() else {
        recover(offset)
        continue
      }
      if line.isEmpty { continue }
      if beginsRecord(line[...]) {
        hasRecord = true
        return (line, offset)
      }
      if !hasRecord, line.starts(with: Array("filedesc://".utf8)) {
        isARC = true
        isOver = true
      } else if !isAstray {
        note(
          hasRecord ? "bytes outside any record" : "is not a WARC file or is damaged: it does not start with 'WARC/'",
          offset)
        isAstray = true
      }
    }
    return nil
  }

  /// The head that begins with a line; nil if it is truncated.
  private func head(after line: [UInt8]) -> HTTPHead? {
    var head = line + [0x0A]
    while head.count < 1 << 20 {
      guard let line = input.line() else {
        if input.problem == nil { note("ends in the middle of a record header", nil) }
        return nil
      }
      if line.isEmpty { return HTTPHead(head[...]) }
      head += line + [0x0A]
    }
    note("a record header is too long", nil)
    return nil
  }

  /// The block that follows a head with the given length.
  private func block(of length: Int, _ offset: Int?) -> (bytes: [UInt8], isWhole: Bool) {
    if let (actual, isRight) = input.blockLength(saying: length) {
      let block = input.read(actual, limit: mostBlock)
      if !isRight { note("a record's Content-Length is wrong, or the file is truncated", offset) }
      return (block.bytes, isRight && block.isWhole && length <= mostBlock)
    }
    let block = input.read(length, limit: mostBlock)
    let isRight = block.isWhole && input.mayEndRecord()
    guard !isRight else { return (block.bytes, length <= mostBlock) }
    if input.problem == nil { note("a record's Content-Length is wrong, or the file is truncated", offset) }
    // Swallowed bytes of following records do not belong to this one.
    let swallowed = block.bytes.firstRange(of: Array("\nWARC/1.".utf8))?.lowerBound ?? block.bytes.endIndex
    return (Array(block.bytes[..<swallowed]), false)
  }

  /// Skips unreadable data, possibly to the end.
  private func recover(_ offset: Int?) {
    guard let problem = input.problem else {
      isOver = true
      return
    }
    note(problem, offset)
    isOver = !input.resume()
  }

  private func note(_ problem: String, _ offset: Int?) {
    problems += 1
    if firstProblem == nil { firstProblem = offset.map { $0 > 0 ? "\(problem) (at byte \($0))" : problem } ?? problem }
  }
}
