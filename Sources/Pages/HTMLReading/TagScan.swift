/// Scans the tags of HTML source and counts what they will cost libxml2.
///
/// Tags are examined only as closely as libxml2's own tokenizer does (comments end at `-->`, `script` and `style` at
/// their end tag, nothing else is raw text).
struct TagScan {
  /// The byte before which the source is to be cut, and why.
  struct Cut {
    var offset: Int
    var reason: String
    var expected: String
  }

  private struct Tag {
    var start: Int
    /// The number of its name.
    var name: Int
    var isEnd: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: PageLimits
  private var at = 0
  private var open = OpenElements()
  private var names = DistinctNames()
  /// Start tags so far.
  private(set) var elements = 0
  /// The first limit that was exceeded.
  private(set) var cut: Cut?
  /// The excess attributes of each tag above the limit.
  private(set) var excess: [Range<Int>] = []
  /// Where a browser supplies end tags that libxml2 does not, and which ones.
  private(set) var unclosed: [(offset: Int, ends: [UInt8])] = []
  /// The contents of scripts and style sheets.
  private(set) var raw: [Range<Int>] = []

  /// Comparisons of end tags with open elements so far, as made by libxml2.
  var endTagSteps: Int { open.steps }
  /// Distinct names so far.
  var nameCount: Int { names.count }

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: PageLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Scans all tags, or those before the cut.
  mutating func run() {
    while cut == nil, let tag = nextTag() {
      if tag.isEnd { passEnd(tag) } else { passStart(tag) }
    }
  }

  private mutating func passEnd(_ tag: Tag) {
    let divisions = open.close(tag.name)
    if divisions > 0 {
      unclosed.append((tag.start, Array(repeatElement(TagScan.endOfDivision, count: divisions).joined())))
    }
    if open.steps > limits.maxEndTagSteps {
      cut = Cut(
        offset: tag.start, reason: "its end tags match no open elements",
        expected: "at most \(limits.maxEndTagSteps) comparisons")
    }
  }

  private mutating func passStart(_ tag: Tag) {
    elements += 1
    if elements > limits.maxElements {
      cut = Cut(
        offset: tag.start, reason: "it has too many elements", expected: "at most \(limits.maxElements) elements")
      return
    }
    passAttributes()
    if names.count > limits.maxNames {
      cut = Cut(
        offset: tag.start, reason: "it has too many distinct element and attribute names",
        expected: "at most \(limits.maxNames) names")
      return
    }
    let ends = open.endsOfCell(before: tag.name)
    if !ends.isEmpty { unclosed.append((tag.start, ends)) }
    open.open(tag.name)
    let endTag = open.endTag(ofRawText: tag.name)
    guard !endTag.isEmpty else { return }
    let start = at
    passRawText(until: endTag)
    raw.append(start..<at)
  }

  private static let endOfDivision = Array("</div>".utf8)
  private static let commentEnd = Array("-->".utf8)

  /// The next start or end tag; `at` is then after its name.
  private mutating func nextTag() -> Tag? {
    while true {
      let start = firstIndex(of: UInt8(ascii: "<"), in: bytes, from: at)
      at = start + 1
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: "!"), at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "-"),
        bytes[at + 2] == UInt8(ascii: "-")
      {
        at = firstOccurrence(of: TagScan.commentEnd, in: bytes, from: at + 3).map { $0 + 3 } ?? bytes.count
        continue
      }
      let isEnd = bytes[at] == UInt8(ascii: "/")
      if isEnd { at += 1 }
      guard at < bytes.count, isLetter(bytes[at]) else { continue }
      let name = passName()
      return Tag(
        start: start, name: open.number(of: UnsafeBufferPointer(rebasing: bytes[name].prefix(32))), isEnd: isEnd)
    }
  }

  /// Skips the bytes of a name and records it.
  private mutating func passName() -> Range<Int> {
    let start = at
    while at < bytes.count, TagScan.isNameByte(bytes[at]) { at += 1 }
    names.insert(UnsafeBufferPointer(rebasing: bytes[start..<at]))
    return start..<at
  }

  /// Skips the attributes of a start tag and records those above the limit.
  private mutating func passAttributes() {
    var count = 0
    var firstTooMany: Int?
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      if isBlank(bytes[at]) || bytes[at] == UInt8(ascii: "/") {
        at += 1
        continue
      }
      count += 1
      if count == limits.maxAttributes + 1 { firstTooMany = at }
      passAttribute()
    }
    if let firstTooMany { excess.append(firstTooMany..<at) }
  }

  /// Skips a name, `=` and a value; or, if there is no name, everything up to the next blank.
  private mutating func passAttribute() {
    let name = passName()
    while !name.isEmpty, at < bytes.count, isBlank(bytes[at]) { at += 1 }
    guard !name.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      at = name.upperBound
      while at < bytes.count, !isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">"),
        bytes[at] != UInt8(ascii: "/") || at == name.lowerBound
      { at += 1 }
      return
    }
    at += 1
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    guard at < bytes.count else { return }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at = min(firstIndex(of: quote, in: bytes, from: at + 1) + 1, bytes.count)
    } else {
      while at < bytes.count, !isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
    }
  }

  private mutating func passRawText(until endTag: [UInt8]) {
    while true {
      at = firstIndex(of: UInt8(ascii: "<"), in: bytes, from: at)
      guard at + endTag.count <= bytes.count else { break }
      if endTag.indices.allSatisfy({ lowercased(bytes[at + $0]) == endTag[$0] }) { return }
      at += 1
    }
    at = bytes.count
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte >= 0x80
  }
}

/// Counts distinct names by their hashes: names that collide count once, which does not matter here.
private struct DistinctNames {
  private var seen: Set<UInt64> = []
  /// The last name of each of 256 classes of hashes: a page has dozens of names on thousands of tags.
  private var recent = [UInt64](repeating: 0, count: 256)

  var count: Int { seen.count }

  mutating func insert(_ name: UnsafeBufferPointer<UInt8>) {
    let hash = FNV.hash(name)
    let slot = Int(hash & 255)
    guard recent[slot] != hash else { return }
    recent[slot] = hash
    seen.insert(hash)
  }
}
