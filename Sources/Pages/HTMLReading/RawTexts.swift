/// The contents of a page's scripts and style sheets, a third of most pages: libxml2, which reads characters one by one,
/// is given their numbers instead.
///
/// What it reads as the content of a script or style sheet becomes a raw text, and nothing else does.
struct RawTexts {
  /// The source, and the range of each content in it; nil if libxml2 was given the contents themselves.
  private let contents: (source: [UInt8], ranges: [Range<Int>])?

  /// For a document that has the contents itself.
  init() { contents = nil }

  init(in source: [UInt8], at ranges: [Range<Int>]) { contents = (source, ranges) }

  /// The text that stands for the content of this number.
  static func token(_ number: Int) -> [UInt8] { Array(String(number).utf8) }

  /// Calls `body` with what a text node holds, as libxml2 would have stored it.
  func withBytes<Result>(of text: HTMLNode, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let contents, text.pointee.isRaw else { return body(text.textBytes) }
    guard let number = Int(String(decoding: text.textBytes, as: UTF8.self)), contents.ranges.indices.contains(number)
    else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let range = contents.ranges[number]
    return contents.source.withUnsafeBufferPointer { source in
      let bytes = UnsafeBufferPointer(rebasing: source[range])
      guard RawTexts.holdsNonCharacters(bytes) else { return body(bytes) }
      return RawTexts.withoutNonCharacters(bytes).withUnsafeBufferPointer(body)
    }
  }

  // MARK: - Characters that XML does not have, which libxml2 drops

  private static func holdsNonCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Without an early end, which lets the compiler test many bytes at once.
    var controls: UInt8 = 0
    for byte in bytes { controls |= byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D ? 1 : 0 }
    return controls > 0 || firstNonCharacter(bytes, from: 0) < bytes.count
  }

  private static func withoutNonCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let end = firstNonCharacter(bytes, from: start)
      result += bytes[start..<end].lazy.filter { $0 >= 0x20 || MarkupWriter.isSpace($0) }
      start = end + 3
    }
    return result
  }

  /// Where U+FFFE or U+FFFF first occurs in well-formed UTF-8 at or after an index; the end if neither does.
  private static func firstNonCharacter(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = firstIndex(of: 0xEF, in: bytes, from: start)
    while index + 2 < bytes.count {
      if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return index }
      index = firstIndex(of: 0xEF, in: bytes, from: index + 1)
    }
    return bytes.count
  }
}
