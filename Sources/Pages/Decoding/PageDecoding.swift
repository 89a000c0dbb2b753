import Records

/// A problem with a page, before it is known which source the page belongs to.
struct PageProblem: Sendable, Hashable {
  var check: FindingCheck
  var severity: Severity
  var locator: SourceLocator = .page
  var message: String
  var expected = ""
  var actual = ""
}

/// A decoded page and the problems with its encoding.
struct PageDecoding: Sendable {
  /// Well-formed UTF-8.
  var utf8: [UInt8]
  var encoding: PageEncoding
  var repairs: [DecodedText.Repair]
  var problems: [PageProblem] = []

  /// The text with its lines and columns, for plain text and for problems. An HTML page is parsed from its bytes and
  /// does not need it.
  var text: DecodedText { DecodedText(utf8: utf8, encoding: encoding, repairs: repairs) }
}

/// Decodes the bytes of a page: determines the encoding, decodes, repairs mojibake.
///
/// The order is that of the WHATWG standards: byte order mark, transport, the document's own declaration (HTML only).
/// Failing these, valid UTF-8 is UTF-8, and a page nearly all of whose non-ASCII bytes are UTF-8 is treated as damaged
/// UTF-8. For anything else the charset is detected, with windows-1252 as the fallback. Beyond the standards, a
/// declaration of UTF-8 that the bytes contradict is ignored: a browser would show U+FFFD in place of a `£`.
func decodePage(_ bytes: ArraySlice<UInt8>, isHTML: Bool, transportCharset: String?) -> PageDecoding {
  let choice = chooseCharset(bytes, isHTML: isHTML, transportCharset: transportCharset)
  var decoded = choice.charset.decode(bytes.dropFirst(choice.markLength))
  let repaired = repairMojibake(decoded.utf8)
  decoded.utf8 = []
  let encoding = PageEncoding(charset: choice.charset.name, basis: choice.basis)
  var decoding = PageDecoding(utf8: repaired.utf8, encoding: encoding, repairs: repaired.repairs)
  decoding.problems = choice.contradiction.map { [contradictedDeclaration($0, encoding: encoding)] } ?? []
  guard decoded.firstReplacement != nil || decoded.firstStray != nil || repaired.first != nil else { return decoding }
  let text = decoding.text
  func locator(_ archived: Int) -> SourceLocator { text.locator(atUTF8: repaired.offset(ofArchived: archived)) }
  if let first = decoded.firstReplacement {
    decoding.problems.append(replacedBytes(decoded.replacements, encoding: encoding, at: locator(first)))
  }
  if let first = decoded.firstStray {
    decoding.problems.append(strayBytes(decoded.strayBytes, encoding: encoding, at: locator(first)))
  }
  if let first = repaired.first {
    decoding.problems.append(mojibake(repaired, first: first, at: text.locator(atUTF8: first.utf8Offset)))
  }
  return decoding
}

private func places(_ count: Int) -> String { count == 1 ? "1 place" : "\(count) places" }

private func replacedBytes(_ count: Int, encoding: PageEncoding, at locator: SourceLocator) -> PageProblem {
  PageProblem(
    check: .invalidEncoding, severity: .warning, locator: locator,
    message:
      "The page is not valid \(encoding.charset) in \(places(count)); undecodable bytes were replaced by U+FFFD.",
    expected: encoding.charset,
    actual: "\(count) ill-formed")
}

private func strayBytes(_ count: Int, encoding: PageEncoding, at locator: SourceLocator) -> PageProblem {
  let bytes = count == 1 ? "1 invalid byte was" : "\(count) invalid bytes were"
  return PageProblem(
    check: .invalidEncoding, severity: .warning, locator: locator,
    message: "The page is \(encoding.charset); \(bytes) decoded as windows-1252.",
    expected: encoding.charset, actual: "windows-1252")
}

private func contradictedDeclaration(_ illFormed: Int, encoding: PageEncoding) -> PageProblem {
  PageProblem(
    check: .invalidEncoding, severity: .warning,
    message: "The page declares utf-8 but is invalid in \(places(illFormed)); it was decoded as \(encoding.charset).",
    expected: "utf-8",
    actual: encoding.charset)
}

private func mojibake(_ repaired: RepairedText, first: RepairedText.Example, at locator: SourceLocator) -> PageProblem {
  let runs = repaired.runs == 1 ? "1 run of characters was" : "\(repaired.runs) runs of characters were"
  return PageProblem(
    check: .encodingRepaired, severity: .info, locator: locator,
    message:
      "UTF-8 text had been decoded as \(repaired.charsets.joined(separator: ", ")) before it was saved: \(runs) repaired, first “\(first.before)” to “\(first.after)”.",
    expected: first.after, actual: first.before)
}

private struct CharsetChoice {
  var charset: Charset
  var basis: String
  /// Length of the byte order mark, which is not part of the text.
  var markLength = 0
  /// In how many places the bytes contradict a declaration of UTF-8, which was therefore ignored.
  var contradiction: Int?
}

private func chooseCharset(_ bytes: ArraySlice<UInt8>, isHTML: Bool, transportCharset: String?) -> CharsetChoice {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return CharsetChoice(charset: .utf8, basis: "bom", markLength: 3) }
  if bytes.starts(with: [0xFE, 0xFF]) { return CharsetChoice(charset: .utf16BE, basis: "bom", markLength: 2) }
  if bytes.starts(with: [0xFF, 0xFE]) { return CharsetChoice(charset: .utf16LE, basis: "bom", markLength: 2) }
  if let declared = declaredCharset(bytes, isHTML: isHTML, transportCharset: transportCharset) {
    return declared.charset == .utf8 ? contradicted(declared, bytes, isHTML: isHTML) ?? declared : declared
  }
  let evidence = UTF8Evidence(bytes)
  if evidence.illFormed == 0 { return CharsetChoice(charset: .utf8, basis: "valid-utf-8") }
  return evidence.isDamagedUTF8
    ? CharsetChoice(charset: .utf8, basis: "default") : guessedCharset(bytes, isHTML: isHTML)
}

private func declaredCharset(_ bytes: ArraySlice<UInt8>, isHTML: Bool, transportCharset: String?) -> CharsetChoice? {
  if let label = transportCharset, let charset = Charset.labelled(label) {
    return CharsetChoice(charset: charset, basis: "http")
  }
  return isHTML ? MetaPrescan.declaredCharset(bytes).map { CharsetChoice(charset: $0, basis: "meta") } : nil
}

private func guessedCharset(_ bytes: ArraySlice<UInt8>, isHTML: Bool) -> CharsetChoice {
  if let charset = detectCharset(bytes, isHTML: isHTML) { return CharsetChoice(charset: charset, basis: "detected") }
  return CharsetChoice(charset: .windows1252, basis: "default")
}

/// Another charset for a page that is declared as UTF-8 but is not; nil if it is UTF-8, even if damaged or with stray
/// bytes in it.
private func contradicted(_ declared: CharsetChoice, _ bytes: ArraySlice<UInt8>, isHTML: Bool) -> CharsetChoice? {
  let evidence = UTF8Evidence(bytes)
  guard evidence.looksLikeOtherText else { return nil }
  var choice = guessedCharset(bytes, isHTML: isHTML)
  choice.contradiction = evidence.illFormed
  return choice
}
