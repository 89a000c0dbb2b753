import Records

/// Something wrong with a page, before it is known whose page it is.
struct PageProblem: Sendable, Hashable {
  var check: FindingCheck
  var severity: Severity
  var locator: SourceLocator = .page
  var message: String
  var expected = ""
  var actual = ""
}

/// A decoded page and what was wrong with its encoding.
struct PageDecoding: Sendable {
  /// Well-formed UTF-8.
  var utf8: [UInt8]
  var encoding: PageEncoding
  var repairs: [DecodedText.Repair]
  var problems: [PageProblem] = []

  /// The text with its lines and columns: of plain text, and of problems. An HTML page is parsed from its bytes and needs none.
  var text: DecodedText { DecodedText(utf8: utf8, encoding: encoding, repairs: repairs) }
}

/// Turns the bytes of a page into text: decides the encoding, decodes, repairs mojibake.
///
/// The order is that of the WHATWG standards: byte order mark, transport, the document's own declaration (HTML only); failing these, valid UTF-8 is UTF-8, and a
/// page nearly all of whose non-ASCII bytes are UTF-8 is taken for UTF-8 with damage; of anything else the charset is detected, failing that windows-1252.
func decodePage(_ bytes: ArraySlice<UInt8>, isHTML: Bool, transportCharset: String?) -> PageDecoding {
  let choice = chooseCharset(bytes, isHTML: isHTML, transportCharset: transportCharset)
  var decoded = choice.charset.decode(bytes.dropFirst(choice.markLength))
  let firstReplacement = decoded.firstReplacement
  let replacements = decoded.replacements
  let repaired = repairMojibake(decoded.utf8)
  decoded.utf8 = []
  let encoding = PageEncoding(charset: choice.charset.name, basis: choice.basis)
  var decoding = PageDecoding(utf8: repaired.utf8, encoding: encoding, repairs: repaired.repairs)
  guard firstReplacement != nil || repaired.first != nil else { return decoding }
  let text = decoding.text
  if let firstReplacement {
    let places = replacements == 1 ? "1 place" : "\(replacements) places"
    decoding.problems.append(
      PageProblem(
        check: .invalidEncoding, severity: .warning, locator: text.locator(atUTF8: repaired.offset(ofArchived: firstReplacement)),
        message: "The page is not valid \(encoding.charset) in \(places); what could not be decoded is shown as U+FFFD.", expected: encoding.charset,
        actual: "\(replacements) ill-formed"))
  }
  if let first = repaired.first {
    let runs = repaired.runs == 1 ? "1 run of characters was" : "\(repaired.runs) runs of characters were"
    decoding.problems.append(
      PageProblem(
        check: .encodingRepaired, severity: .info, locator: text.locator(atUTF8: first.utf8Offset),
        message:
          "UTF-8 text was read as \(repaired.charsets.joined(separator: ", ")) before it was saved: \(runs) repaired, first “\(first.before)” to “\(first.after)”.",
        expected: first.after, actual: first.before))
  }
  return decoding
}

private struct CharsetChoice {
  var charset: Charset
  var basis: String
  /// Length of the byte order mark, which is no part of the text.
  var markLength = 0
}

private func chooseCharset(_ bytes: ArraySlice<UInt8>, isHTML: Bool, transportCharset: String?) -> CharsetChoice {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return CharsetChoice(charset: .utf8, basis: "bom", markLength: 3) }
  if bytes.starts(with: [0xFE, 0xFF]) { return CharsetChoice(charset: .utf16BE, basis: "bom", markLength: 2) }
  if bytes.starts(with: [0xFF, 0xFE]) { return CharsetChoice(charset: .utf16LE, basis: "bom", markLength: 2) }
  if let label = transportCharset, let charset = Charset.labelled(label) { return CharsetChoice(charset: charset, basis: "http") }
  if isHTML, let charset = MetaPrescan.declaredCharset(bytes) { return CharsetChoice(charset: charset, basis: "meta") }
  let evidence = UTF8Evidence(bytes)
  if evidence.illFormed == 0 { return CharsetChoice(charset: .utf8, basis: "valid-utf-8") }
  // Text in a single-byte encoding hardly ever holds a well-formed sequence; four of five being well-formed is UTF-8 with damage.
  if evidence.wellFormed >= 4 * evidence.illFormed { return CharsetChoice(charset: .utf8, basis: "default") }
  if let charset = detectCharset(bytes, isHTML: isHTML) { return CharsetChoice(charset: charset, basis: "detected") }
  return CharsetChoice(charset: .windows1252, basis: "default")
}
