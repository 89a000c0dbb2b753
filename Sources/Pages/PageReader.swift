import Records

/// Reads a snapshot into a page of blocks.
///
/// Never throws and never traps, whatever the bytes: problems are reported in the page's `findings` (`unreadable-page`,
/// `truncated-page`, `invalid-encoding`, `encoding-repaired`). The snapshot's media type decides whether it is HTML
/// (`text/html`, `application/xhtml+xml`) or text.
/// - Parameters:
///   - limits: how much of a page is read at most.
///   - keeper: keeps the markup of an HTML page, for marking figures on it.
package func readPage(_ snapshot: Snapshot, limits: PageLimits = .standard, keeper: MarkupKeeper? = nil) -> Page {
  let mediaType = MediaType(snapshot.mediaType)
  if let problem = unreadable(snapshot, mediaType: mediaType) {
    return page(
      snapshot, mediaType: mediaType.essence, encoding: PageEncoding(charset: "", basis: ""), content: PageContent(),
      problems: [problem])
  }
  var problems: [PageProblem] = []
  let bytes = readBytes(of: snapshot, isHTML: mediaType.isHTML, limits: limits)
  if bytes.count < snapshot.bytes.count {
    problems.append(
      PageProblem(
        check: .truncatedPage, severity: .warning,
        message: "The page has \(snapshot.bytes.count) bytes; only the first \(bytes.count) were read.",
        expected: "at most \(limits.maxBytes) bytes", actual: "\(snapshot.bytes.count) bytes"))
  }
  let decoding = decodePage(
    bytes, isHTML: mediaType.isHTML, transportCharset: snapshot.transportCharset ?? mediaType.charset)
  problems += decoding.problems
  var content = PageContent()
  if mediaType.isHTML {
    content = readHTML(decoding.utf8, limits: limits, keeper: keeper)
  } else {
    content.blocks = readTextBlocks(decoding.text)
  }
  return page(
    snapshot, mediaType: mediaType.essence, encoding: decoding.encoding, content: content,
    problems: problems + content.problems)
}

/// The contents of a page, before it is known which source it belongs to.
struct PageContent: Sendable {
  var title = ""
  var language = ""
  var blocks: [Block] = []
  var tree: DocumentTree?
  var structuredData: [StructuredDataBlock] = []
  var problems: [PageProblem] = []
}

/// A media type as given in a header: `Text/HTML; charset="utf-8"`.
struct MediaType {
  /// Type and subtype in lower case.
  var essence: String
  var charset: String?

  init(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    essence = (parts.first ?? "").lowercased().filter { !$0.isWhitespace }
    charset = parts.count > 1 ? MetaPrescan.charset(inContent: text)?.name : nil
  }

  var isHTML: Bool { essence == "text/html" || essence == "application/xhtml+xml" }
}

private func unreadable(_ snapshot: Snapshot, mediaType: MediaType) -> PageProblem? {
  func problem(_ message: String, actual: String) -> PageProblem {
    PageProblem(check: .unreadablePage, severity: .error, message: message, expected: "text or HTML", actual: actual)
  }
  if snapshot.bytes.isEmpty { return problem("The page is empty.", actual: "0 bytes") }
  // UTF-32, which browsers do not read either, and which looks like binary data.
  if snapshot.bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) || snapshot.bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) {
    return problem("The page is UTF-32 text, which is not supported; save it as UTF-8.", actual: "utf-32")
  }
  if mediaType.essence == "application/octet-stream" {
    return problem("The page is binary data, not text.", actual: mediaType.essence)
  }
  let isLabelledUTF16 = (snapshot.transportCharset ?? mediaType.charset).flatMap(Charset.labelled)?.isUTF16 ?? false
  if !isLabelledUTF16, isBinary(snapshot.bytes), !startsAsHTML(snapshot.bytes) {
    return problem(
      "The page is binary data, although it is declared as \(mediaType.essence).", actual: "application/octet-stream")
  }
  return nil
}

/// The bytes of a snapshot that are read: all, or as many as the limit allows.
func readBytes(of snapshot: Snapshot, isHTML: Bool, limits: PageLimits) -> ArraySlice<UInt8> {
  guard snapshot.bytes.count > limits.maxBytes else { return snapshot.bytes[...] }
  return snapshot.bytes.prefix(
    boundary(in: snapshot.bytes, before: limits.maxBytes, at: isHTML ? UInt8(ascii: "<") : UInt8(ascii: "\n")))
}

/// The last position before `limit` where a page may be cut: before a tag or after a line, or else between two UTF-8
/// characters.
private func boundary(in bytes: [UInt8], before limit: Int, at byte: UInt8) -> Int {
  if let cut = bytes[max(0, limit - 64 * 1024)..<limit].lastIndex(of: byte), cut > 0 { return cut }
  var cut = limit
  while cut > max(0, limit - 4), bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
  return cut
}

private func page(
  _ snapshot: Snapshot, mediaType: String, encoding: PageEncoding, content: PageContent, problems: [PageProblem]
) -> Page {
  let findings = problems.map { problem in
    Finding(
      sourceID: snapshot.origin.sourceID, check: problem.check, severity: problem.severity, locator: problem.locator,
      message: problem.message,
      expected: problem.expected, actual: problem.actual)
  }
  return Page(
    origin: snapshot.origin, snapshotSHA256: snapshot.sha256, snapshotPath: snapshot.path, mediaType: mediaType,
    title: content.title,
    language: content.language, encoding: encoding, blocks: content.blocks, tree: content.tree,
    structuredData: content.structuredData, findings: findings)
}
