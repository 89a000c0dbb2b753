import CUchardet

/// Guesses the charset of a page that names none and is not UTF-8, by its character frequencies (uchardet, Mozilla's
/// detector); nil if there is too little evidence, or the guess does not fit the bytes.
///
/// The detector always returns a guess, and on English text with a few accents it is mostly wrong. It is therefore used
/// only if a notable part of the text is non-ASCII, and its answer is accepted only if the bytes decode without damage
/// and without control characters, which are never intended: bytes from 0x80 to 0x9F are then punctuation of a Windows
/// charset.
func detectCharset(_ bytes: ArraySlice<UInt8>, isHTML: Bool) -> Charset? {
  let sample = isHTML ? textBytes(ofMarkup: bytes) : Array(bytes.prefix(maxSampled))
  guard isWorthJudging(sample), let name = uchardetName(sample), let charset = Charset.labelled(name) else {
    return nil
  }
  let decoded = charset.decode(sample[...])
  // A sample cut within a character may end in one replacement.
  guard decoded.replacements <= (sample.count == maxSampled ? 1 : 0), !holdsControls(decoded.utf8) else { return nil }
  return charset
}

/// How many bytes of text are examined.
private let maxSampled = 64 << 10
/// Fewer non-ASCII bytes are not conclusive.
private let minBytes = 8
/// At least one in this many letters must be non-ASCII. German and Polish have one in 15 to 25, English with borrowed
/// words one in several hundred.
private let mostLettersToOne = 50

/// Whether enough of the text consists of non-ASCII letters; what is punctuation in windows-1252 (dashes, quotes,
/// currency, `©`) is not conclusive.
private func isWorthJudging(_ sample: [UInt8]) -> Bool {
  var plain = 0
  var beyond = 0
  for byte in sample {
    if isLetter(byte) {
      plain += 1
    } else if byte >= 0xC0 || [0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F].contains(byte) {
      beyond += 1
    }
  }
  return beyond >= minBytes && (plain + beyond) <= mostLettersToOne * beyond
}

/// Whether well-formed UTF-8 contains control characters from U+0080 to U+009F.
private func holdsControls(_ utf8: [UInt8]) -> Bool {
  zip(utf8, utf8.dropFirst()).contains { $0 == 0xC2 && $1 < 0xA0 }
}

private func uchardetName(_ sample: [UInt8]) -> String? {
  guard let detector = uchardet_new() else { return nil }
  defer { uchardet_delete(detector) }
  let result = sample.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { uchardet_handle_data(detector, $0.baseAddress, $0.count) }
  }
  guard result == 0 else { return nil }
  uchardet_data_end(detector)
  guard let name = uchardet_get_charset(detector).map({ String(cString: $0) }), !name.isEmpty else { return nil }
  return whatwgNames[name] ?? name
}

/// uchardet's names that are not labels of the standard.
private let whatwgNames = ["UHC": "euc-kr", "MAC-CYRILLIC": "x-mac-cyrillic"]

/// The delimiters of content that is not text.
private let unread: [(begin: String, end: String)] = [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")]

/// The text outside tags, comments, scripts and styles, whose ASCII would swamp it.
private func textBytes(ofMarkup bytes: ArraySlice<UInt8>) -> [UInt8] {
  var out: [UInt8] = []
  var at = bytes.startIndex
  while at < bytes.endIndex, out.count < maxSampled {
    guard bytes[at] == UInt8(ascii: "<") else {
      let end = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
      out += bytes[at..<end].prefix(maxSampled - out.count)
      at = end
      continue
    }
    if let ending = unread.first(where: { beginsWith($0.begin, bytes[at...]) })?.end {
      at = bytes[at...].indices.first { beginsWith(ending, bytes[$0...]) } ?? bytes.endIndex
    }
    at = bytes[at...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.endIndex
    out.append(UInt8(ascii: " "))
  }
  return out
}

private func beginsWith(_ word: String, _ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.count >= word.utf8.count && zip(word.utf8, bytes).allSatisfy { $0 == lowercased($1) }
}
