import Records

/// HTML source that is safe to give to libxml2: a page built to exhaust the parser is cut, tags with thousands of attributes lose the rest of them.
///
/// Looks at tags only as closely as libxml2's own tokenizer does (comments end at `-->`, `script` and `style` at their end tag, nothing else is raw text).
struct BoundedMarkup {
  private(set) var utf8: [UInt8]
  private let limits: PageLimits
  private var problems: [PageProblem] = []
  private var at = 0
  /// Start tags so far.
  private(set) var elements = 0
  private var open = OpenElements()
  private var names = DistinctNames()
  /// Where end tags of divisions are missing, and how many.
  private var missing: [(offset: Int, count: Int)] = []

  /// Comparisons of end tags with open elements so far, as libxml2 makes them.
  var endTagSteps: Int { open.steps }
  /// Different names so far.
  var nameCount: Int { names.count }

  /// Bounds well-formed UTF-8. NUL is dropped, as a browser does.
  init(_ source: [UInt8], limits: PageLimits) {
    utf8 = source.contains(0) ? source.filter { $0 != 0 } : source
    self.limits = limits
    bound()
    closeDivisions()
  }

  /// What was cut.
  mutating func takeProblems() -> [PageProblem] {
    defer { problems = [] }
    return problems
  }

  private mutating func bound() {
    var overfullTags = 0
    while let tag = nextTag() {
      if tag.isEnd {
        let unclosed = open.close(tag.name)
        if unclosed > 0 { missing.append((tag.start, unclosed)) }
        if open.steps > limits.maxEndTagSteps {
          cut(before: tag.start, because: "its end tags match no open elements", expected: "\(limits.maxEndTagSteps) comparisons at most")
          break
        }
        continue
      }
      elements += 1
      if elements > limits.maxElements {
        cut(before: tag.start, because: "it has too many elements", expected: "\(limits.maxElements) elements at most")
        break
      }
      if passAttributes() { overfullTags += 1 }
      if names.count > limits.maxNames {
        cut(before: tag.start, because: "it has too many different names of elements and attributes", expected: "\(limits.maxNames) names at most")
        break
      }
      open.open(tag.name)
      if tag.name == "script" || tag.name == "style" { passRawText(until: tag.name) }
    }
    if overfullTags > 0 {
      problems.append(
        PageProblem(
          check: .truncatedPage, severity: .warning,
          message: "Tags with more than \(limits.maxAttributes) attributes (\(overfullTags)) were read without the rest of them.",
          expected: "\(limits.maxAttributes) attributes at most"))
    }
  }

  /// Writes the end tags that a browser supplies: `</nav>` closes a `div` in it that was left open, where libxml2 would pass over `</nav>` and put the page into the
  /// navigation (HTML standard, 13.2.6.4.7: end tags of sectioning elements; libxml2 knows none of them).
  private mutating func closeDivisions() {
    guard !missing.isEmpty else { return }
    var closed: [UInt8] = []
    closed.reserveCapacity(utf8.count + missing.count * 6)
    var start = 0
    for (offset, count) in missing where offset <= utf8.count {
      closed += utf8[start..<offset]
      for _ in 0..<count { closed += BoundedMarkup.endOfDivision }
      start = offset
    }
    utf8 = closed + utf8[start...]
  }

  private static let endOfDivision = Array("</div>".utf8)

  private mutating func cut(before offset: Int, because reason: String, expected: String) {
    problems.append(
      PageProblem(
        check: .truncatedPage, severity: .warning, message: "The page was cut after \(offset) of \(utf8.count) bytes: \(reason).", expected: expected))
    utf8.removeSubrange(offset...)
  }

  private static let commentEnd = Array("-->".utf8)

  private struct Tag {
    var start: Int
    var name: String
    var isEnd: Bool
  }

  /// The next start or end tag; `at` is then behind its name.
  private mutating func nextTag() -> Tag? {
    while let start = utf8[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = start + 1
      guard at < utf8.count else { return nil }
      let isEnd = utf8[at] == UInt8(ascii: "/")
      if utf8[at] == UInt8(ascii: "!"), utf8[at...].starts(with: "!--".utf8) {
        at = firstOccurrence(of: BoundedMarkup.commentEnd, in: utf8, from: at + 3).map { $0 + 3 } ?? utf8.count
        continue
      }
      if isEnd { at += 1 }
      guard at < utf8.count, isLetter(utf8[at]) else { continue }
      let nameStart = at
      while at < utf8.count, BoundedMarkup.isNameByte(utf8[at]) { at += 1 }
      names.insert(utf8[nameStart..<at])
      let name = String(decoding: utf8[nameStart..<at].prefix(32).map(lowercased), as: UTF8.self)
      return Tag(start: start, name: name, isEnd: isEnd)
    }
    return nil
  }

  /// Passes the attributes of a start tag and blanks those above the limit; true when there were such.
  private mutating func passAttributes() -> Bool {
    var count = 0
    var excess: Int?
    while at < utf8.count, utf8[at] != UInt8(ascii: ">") {
      if isBlank(utf8[at]) || utf8[at] == UInt8(ascii: "/") {
        at += 1
        continue
      }
      count += 1
      if count == limits.maxAttributes + 1 { excess = at }
      passAttribute()
    }
    guard let excess else { return false }
    for index in excess..<at { utf8[index] = 0x20 }
    return true
  }

  /// Passes a name, `=` and a value; whatever is no name up to the next blank.
  private mutating func passAttribute() {
    let start = at
    while at < utf8.count, BoundedMarkup.isNameByte(utf8[at]) { at += 1 }
    let isName = at > start
    names.insert(utf8[start..<at])
    let nameEnd = at
    while isName, at < utf8.count, isBlank(utf8[at]) { at += 1 }
    guard isName, at < utf8.count, utf8[at] == UInt8(ascii: "=") else {
      at = nameEnd
      while at < utf8.count, !isBlank(utf8[at]), utf8[at] != UInt8(ascii: ">"), utf8[at] != UInt8(ascii: "/") || at == start { at += 1 }
      return
    }
    at += 1
    while at < utf8.count, isBlank(utf8[at]) { at += 1 }
    guard at < utf8.count else { return }
    let quote = utf8[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at = utf8[(at + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? utf8.count
    } else {
      while at < utf8.count, !isBlank(utf8[at]), utf8[at] != UInt8(ascii: ">") { at += 1 }
    }
  }

  private mutating func passRawText(until name: String) {
    let end = Array("</\(name)".utf8)
    while let close = utf8[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = close
      if close + end.count <= utf8.count, zip(end, utf8[close...]).allSatisfy({ $0 == lowercased($1) }) { return }
      at += 1
    }
    at = utf8.count
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
  }
}

/// Counts different names, by their hashes: names that collide count once, which does not matter here.
private struct DistinctNames {
  private(set) var count = 0
  private var seen = [UInt64](repeating: 0, count: 1 << 14)

  mutating func insert(_ name: ArraySlice<UInt8>) {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let bit = Int((hash ^ hash >> 32) & 0xFFFFF)
    if seen[bit >> 6] & 1 << UInt64(bit & 63) == 0 {
      seen[bit >> 6] |= 1 << UInt64(bit & 63)
      count += 1
    }
  }
}

/// The stack of open elements as libxml2 keeps it, to count what its end tags will cost (`htmlParseEndTag`, `htmlAutoCloseOnEnd` in HTMLparser.c):
/// one for a name that is not open is compared with all of them.
private struct OpenElements {
  /// What is known of a name, and how many elements of it are open.
  private struct Name {
    var priority: Int
    var isVoid: Bool
    var isSelfClosing: Bool
    var openCount = 0
  }

  /// The open elements by the numbers of their names, the innermost last.
  private var stack: [Int] = []
  private var numbers: [String: Int] = [:]
  private var names: [Name] = []
  private(set) var steps = 0

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]
  /// Elements that end where the next of their name begins.
  private static let selfClosing: Set<String> = ["p", "li", "td", "th", "tr", "dt", "dd", "option", "a", "script", "style", "head", "body", "title"]
  private static let priorities: [String: Int] = [
    "div": 150, "td": 160, "th": 160, "tr": 170, "thead": 180, "tbody": 180, "tfoot": 180, "table": 190, "head": 200, "body": 200, "html": 220,
  ]

  private mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(
      Name(
        priority: OpenElements.priorities[name] ?? 100, isVoid: OpenElements.void.contains(name), isSelfClosing: OpenElements.selfClosing.contains(name)))
    return names.count - 1
  }

  mutating func open(_ name: String) {
    let number = number(of: name)
    if names[number].isVoid || names[number].isSelfClosing && stack.last == number { return }
    stack.append(number)
    names[number].openCount += 1
  }

  /// Closes an element, and gives the number of divisions left open in it that must be closed before, which libxml2 does for no sectioning element.
  mutating func close(_ name: String) -> Int {
    let number = number(of: name)
    guard names[number].openCount > 0 else {
      steps += stack.count
      return 0
    }
    let mayHoldDivisions = OpenElements.sections.contains(name)
    var divisions = 0
    var index = stack.count - 1
    while index >= 0, stack[index] != number {
      steps += 1
      if names[stack[index]].priority > names[number].priority {
        guard mayHoldDivisions, stack[index] == numbers["div"] else {
          steps += index
          return 0
        }
        divisions += 1
      }
      index -= 1
    }
    guard index >= 0 else { return 0 }
    for element in stack[index...] { names[element].openCount -= 1 }
    stack.removeSubrange(index...)
    return divisions
  }

  private static let sections: Set<String> = ["nav", "section", "article", "aside", "header", "footer", "main"]
}
