import Records

/// Scans the tags of HTML source, counts what they will cost libxml2, and writes what libxml2 is to read.
///
/// Tags are examined as libxml2 2.9's own tokenizer does it (comments end at `-->` or `--!>`, `script` and `style` at
/// their end tag, nothing else is raw text). Where it does something that is not imitated here, the scan has lost track:
/// what it took for markup may be text.
struct TagScan {
  /// The byte before which the source is to be cut, and why.
  struct Cut {
    var offset: Int
    var reason: String
    var expected: String
  }

  /// What a scan comes to.
  struct Outcome {
    /// The source as libxml2 is to read it.
    var utf8: [UInt8]
    /// Whether what the reader does not look at was left out.
    var isReduced: Bool
    /// The contents of scripts and style sheets: in the source if they were left out, or else in the result.
    var raw: [Range<Int>]
    /// The first limit that was exceeded.
    var cut: Cut?
    /// How many tags had more attributes than the limit.
    var crowdedTags: Int
    /// Start tags.
    var elements: Int
    /// Comparisons of end tags with open elements, as made by libxml2.
    var endTagSteps: Int
    /// Distinct names of elements and attributes.
    var nameCount: Int
  }

  private struct Tag {
    var start: Int
    /// The number of its name.
    var name: Int
    var isEnd: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let limits: PageLimits
  /// Whether to leave out what the reader does not look at.
  let isReducing: Bool
  /// Whether it looks at what is written when figures are marked.
  let keepsShown: Bool
  var at = 0
  private var open = OpenElements()
  var names = DistinctNames()
  var output: MarkupWriter
  /// The attributes of the tag at hand that are perhaps not needed.
  var unneeded: [(range: Range<Int>, use: AttributeUse)] = []
  private var elements = 0
  private var cut: Cut?
  private var crowdedTags = 0
  var raw: [Range<Int>] = []
  /// Where the text at hand begins.
  var textStart = 0
  /// Where the last of the comments and instructions before all else ends; nil behind them.
  var prologEnd: Int? = 0
  /// Where white space is to be kept.
  var spaces = KeptSpaces()
  /// Whether the parser may read the source in another way.
  var hasLostTrack = false

  /// Scans all tags of a source, or those before the cut.
  /// - Parameters:
  ///   - isReducing: whether to leave out what the reader does not look at; ignored where the scan loses track.
  ///   - keepsShown: whether it looks at what is written when figures are marked, too.
  static func outcome(
    _ source: [UInt8], limits: PageLimits, isReducing: Bool, keepsShown: Bool = false
  ) -> Outcome {
    source.withUnsafeBufferPointer { bytes in
      var scan = TagScan(bytes, limits: limits, isReducing: isReducing, keepsShown: keepsShown)
      scan.run()
      if isReducing, scan.hasLostTrack {
        scan = TagScan(bytes, limits: limits, isReducing: false, keepsShown: keepsShown)
        scan.run()
      }
      return Outcome(
        utf8: scan.output.utf8, isReduced: scan.isReducing, raw: scan.raw, cut: scan.cut,
        crowdedTags: scan.crowdedTags, elements: scan.elements, endTagSteps: scan.open.steps,
        nameCount: scan.names.count)
    }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: PageLimits, isReducing: Bool, keepsShown: Bool
  ) {
    self.bytes = bytes
    self.limits = limits
    self.isReducing = isReducing
    self.keepsShown = keepsShown
    output = MarkupWriter(bytes)
  }

  private mutating func run() {
    while cut == nil, let tag = nextTag() {
      if tag.isEnd { passEnd(tag) } else { passStart(tag) }
    }
    output.copy(upTo: cut?.offset ?? bytes.count)
  }

  private mutating func passEnd(_ tag: Tag) {
    if open.endsLast(tag.name) {
      passRestOfEndTag(tag)
      output.copy(upTo: tag.start)
      output.skip(to: at)
      return
    }
    let divisions = open.close(tag.name)
    if divisions > 0 {
      output.copy(upTo: tag.start)
      for _ in 0..<divisions { output.write(TagScan.endOfDivision) }
    }
    if open.steps > limits.maxEndTagSteps {
      cut = Cut(
        offset: tag.start, reason: "its end tags match no open elements",
        expected: "at most \(limits.maxEndTagSteps) comparisons")
      return
    }
    passRestOfEndTag(tag)
  }

  private mutating func passRestOfEndTag(_ tag: Tag) {
    at = min(firstIndex(of: UInt8(ascii: ">"), in: bytes, from: at) + 1, bytes.count)
    textStart = at
    if isReducing { spaces.end(open.space(in: tag.name)) }
  }

  private mutating func passStart(_ tag: Tag) {
    elements += 1
    if elements > limits.maxElements {
      cut = Cut(
        offset: tag.start, reason: "it has too many elements", expected: "at most \(limits.maxElements) elements")
      return
    }
    let attributes = passAttributes()
    if attributes.excess != nil { crowdedTags += 1 }
    if names.count > limits.maxNames {
      cut = Cut(
        offset: tag.start, reason: "it has too many distinct element and attribute names",
        expected: "at most \(limits.maxNames) names")
      return
    }
    let ends = open.endsOfCell(before: tag.name)
    if !ends.isEmpty {
      output.copy(upTo: tag.start)
      output.write(ends)
    }
    write(attributes)
    let endTag = open.endTag(ofRawText: tag.name)
    if attributes.isClosed, !endTag.isEmpty { return }
    open.open(tag.name)
    if isReducing { spaces.begin(open.space(in: tag.name)) }
    if !endTag.isEmpty { passRawText(until: endTag) }
  }

  private static let endOfDivision = Array("</div>".utf8)

  // MARK: - Markup

  /// The next start or end tag; `at` is then after its name.
  private mutating func nextTag() -> Tag? {
    while !(isReducing && hasLostTrack) {
      let start = firstIndex(of: UInt8(ascii: "<"), in: bytes, from: at)
      guard start + 1 < bytes.count else { return nil }
      at = start + 1
      switch bytes[at] {
      case UInt8(ascii: "/"):
        at += 1
        if at < bytes.count, TagScan.beginsName(bytes[at]) { return tag(from: start, isEnd: true) }
      case UInt8(ascii: "!"): passDeclaration(from: start)
      case UInt8(ascii: "?"): passInstruction(from: start)
      case let byte: if isLetter(byte) { return tag(from: start, isEnd: false) }
      }
    }
    return nil
  }

  private mutating func tag(from start: Int, isEnd: Bool) -> Tag {
    writeText(upTo: start)
    let name = at
    names.insert(passName())
    return Tag(
      start: start, name: open.number(of: UnsafeBufferPointer(rebasing: bytes[name..<min(at, name + 32)])),
      isEnd: isEnd)
  }

  /// Skips the bytes of a name, and returns the hash of the name in lower case.
  mutating func passName() -> UInt64 {
    let start = at
    var hash = FNV.start
    while at < bytes.count, TagScan.isInName(bytes[at]) {
      FNV.add(lowercased(bytes[at]), to: &hash)
      at += 1
    }
    if at - start >= TagScan.longestName { hasLostTrack = true }
    return hash
  }

  /// Skips a comment or a document type; anything else that begins so is text.
  private mutating func passDeclaration(from start: Int) {
    if has("!--", at: at) {
      let end = endOfComment(from: at + 3)
      writeText(upTo: start)
      if isReducing, let end, end - start > TagScan.emptyComment.count {
        output.copy(upTo: start)
        output.write(TagScan.emptyComment)
        output.skip(to: end)
      }
      endMisc(from: start, to: end ?? bytes.count)
    } else if has("!doctype", at: at) {
      // Elsewhere than before all else, what follows is read in another way.
      let end = firstIndex(of: UInt8(ascii: ">"), in: bytes, from: at)
      if !isInProlog(start) || !TagScan.closesQuotes(bytes[at..<end]) { hasLostTrack = true }
      endMisc(from: start, to: min(end + 1, bytes.count))
      prologEnd = nil
    }
  }

  private mutating func passInstruction(from start: Int) {
    guard at + 1 < bytes.count else { return }
    if bytes[at + 1] >= 0x80 { hasLostTrack = true }
    guard isLetter(bytes[at + 1]) || bytes[at + 1] == UInt8(ascii: "_") || bytes[at + 1] == UInt8(ascii: ":") else {
      return
    }
    writeText(upTo: start)
    endMisc(from: start, to: min(firstIndex(of: UInt8(ascii: ">"), in: bytes, from: at) + 1, bytes.count))
  }

  /// Goes on behind a comment, an instruction or a document type.
  private mutating func endMisc(from start: Int, to end: Int) {
    textStart = end
    prologEnd = isInProlog(start) ? end : nil
    at = end
  }

  /// Whether there are only comments and instructions before an index.
  private func isInProlog(_ start: Int) -> Bool {
    prologEnd.map { bytes[$0..<start].allSatisfy(MarkupWriter.isSpace) } ?? false
  }

  private func endOfComment(from start: Int) -> Int? {
    var end = firstIndex(of: UInt8(ascii: ">"), in: bytes, from: start)
    while end < bytes.count {
      let dashes = bytes[end - 1] == UInt8(ascii: "!") ? end - 3 : end - 2
      if dashes >= start, bytes[dashes] == UInt8(ascii: "-"), bytes[dashes + 1] == UInt8(ascii: "-") { return end + 1 }
      end = firstIndex(of: UInt8(ascii: ">"), in: bytes, from: end + 1)
    }
    return nil
  }
}
