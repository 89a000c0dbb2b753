import Records

/// Superscripts, subscripts, and a page's non-text content.
extension BlockWalker {
  /// Begins a `sup` or `sub`: footnote marks are dropped, `th` and signs join the preceding text, everything else is
  /// kept apart from it. Returns false if it is not to be read.
  mutating func enterScript(_ node: HTMLNode, isSuperscript: Bool) -> Bool {
    guard let script = ShortText(node, rawTexts) else { return true }
    if isSuperscript, !script.hasLink, inline.takesCents(script.text) {
      inline.add(point: index.place(of: node))
      return true
    }
    if isSuperscript && script.isFootnoteMark { return false }
    if script.joinsText(isSuperscript: isSuperscript) { return true }
    inline.separate()
    node.pointee.isSetApart = true
    return true
  }

  /// Extracts the title and structured data from the head.
  mutating func readHead(_ head: HTMLNode) {
    for child in head.childNodes where child.kind == .element {
      switch child.name.tag {
      case .title where content.title.isEmpty:
        var title = InlineText()
        for text in child.childNodes where text.kind == .text { title.add(text.textBytes, at: .located(.page)) }
        content.title = title.take().string
      case .script: addStructuredData(child)
      default: break
      }
    }
  }

  /// Keeps a script of schema.org data.
  mutating func addStructuredData(_ script: HTMLNode) {
    let wanted = "application/ld+json"
    guard let type = script.attribute(.type), type.utf8.count >= wanted.utf8.count else { return }
    let mediaType = type.lowercased().split(separator: ";").first.map { $0.filter { !$0.isWhitespace } } ?? ""
    guard mediaType == wanted else { return }
    var bytes: [UInt8] = []
    for child in script.childNodes where child.kind == .text { rawTexts.withBytes(of: child) { bytes += $0 } }
    let text = String(decoding: bytes, as: UTF8.self)
    content.structuredData.append(
      StructuredDataBlock(mediaType: mediaType, text: text, locator: index.locator(of: script)))
  }
}

/// The text of a small element, examined before it is read.
private struct ShortText {
  var text = ""
  var hasLink = false

  /// Nil if the element contains more than a mark would: it was not closed, or is used for styling.
  init?(_ element: HTMLNode, _ rawTexts: RawTexts) {
    var pending: [HTMLNode] = [element]
    var visited = 0
    while let node = pending.popLast() {
      visited += 1
      guard visited <= 24 else { return nil }
      if node.kind == .text {
        let isShort = rawTexts.withBytes(of: node) { bytes in
          guard text.utf8.count + bytes.count <= 80 else { return false }
          text += String(decoding: bytes, as: UTF8.self)
          return true
        }
        guard isShort else { return nil }
      } else if node.kind == .element {
        if node.isNamed("a") { hasLink = true }
        var children: [HTMLNode] = []
        for child in node.childNodes {
          guard children.count < 24 else { return nil }
          children.append(child)
        }
        pending += children.reversed()
      }
    }
    text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `1`, `[2]`, `1,2`, `a`, `*`, `†`, `note 3`, or any link.
  var isFootnoteMark: Bool {
    if hasLink || text.isEmpty { return true }
    let marks: Set<Character> = ["*", "†", "‡", "§", "¶", "[", "]", "(", ")", ",", " ", "#", "–", "-"]
    let rest = text.filter { !marks.contains($0) }
    if rest.isEmpty || rest.allSatisfy({ $0.isASCII && $0.isNumber }) { return true }
    if rest.count == 1, rest.allSatisfy({ $0.isASCII && $0.isLetter && $0.isLowercase }) { return true }
    let lower = rest.lowercased()
    return lower.hasPrefix("note") && lower.dropFirst(4).allSatisfy(\.isNumber)
  }

  /// Ordinal endings, and text as short as a sign (`$`, `%`, `K`, `TM`, `®`); in a subscript also digits (`H₂O`).
  func joinsText(isSuperscript: Bool) -> Bool {
    if ["st", "nd", "rd", "th"].contains(text.lowercased()) { return true }
    return text.unicodeScalars.count <= 2 || (!isSuperscript && text.allSatisfy(\.isNumber))
  }
}
