import Records

/// HTML source that is safe to give to libxml2: a page built to exhaust the parser is cut, tags with thousands of attributes lose the rest of them.
///
/// Looks at tags only as closely as libxml2's own tokenizer does (comments end at `-->`, `script` and `style` at their end tag, nothing else is raw text).
struct BoundedMarkup {
  private(set) var utf8: [UInt8]
  private let limits: PageLimits
  private var problems: [PageProblem] = []
  private var at = 0
  private var elements = 0
  private var open = OpenElements()

  /// Bounds well-formed UTF-8. NUL is dropped, as a browser does.
  init(_ source: [UInt8], limits: PageLimits) {
    utf8 = source.contains(0) ? source.filter { $0 != 0 } : source
    self.limits = limits
    bound()
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
        open.close(tag.name)
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

  private mutating func cut(before offset: Int, because reason: String, expected: String) {
    problems.append(
      PageProblem(
        check: .truncatedPage, severity: .warning, message: "The page was cut after \(offset) of \(utf8.count) bytes: \(reason).", expected: expected))
    utf8.removeSubrange(offset...)
  }

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
      if utf8[at...].starts(with: "!--".utf8) {
        at = utf8[(at + 3)...].firstRange(of: Array("-->".utf8))?.upperBound ?? utf8.count
        continue
      }
      if isEnd { at += 1 }
      guard at < utf8.count, isLetter(utf8[at]) else { continue }
      let nameStart = at
      while at < utf8.count, BoundedMarkup.isNameByte(utf8[at]) { at += 1 }
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

/// The stack of open elements as libxml2 keeps it, to count what its end tags will cost (`htmlParseEndTag`, `htmlAutoCloseOnEnd` in HTMLparser.c):
/// one for a name that is not open is compared with all of them.
private struct OpenElements {
  private var stack: [(name: String, priority: Int)] = []
  private var openCounts: [String: Int] = [:]
  private(set) var steps = 0

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]
  /// Elements that end where the next of their name begins.
  private static let selfClosing: Set<String> = ["p", "li", "td", "th", "tr", "dt", "dd", "option", "a", "script", "style", "head", "body", "title"]
  private static let priorities: [String: Int] = [
    "div": 150, "td": 160, "th": 160, "tr": 170, "thead": 180, "tbody": 180, "tfoot": 180, "table": 190, "head": 200, "body": 200, "html": 220,
  ]

  mutating func open(_ name: String) {
    if OpenElements.void.contains(name) { return }
    if OpenElements.selfClosing.contains(name), stack.last?.name == name { return }
    stack.append((name, OpenElements.priorities[name] ?? 100))
    openCounts[name, default: 0] += 1
  }

  mutating func close(_ name: String) {
    guard openCounts[name, default: 0] > 0 else {
      steps += stack.count
      return
    }
    let priority = OpenElements.priorities[name] ?? 100
    var index = stack.count - 1
    while index >= 0, stack[index].name != name {
      steps += 1
      guard stack[index].priority <= priority else {
        steps += index
        return
      }
      index -= 1
    }
    guard index >= 0 else { return }
    for element in stack[index...] { openCounts[element.name, default: 1] -= 1 }
    stack.removeSubrange(index...)
  }
}
