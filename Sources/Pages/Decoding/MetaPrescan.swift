/// Finds the charset that an HTML document declares in a `<meta>` or an XML declaration.
///
/// Based on "prescan a byte stream to determine its encoding" of the HTML standard (13.2.3.2). The standard examines
/// 1,024 bytes and lets its parser change the encoding if a later `<meta>` requires it; this code searches to the end
/// of the head instead, at most `window` bytes, which has the same result.
struct MetaPrescan {
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  /// Whether content for readers without scripts is skipped.
  private let passesNoScript: Bool

  init(_ bytes: ArraySlice<UInt8>, window: Int, passesNoScript: Bool = false) {
    self.bytes = bytes.prefix(window)
    self.passesNoScript = passesNoScript
    at = bytes.startIndex
  }

  /// The declared encoding, or nil; a declaration of UTF-16 means UTF-8, because it was readable as ASCII.
  static func declaredCharset(_ bytes: ArraySlice<UInt8>, window: Int = 64 * 1024) -> Charset? {
    var scan = MetaPrescan(bytes, window: window)
    guard let charset = scan.declaredByMeta() ?? scan.xmlDeclaration() else { return nil }
    return charset.isUTF16 ? .utf8 : charset
  }

  private mutating func declaredByMeta() -> Charset? {
    while let attributes = nextMeta() {
      if let charset = attributes["charset"].flatMap(Charset.labelled) { return charset }
      guard attributes["http-equiv"]?.lowercased() == "content-type" else { continue }
      if let charset = attributes["content"].flatMap(MetaPrescan.charset(inContent:)) { return charset }
    }
    return nil
  }

  /// The attributes of the next `<meta>` in the head, keyed by lower-case name; nil if the body begins or nothing is
  /// left.
  mutating func nextMeta() -> [String: String]? {
    while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = open
      if skip("<!--") {
        at = end(of: "-->", from: at - 2)
      } else if matches("<meta", then: { isBlank($0) || $0 == UInt8(ascii: "/") }) {
        at += 5
        return attributes()
      } else if matches("<body", then: { isBlank($0) || $0 == UInt8(ascii: ">") }) {
        return nil
      } else if matches("<script", then: { isBlank($0) || $0 == UInt8(ascii: ">") }) {
        at = end(of: "</script", from: at)
      } else if passesNoScript, matches("<noscript", then: { isBlank($0) || $0 == UInt8(ascii: ">") }) {
        at = end(of: "</noscript", from: at)
      } else if at + 1 < bytes.endIndex, isLetter(bytes[at + 1]) || bytes[at + 1] == UInt8(ascii: "/") {
        at += 1
        while at < bytes.endIndex, !isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
        while attribute() != nil {}
      } else {
        at = at + 1
      }
    }
    return nil
  }

  /// The attributes of a tag whose name has been passed; the first of several with the same name counts.
  private mutating func attributes() -> [String: String] {
    var found: [String: String] = [:]
    while let attribute = attribute() {
      let name = text(attribute.name).lowercased()
      if found[name] == nil { found[name] = text(attribute.value) }
    }
    return found
  }

  /// The encoding that a `content` attribute or a `Content-Type` header names: what follows `charset=`.
  static func charset(inContent content: String) -> Charset? {
    let bytes = Array(content.lowercased().utf8)
    var rest = bytes[...]
    while let found = rest.firstRange(of: Array("charset".utf8)) {
      rest = rest[found.upperBound...].drop(while: isBlank)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop(while: isBlank)
      guard let first = rest.first else { return nil }
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        guard let close = rest.dropFirst().firstIndex(of: first) else { return nil }
        return Charset.labelled(String(decoding: rest.dropFirst()[..<close], as: UTF8.self))
      }
      return Charset.labelled(String(decoding: rest.prefix { !isBlank($0) && $0 != UInt8(ascii: ";") }, as: UTF8.self))
    }
    return nil
  }

  /// "Get an attribute": the ranges of its name and value, or nil at the end of the tag.
  private mutating func attribute() -> (name: Range<Int>, value: Range<Int>)? {
    while at < bytes.endIndex, isBlank(bytes[at]) || bytes[at] == UInt8(ascii: "/") { at += 1 }
    guard at < bytes.endIndex, bytes[at] != UInt8(ascii: ">") else { return nil }
    let nameStart = at
    repeat {
      at += 1
    } while at < bytes.endIndex && !isBlank(bytes[at]) && bytes[at] != UInt8(ascii: "/")
      && bytes[at] != UInt8(ascii: "=")
      && bytes[at] != UInt8(ascii: ">")
    let name = nameStart..<at
    while at < bytes.endIndex, isBlank(bytes[at]) { at += 1 }
    guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "=") else { return (name, at..<at) }
    at += 1
    while at < bytes.endIndex, isBlank(bytes[at]) { at += 1 }
    guard at < bytes.endIndex else { return nil }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      at = bytes[start...].firstIndex(of: quote) ?? bytes.endIndex
      let value = start..<at
      at = min(at + 1, bytes.endIndex)
      return (name, value)
    }
    let start = at
    while at < bytes.endIndex, !isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
    return (name, start..<at)
  }

  /// The encoding of `<?xml version="1.0" encoding="…"?>` at the very start, as in XHTML pages.
  private func xmlDeclaration() -> Charset? {
    guard bytes.starts(with: Array("<?xml".utf8)), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = bytes[..<end]
    guard let name = declaration.firstRange(of: Array("encoding".utf8)) else { return nil }
    let rest = declaration[name.upperBound...].drop { isBlank($0) || $0 == UInt8(ascii: "=") }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    return Charset.labelled(String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func matches(_ word: StaticString, then follows: (UInt8) -> Bool) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at + count < bytes.endIndex else { return false }
    return startsWith(word) && follows(bytes[at + count])
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    guard startsWith(word) else { return false }
    at += word.utf8CodeUnitCount
    return true
  }

  private func startsWith(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { buffer in
      at + buffer.count <= bytes.endIndex && buffer.indices.allSatisfy { buffer[$0] == lowercased(bytes[at + $0]) }
    }
  }

  /// The index after the next occurrence of `word`, which begins with a sign, or else the end.
  private func end(of word: String, from start: Int) -> Int {
    let pattern = Array(word.utf8)
    var index = start
    while index + pattern.count <= bytes.endIndex {
      if bytes[index] == pattern[0], pattern.indices.allSatisfy({ lowercased(bytes[index + $0]) == pattern[$0] }) {
        return index + pattern.count
      }
      index += 1
    }
    return bytes.endIndex
  }
}

/// ASCII white space of the HTML standard.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B) }

func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
