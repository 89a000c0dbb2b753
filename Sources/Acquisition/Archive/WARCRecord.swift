import Foundation

/// One record of a WARC file (ISO 28500:2017, WARC 1.1).
struct WARCRecord: Sendable {
  /// `WARC/1.1`, as in the file.
  var version = "WARC/1.1"
  /// Named fields in their order.
  var fields: [HTTPHead.Field]
  /// The block: for `response` an HTTP message.
  var block: [UInt8]
  /// False if the file ends within the block, or the block exceeds the reader's limit.
  var isWhole = true

  /// The value of a named field, case-insensitive.
  func value(_ name: String) -> String? { HTTPHead(fields: fields).value(name) }

  /// `response`, `revisit`, `request`, `metadata`, `warcinfo`, `resource`, `conversion` …
  var type: String { value("WARC-Type")?.lowercased() ?? "" }

  /// Whether the record is a segment of a record that was split, possibly across files.
  var isSegment: Bool { type == "continuation" || value("WARC-Segment-Number") != nil }

  /// The address of the record. Some writers put it in angle brackets, as printed in WARC 1.0.
  var targetURI: String? {
    value("WARC-Target-URI").map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
  }

  /// The record as bytes: head, empty line, block, and the two line ends that close a record.
  var encoded: [UInt8] {
    var head = version + "\r\n"
    for field in fields { head += "\(field.name): \(field.value)\r\n" }
    head += "Content-Length: \(block.count)\r\n\r\n"
    var bytes = Array(head.utf8)
    bytes.reserveCapacity(bytes.count + block.count + 4)
    bytes += block
    bytes += [0x0D, 0x0A, 0x0D, 0x0A]
    return bytes
  }

  /// A new identifier: a random UUID as a URN (RFC 9562).
  static func newID() -> String { "<urn:uuid:\(UUID().uuidString.lowercased())>" }
}
