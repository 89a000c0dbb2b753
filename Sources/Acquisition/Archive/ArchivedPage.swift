import Digests

/// An archived page.
struct ArchivedPage: Sendable, Hashable {
  var address: String
  /// ISO 8601 instant of the fetch.
  var date: String
  /// nil for records without an HTTP message.
  var status: Int?
  /// `Content-Type` of the response or the record.
  var contentType: String?
  /// After removal of transfer and content codings.
  var body: [UInt8]
  /// False if a part is missing.
  var isWhole: Bool
}

/// Whether a record contains a web page according to its head and that of its message: a successful `response`, a
/// `resource`, or a `conversion`, with a media type that may contain text. Records that archiving programs write about
/// their own work (`metadata://…`, `urn:…`) are not pages, nor are parts of pages.
func holdsPage(_ record: WARCRecord) -> Bool {
  guard let address = record.targetURI, isWebAddress(address), !record.isSegment else { return false }
  switch record.type {
  case "response":
    let message = httpBlock(record.block)
    guard (record.value("Content-Type") ?? "application/http").lowercased().hasPrefix("application/http"),
      endOfHead(message) != nil
    else { return false }
    let head = HTTPHead(message)
    // robots.txt is not a page, whatever its media type.
    return head.status.map(givesPage) == true && isTextual(head.value("Content-Type"))
      && !address.hasSuffix("/robots.txt")
  case "resource", "conversion": return isTextual(record.value("Content-Type"))
  default: return false
  }
}

/// Whether a response with this status contains a page: 200, or 203 for a page modified by a proxy (RFC 9110, section
/// 15.3.4).
func givesPage(_ status: Int) -> Bool { status == 200 || status == 203 }

private func isWebAddress(_ address: String) -> Bool {
  let lower = address.lowercased()
  return lower.hasPrefix("http://") || lower.hasPrefix("https://")
}

/// The HTTP message in a block. Some writers put line ends before it, as servers may (RFC 9112, section 2.2).
private func httpBlock(_ block: [UInt8]) -> ArraySlice<UInt8> { block.drop { $0 == 0x0D || $0 == 0x0A } }

/// The page in a record; nil if `holdsPage` is false or the message cannot be read.
///
/// - Parameter mostBytes: only the first part of a larger page is read.
func archivedPage(_ record: WARCRecord, maxBytes: Int) -> ArchivedPage? {
  guard holdsPage(record), let address = record.targetURI else { return nil }
  let isWhole = record.isWhole && record.value("WARC-Truncated") == nil
  var page = ArchivedPage(
    address: address, date: record.value("WARC-Date") ?? "", status: nil, contentType: record.value("Content-Type"),
    body: record.block, isWhole: isWhole)
  guard record.type == "response" else { return page }
  guard let message = httpMessage(record.block, maxBytes: maxBytes) else { return nil }
  page.status = message.head.status
  page.contentType = message.head.value("Content-Type")
  page.body = message.body
  page.isWhole = isWhole && message.isWhole
  return page
}

/// A message's head and decoded body; nil if there is no HTTP response in `block`.
func httpMessage(_ block: [UInt8], maxBytes: Int) -> (head: HTTPHead, body: [UInt8], isWhole: Bool)? {
  let block = httpBlock(block)
  let head = HTTPHead(block)
  guard head.status != nil, let start = endOfHead(block) else { return nil }
  var body = Array(block[start...])
  var isWhole = true
  if head.value("Transfer-Encoding")?.lowercased().contains("chunked") == true, let plain = dechunked(body) {
    (body, isWhole) = plain
  }
  for coding in (head.value("Content-Encoding") ?? "").lowercased().split(separator: ",").reversed() {
    switch String(coding).trimmingBlanks {
    case "gzip", "x-gzip":
      // Some archives keep the field but store the body decoded.
      guard body.starts(with: [0x1F, 0x8B]) else { continue }
      let plain = inflated(body, limit: maxBytes)
      (body, isWhole) = (plain.bytes, isWhole && plain.isWhole)
    case "deflate":
      var plain = inflated(body, limit: maxBytes)
      if plain.bytes.isEmpty { plain = inflated(body, format: .raw, limit: maxBytes) }
      if !plain.bytes.isEmpty { (body, isWhole) = (plain.bytes, isWhole && plain.isWhole) }
    case "identity", "none", "": continue
    default:
      // Brotli, Zstandard …: readable only if the archive decoded the body but kept the field.
      guard looksLikeMarkup(body) else { return nil }
    }
  }
  if body.count > maxBytes { (body, isWhole) = (Array(body.prefix(maxBytes)), false) }
  return (head, body, isWhole)
}

/// The unsupported coding of a record's body; nil if the body is readable.
func unreadCoding(_ record: WARCRecord) -> String? {
  guard holdsPage(record), record.type == "response", httpMessage(record.block, maxBytes: 1) == nil else { return nil }
  return HTTPHead(httpBlock(record.block)).value("Content-Encoding")
}

/// The body of a chunked message (RFC 9112, section 7.1), as far as present; nil if it is not chunked, as in archives
/// that decoded it but kept the field.
func dechunked(_ bytes: [UInt8]) -> (bytes: [UInt8], isWhole: Bool)? {
  var out: [UInt8] = []
  var position = 0
  while true {
    guard let end = bytes[position...].firstIndex(of: 0x0A) else { return position == 0 ? nil : (out, false) }
    let line =
      String(decoding: bytes[position..<end], as: UTF8.self).split(separator: ";", omittingEmptySubsequences: false)
      .first ?? ""
    guard let size = Int(String(line).trimmingBlanks, radix: 16), size >= 0 else {
      return position == 0 ? nil : (out, false)
    }
    if size == 0 { return (out, true) }
    let start = end + 1
    guard size <= bytes.count - start else {
      out += bytes[start...]
      return (out, false)
    }
    out += bytes[start..<start + size]
    position = start + size
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
  }
}

private func looksLikeMarkup(_ body: [UInt8]) -> Bool {
  body.first { ![0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "<")
}

/// Whether a page of that media type may contain text; also true without a media type.
private func isTextual(_ contentType: String?) -> Bool {
  guard let type = contentType?.lowercased().split(separator: ";").first.map({ String($0).trimmingBlanks }),
    !type.isEmpty
  else { return true }
  return ["text/html", "application/xhtml+xml", "text/plain", "text/markdown"].contains(type)
}

/// The start of a message's body, after the empty line; nil if there is none.
func endOfHead(_ block: ArraySlice<UInt8>) -> Int? {
  var lineStart = block.startIndex
  while let end = block[lineStart...].firstIndex(of: 0x0A) {
    let line = block[lineStart..<end]
    if line.isEmpty || (line.count == 1 && line.first == 0x0D) { return end + 1 }
    lineStart = end + 1
  }
  return nil
}
