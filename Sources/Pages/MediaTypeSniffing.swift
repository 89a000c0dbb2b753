/// The media type of a file without a declared one: `text/html`, `text/plain`, or `application/octet-stream` if it is
/// not text.
///
/// Content takes precedence over the file extension, following the WHATWG MIME Sniffing Standard: the tags at the start
/// of a document (section 7.1), then binary data bytes among the first 1,445 (section 5.2). Beyond the standard, text
/// with many HTML tags in it is also HTML: fragments are saved without their head.
package func sniffMediaType(_ bytes: [UInt8], name: String) -> String {
  if startsAsHTML(bytes) { return "text/html" }
  if isBinary(bytes) { return "application/octet-stream" }
  let dot = name.lastIndex(of: ".")
  let fileExtension = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
  if ["html", "htm", "xhtml", "shtml"].contains(fileExtension) { return "text/html" }
  return hasManyTags(bytes) ? "text/html" : "text/plain"
}

/// Whether the first bytes include some that never occur in text, and no byte order mark explains them.
func isBinary(_ bytes: [UInt8]) -> Bool {
  if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return false }
  if bytes.starts(with: Array("%PDF-".utf8)) || bytes.starts(with: Array("GIF8".utf8)) { return true }
  return bytes.prefix(1445).contains { byte in
    byte <= 0x08 || byte == 0x0B || (0x0E...0x1A).contains(byte) || (0x1C...0x1F).contains(byte)
  }
}

/// Whether a document, after blanks, comments and an XML declaration, begins with a tag that indicates HTML.
func startsAsHTML(_ bytes: [UInt8]) -> Bool {
  var rest = bytes.prefix(16 * 1024)
  if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  while true {
    rest = rest.drop(while: isBlank)
    let closing: [UInt8]
    if rest.starts(with: Array("<!--".utf8)) {
      closing = Array("-->".utf8)
    } else if rest.starts(with: Array("<?xml".utf8)) {
      closing = Array("?>".utf8)
    } else {
      break
    }
    guard let end = rest.dropFirst(4).firstRange(of: closing) else { return false }
    rest = rest[end.upperBound...]
  }
  guard rest.first == UInt8(ascii: "<") else { return false }
  let tag = String(
    decoding: rest.dropFirst().prefix { !isBlank($0) && $0 != UInt8(ascii: ">") }.prefix(16), as: UTF8.self
  ).lowercased()
  let beginning: Set<String> = [
    "!doctype", "html", "head", "title", "meta", "body", "link", "script", "style", "iframe",
  ]
  if tag == "!doctype" {
    return String(decoding: rest.dropFirst(9).drop(while: isBlank).prefix(4), as: UTF8.self).lowercased() == "html"
  }
  return beginning.contains(tag) || (markupNames.contains(tag) && countTags(rest) >= 3)
}

private func hasManyTags(_ bytes: [UInt8]) -> Bool { countTags(bytes.prefix(64 * 1024)) >= 20 }

private let markupNames: Set<String> = [
  "div", "p", "span", "a", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "section", "article",
  "main", "header", "footer", "nav", "br",
  "strong", "em", "b", "i", "dl", "dt", "dd", "figure", "img", "tbody", "thead",
]

private func countTags(_ bytes: ArraySlice<UInt8>) -> Int {
  var count = 0
  var rest = bytes
  while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
    rest = rest[(open + 1)...]
    let name = rest.drop { $0 == UInt8(ascii: "/") }.prefix(10).prefix { isLetter($0) || (0x30...0x39).contains($0) }
    if markupNames.contains(String(decoding: name, as: UTF8.self).lowercased()) { count += 1 }
  }
  return count
}
