import Foundation

/// Reads the records of a WARC file one after another: of this program or of another, plain or compressed, of version 0.17 to 1.1.
final class WARCReader {
  /// A record and where it stands.
  struct Entry: Sendable {
    var record: WARCRecord
    /// From where the record can be read again; nil when it stands within a compressed member.
    var offset: Int?
  }

  private let input: WARCInput
  private let mostBlock: Int
  /// What was wrong where reading ended early; nil at a good end.
  private(set) var problem: String?

  /// Opens the file and goes to the record at `offset`. Of blocks that are longer than `mostBlock` bytes, only the first part is kept.
  init(path: String, offset: Int = 0, mostBlock: Int) throws(AcquisitionError) {
    input = try WARCInput(path: path, offset: offset)
    self.mostBlock = mostBlock
  }

  /// The next record; nil at the end of the file, or where it cannot be read on.
  func next() -> Entry? {
    guard problem == nil else { return nil }
    var offset = input.place
    var first: [UInt8] = []
    while first.isEmpty {
      offset = input.place
      guard let line = input.line() else {
        problem = input.problem
        return nil
      }
      first = line
    }
    guard first.starts(with: Array("WARC/".utf8)) else {
      problem = "is not a WARC file, or is damaged: a record begins with something other than 'WARC/'"
      return nil
    }
    var head = first + [0x0A]
    while true {
      guard let line = input.line(), head.count < 1 << 20 else {
        problem = input.problem ?? "ends within the head of a record"
        return nil
      }
      if line.isEmpty { break }
      head += line + [0x0A]
    }
    let parsed = HTTPHead(head[...])
    guard let length = parsed.value("Content-Length").flatMap({ Int($0) }), length >= 0 else {
      problem = "a record lacks its Content-Length"
      return nil
    }
    let block = input.read(length, limit: mostBlock)
    if !block.isWhole { problem = input.problem ?? "ends within a record" }
    let fields = parsed.fields.filter { $0.name.lowercased() != "content-length" }
    let isWhole = block.isWhole && length <= mostBlock
    return Entry(record: WARCRecord(version: parsed.statusLine, fields: fields, block: block.bytes, isWhole: isWhole), offset: offset)
  }
}
