/// Attributes of start tags, and which of them libxml2 is to read.
extension TagScan {
  /// What was found in a start tag.
  struct Attributes {
    /// Whether the tag ends as an empty element does in XML, which libxml2 obeys.
    var isClosed = false
    /// Whether there is something else than attributes.
    var isDamaged = false
    /// Whether the element is a property of an item.
    var isProperty = false
    /// Those above the limit.
    var excess: Range<Int>?
  }

  /// Skips the rest of a start tag, and notes what it holds.
  mutating func passAttributes() -> Attributes {
    var attributes = Attributes()
    var count = 0
    var firstTooMany: Int?
    unneeded.removeAll(keepingCapacity: true)
    passSpace()
    while at < bytes.count, bytes[at] != UInt8(ascii: ">"), !isAtClosing {
      count += 1
      if count == limits.maxAttributes + 1 { firstTooMany = at }
      if TagScan.beginsName(bytes[at]) {
        passAttribute(&attributes)
      } else {
        attributes.isDamaged = true
        while at < bytes.count, !MarkupWriter.isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">"), !isAtClosing {
          at += 1
        }
        passSpace()
      }
    }
    if let firstTooMany { attributes.excess = firstTooMany..<at }
    attributes.isClosed = isAtClosing
    at = min(at + (attributes.isClosed ? 2 : 1), bytes.count)
    return attributes
  }

  private var isAtClosing: Bool {
    at + 1 < bytes.count && bytes[at] == UInt8(ascii: "/") && bytes[at + 1] == UInt8(ascii: ">")
  }

  /// Skips a name, `=` and a value.
  private mutating func passAttribute(_ attributes: inout Attributes) {
    let start = at
    var use = names.insert(passName())
    if use == .property { attributes.isProperty = true }
    passSpace()
    if at < bytes.count, bytes[at] == UInt8(ascii: "=") {
      at += 1
      passSpace()
      let value = passValue()
      if isNeeded(value, for: use) { use = .read }
      passSpace()
    } else if use == .shown, keepsShown {
      use = .read
    }
    if isReducing, use != .read, use != .property { unneeded.append((start..<at, use)) }
  }

  /// Whether a value says that its attribute is needed.
  private func isNeeded(_ value: Range<Int>, for use: AttributeUse) -> Bool {
    switch use {
    case .link:
      // A target within the page, or a reference that may stand for its sign.
      value.first.map { bytes[$0] == UInt8(ascii: "#") || bytes[$0] == UInt8(ascii: "&") } ?? false
        || keepsShown && has("http", at: value.lowerBound)
    case .value: keepsShown && value.count <= 4 && value.allSatisfy { (0x30...0x39).contains(bytes[$0]) }
    case .shown: keepsShown
    case .style: Presentation.mayMatter(style: UnsafeBufferPointer(rebasing: bytes[value]))
    default: false
    }
  }

  /// Skips a value, and returns where it is.
  private mutating func passValue() -> Range<Int> {
    guard at < bytes.count else { return at..<at }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = at
      while at < bytes.count, !MarkupWriter.isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
      return start..<at
    }
    let start = at + 1
    let end = firstIndex(of: quote, in: bytes, from: start)
    at = min(end + 1, bytes.count)
    return min(start, end)..<end
  }

  private mutating func passSpace() {
    while at < bytes.count, MarkupWriter.isSpace(bytes[at]) { at += 1 }
  }

  /// Writes the start tag that has been passed, without the attributes that are not needed.
  mutating func write(_ attributes: Attributes) {
    let end = attributes.excess?.lowerBound ?? at
    // What is left of a damaged tag could be read in another way.
    if !attributes.isDamaged {
      for (range, use) in unneeded
      where range.lowerBound < end && (use != .value && use != .link || !attributes.isProperty) {
        output.copy(upTo: range.lowerBound)
        output.skip(to: range.upperBound)
      }
    }
    if let excess = attributes.excess {
      output.copy(upTo: excess.lowerBound)
      output.skip(to: excess.upperBound)
    }
    textStart = at
  }
}
