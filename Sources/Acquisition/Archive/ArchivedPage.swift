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
  /// After transfer and content codings.
  var body: [UInt8]
  /// False when a part is missing.
  var isWhole: Bool
}

/// Whether a record holds a page of the web, as far as its head and the head of its message say: a `response` with a
/// success, a `resource`, or a `conversion`, of a media type that may hold text. What archiving programs write down of
/// their own work (`metadata://…`, `urn:…`) is none, and neither is a part of a page.
func holdsPage(_ record: WARCRecord) -> Bool {
  guard let address = record.targetURI, isWebAddress(address), !record.isSegment else { return false }
  switch record.type {
  case "response":
    let message = httpBlock(record.block)
    guard (record.value("Content-Type") ?? "application/http").lowercased().hasPrefix("application/http"),
      endOfHead(message) != nil
    else { return false }
    let head = HTTPHead(message)
    // The rules for robots are no page, whatever their media type.
    return head.status.map(givesPage) == true && isTextual(head.value("Content-Type"))
      && !address.hasSuffix("/robots.txt")
  case "resource", "conversion": return isTextual(record.value("Content-Type"))
  default: return false
  }
}

/// Whether a page comes with a status: 200, or 203 for a page that a proxy has changed (RFC 9110, section 15.3.4).
func givesPage(_ status: Int) -> Bool { status == 200 || status == 203 }

private func isWebAddress(_ address: String) -> Bool {
  let lower = address.lowercased()
  return lower.hasPrefix("http://") || lower.hasPrefix("https://")
}

/// The HTTP message of a block. Some writers leave line ends before it, as a server may (RFC 9112, section 2.2).
private func httpBlock(_ block: [UInt8]) -> ArraySlice<UInt8> { block.drop { $0 == 0x0D || $0 == 0x0A } }

/// The page in a record; nil if `holdsPage` says no, and for a message that cannot be read.
///
/// - Parameter mostBytes: of a larger page the first part is read.
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

/// A message's head and body, the body taken out of its codings; nil if there is no HTTP response in `block`.
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
      // Some archives keep the field and store the body without its coding.
      guard body.starts(with: [0x1F, 0x8B]) else { continue }
      let plain = inflated(body, limit: maxBytes)
      (body, isWhole) = (plain.bytes, isWhole && plain.isWhole)
    case "deflate":
      var plain = inflated(body, limit: maxBytes)
      if plain.bytes.isEmpty { plain = inflated(body, format: .raw, limit: maxBytes) }
      if !plain.bytes.isEmpty { (body, isWhole) = (plain.bytes, isWhole && plain.isWhole) }
    case "identity", "none", "": continue
    default:
      // Brotli, Zstandard …: read only where the archive took the coding off and kept the field.
      guard looksLikeMarkup(body) else { return nil }
    }
  }
  if body.count > maxBytes { (body, isWhole) = (Array(body.prefix(maxBytes)), false) }
  return (head, body, isWhole)
}

/// The coding of a record's body that keeps it from being read; nil if nothing does.
func unreadCoding(_ record: WARCRecord) -> String? {
  guard holdsPage(record), record.type == "response", httpMessage(record.block, maxBytes: 1) == nil else { return nil }
  return HTTPHead(httpBlock(record.block)).value("Content-Encoding")
}

/// The body of a chunked message (RFC 9112, section 7.1), as far as it goes; nil if it is not chunked, as in archives
/// that took the chunks apart and kept the field.
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

/// Whether a page of that media type may hold text; one without a media type may.
private func isTextual(_ contentType: String?) -> Bool {
  guard let type = contentType?.lowercased().split(separator: ";").first.map({ String($0).trimmingBlanks }),
    !type.isEmpty
  else { return true }
  return ["text/html", "application/xhtml+xml", "text/plain", "text/markdown"].contains(type)
}

/// Where the body of a message begins, behind the empty line; nil if there is none.
func endOfHead(_ block: ArraySlice<UInt8>) -> Int? {
  var lineStart = block.startIndex
  while let end = block[lineStart...].firstIndex(of: 0x0A) {
    let line = block[lineStart..<end]
    if line.isEmpty || (line.count == 1 && line.first == 0x0D) { return end + 1 }
    lineStart = end + 1
  }
  return nil
}
