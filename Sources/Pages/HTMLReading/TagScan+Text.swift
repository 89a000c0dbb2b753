/// Text between tags and in scripts, and what bytes are part of markup.
extension TagScan {
  /// Writes the text that ends at an index.
  mutating func writeText(upTo end: Int) {
    if isReducing, !spaces.isKept, end - textStart > 1 { output.collapseSpace(in: textStart..<end) }
  }

  mutating func passRawText(until endTag: [UInt8]) {
    let start = at
    let end = endOfRawText(endTag)
    at = end
    if isReducing, isUnusual(start..<end, endTag: endTag) { hasLostTrack = true }
    guard end > start else { return }
    textStart = end
    if isReducing {
      output.copy(upTo: start)
      output.write(RawTexts.token(raw.count))
      output.skip(to: end)
      raw.append(start..<end)
    } else {
      let written = output.utf8.count - output.position
      raw.append(written + start..<written + end)
    }
  }

  private func endOfRawText(_ endTag: [UInt8]) -> Int {
    var index = firstIndex(of: UInt8(ascii: "<"), in: bytes, from: at)
    while index + endTag.count <= bytes.count {
      if endTag.indices.allSatisfy({ lowercased(bytes[index + $0]) == endTag[$0] }) { return index }
      index = firstIndex(of: UInt8(ascii: "<"), in: bytes, from: index + 1)
    }
    return bytes.count
  }

  /// Whether libxml2 may end raw text elsewhere: it looks for tags at its very beginning, where some end the element;
  /// and behind `</scripts>` the text goes on.
  private func isUnusual(_ content: Range<Int>, endTag: [UInt8]) -> Bool {
    let next = content.upperBound + endTag.count
    if next < bytes.count, TagScan.isInName(bytes[next]) { return true }
    guard !content.isEmpty, bytes[content.lowerBound] == UInt8(ascii: "<") else { return false }
    return ["</", "<noscript", "<body", "<frameset"].contains { has($0, at: content.lowerBound) }
  }

  // MARK: - Bytes

  static let emptyComment = Array("<!---->".utf8)
  /// Longer names are divided by libxml2.
  static let longestName = 100

  /// Whether the source has a text at an index, which is in lower case, there in any case.
  func has(_ text: StaticString, at index: Int) -> Bool {
    text.withUTF8Buffer { text in
      index + text.count <= bytes.count && text.indices.allSatisfy { lowercased(bytes[index + $0]) == text[$0] }
    }
  }

  static func closesQuotes(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var double = 0
    var single = 0
    for byte in part {
      if byte == UInt8(ascii: "\"") { double += 1 }
      if byte == UInt8(ascii: "'") { single += 1 }
    }
    return double % 2 == 0 && single % 2 == 0 && (double == 0 || single == 0)
  }

  static func beginsName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  static func isInName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }
}
