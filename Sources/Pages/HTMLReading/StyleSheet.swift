import Records

/// What the page's own style sheets hide from readers: elements of a class, an id or a name that a rule does not
/// display, hides, or strikes through.
///
/// Only rules for all screens with a simple selector (`.old`, `#note`, `span.old`) are considered: CSS 2.1, sections 5
/// and 11.2. If any other rule of the page gives an element a display of its own, the element is shown by script, on
/// small screens or on a click (tabs, menus), and is read.
struct StyleSheet {
  /// A selector of one element: `span.old.price`, `#note`; names as hashes, 0 for none.
  private struct Selector {
    var name: UInt64 = 0
    var id: UInt64 = 0
    var classes: [UInt64] = []

    /// True if it requires more than one class or id: one of them is then a state (`.tab.active`).
    var isCompound: Bool { classes.count + (id == 0 ? 0 : 1) > 1 }

    /// Specificity by ids, classes and names (CSS 2.1, section 6.4.3).
    var specificity: Int { (id == 0 ? 0 : 100) + classes.count * 10 + (name == 0 ? 0 : 1) }

    /// The part by which its rules are looked up.
    var key: UInt64 { classes.first ?? (id == 0 ? name : id) }
  }

  private struct Rule {
    var selector: Selector
    var isHidden: Bool
    var weight: Int
  }

  private var rules: [Rule] = []
  /// Indices of the rules by the keys of their selectors.
  private var rulesByKey: [UInt64: [Int]] = [:]
  /// Classes and ids that some rule displays, and those that are displayed only in certain states or places; as hashes.
  private var shown: Set<UInt64> = []

  /// Whether no rule hides anything.
  private(set) var isEmpty = true

  private static let tokens = ["none", "hidden", "line-through"].map { Array($0.utf8) }
  private static let maxBytes = 512 * 1024
  private static let maxRules = 2_000

  /// Adds a `style` element's rules.
  mutating func add(_ style: HTMLNode, _ rawTexts: RawTexts) {
    let media = (style.attribute(.media) ?? "all").lowercased()
    guard media.contains("all") || media.contains("screen"), !media.contains("(") else { return }
    for text in style.childNodes where text.kind == .text { rawTexts.withBytes(of: text) { add($0) } }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Most style sheets hide nothing.
    guard bytes.count <= StyleSheet.maxBytes,
      StyleSheet.tokens.contains(where: { firstOccurrence(of: $0, in: bytes, from: 0) != nil })
    else { return }
    if firstOccurrence(of: CSSBytes.commentStart, in: bytes, from: 0) == nil {
      read(bytes[...], isConditional: false)
    } else {
      CSSBytes.withoutComments(bytes).withUnsafeBufferPointer { read($0[...], isConditional: false) }
    }
  }

  private mutating func read(_ text: CSSBytes.Part, isConditional: Bool) {
    var rest = text
    while let open = CSSBytes.firstIndex(of: UInt8(ascii: "{"), in: rest), rules.count < StyleSheet.maxRules {
      var prelude = rest[..<open]
      // A statement such as `@import …;` has no block.
      if let semicolon = prelude.lastIndex(of: UInt8(ascii: ";")) { prelude = prelude[(semicolon + 1)...] }
      let body = CSSBytes.block(rest, from: open)
      rest = rest[body.endIndex...].dropFirst()
      let head = CSSBytes.trimmed(prelude)
      guard head.first == UInt8(ascii: "@") else {
        addRule(prelude, body, isConditional: isConditional)
        continue
      }
      if CSSBytes.begins(head, "@media") {
        // Print rules do not affect what is seen.
        let media = String(decoding: head, as: UTF8.self).lowercased()
        if !media.contains("print") { read(body, isConditional: isConditional || media.contains("(")) }
      } else if CSSBytes.begins(head, "@supports") || CSSBytes.begins(head, "@layer") {
        read(body, isConditional: isConditional)
      }
    }
  }

  private mutating func addRule(_ selectors: CSSBytes.Part, _ body: CSSBytes.Part, isConditional: Bool) {
    guard let (isHidden, isImportant) = StyleSheet.visibility(body) else { return }
    for part in selectors.split(separator: UInt8(ascii: ",")) {
      let text = CSSBytes.trimmed(part)
      guard !isConditional, let selector = StyleSheet.selector(text) else {
        if !isHidden { showSubject(of: text) }
        continue
      }
      if !isHidden, selector.isCompound { showSubject(of: text) }
      if isHidden { isEmpty = false }
      rulesByKey[selector.key, default: []].append(rules.count)
      rules.append(
        Rule(selector: selector, isHidden: isHidden, weight: selector.specificity + (isImportant ? 10_000 : 0)))
    }
  }

  /// Whether declarations hide an element or show it, according to the last relevant one; nil if there is none.
  private static func visibility(_ body: CSSBytes.Part) -> (isHidden: Bool, isImportant: Bool)? {
    var found: (isHidden: Bool, isImportant: Bool)?
    var rest = body
    while !rest.isEmpty {
      let end = CSSBytes.firstIndex(of: UInt8(ascii: ";"), in: rest) ?? rest.endIndex
      if let (isHidden, isImportant) = visibility(ofDeclaration: rest[..<end]),
        found?.isImportant != true || isImportant
      {
        found = (isHidden, isImportant)
      }
      rest = rest[end...].dropFirst()
    }
    return found
  }

  /// The effect of one declaration; nil if it concerns something else.
  private static func visibility(ofDeclaration text: CSSBytes.Part) -> (isHidden: Bool, isImportant: Bool)? {
    let text = text.drop(while: isBlank)
    // `display`, `visibility`, `text-decoration`: most declarations concern other properties.
    guard let first = text.first.map(lowercased),
      first == UInt8(ascii: "d") || first == UInt8(ascii: "v") || first == UInt8(ascii: "t"),
      let colon = CSSBytes.firstIndex(of: UInt8(ascii: ":"), in: text)
    else { return nil }
    let property = CSSBytes.trimmed(text[..<colon])
    let isDisplay = CSSBytes.equals(property, "display")
    let isVisibility = !isDisplay && CSSBytes.equals(property, "visibility")
    guard
      isDisplay || isVisibility || CSSBytes.equals(property, "text-decoration")
        || CSSBytes.equals(property, "text-decoration-line")
    else { return nil }
    let value = String(decoding: text[(colon + 1)...].lazy.filter { !isBlank($0) }.map(lowercased), as: UTF8.self)
    let isImportant = value.hasSuffix("!important")
    let plain = isImportant ? String(value.dropLast(10)) : value
    if isDisplay { return (plain == "none", isImportant) }
    if isVisibility { return plain == "hidden" || plain == "visible" ? (plain == "hidden", isImportant) : nil }
    return plain.contains("line-through") ? (true, isImportant) : nil
  }

  /// A selector of one element by name, id and classes; nil for any other.
  private static func selector(_ text: CSSBytes.Part) -> Selector? {
    var selector = Selector()
    let name = text.prefix(while: CSSBytes.isName)
    selector.name = name.isEmpty ? 0 : CSSBytes.hash(name, lowercasing: true)
    var rest = text[name.endIndex...]
    while let mark = rest.first {
      let name = rest.dropFirst().prefix(while: CSSBytes.isName)
      guard !name.isEmpty, mark == UInt8(ascii: ".") || mark == UInt8(ascii: "#") else { return nil }
      if mark == UInt8(ascii: ".") {
        selector.classes.append(CSSBytes.hash(name, marked: mark))
      } else {
        selector.id = CSSBytes.hash(name, marked: mark)
      }
      rest = rest[name.endIndex...]
    }
    return selector.specificity == 0 || CSSBytes.equals(name, "html") || CSSBytes.equals(name, "body") ? nil : selector
  }

  /// Records the classes and ids of the element that a selector matches, its last part (`.tab.active .panel`), as
  /// displayed.
  private mutating func showSubject(of text: CSSBytes.Part) {
    let last = text.split {
      isBlank($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "~")
    }.last
    guard let part = last?.split(whereSeparator: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "[") }).first else {
      return
    }
    var start: Int?
    for index in part.indices where part[index] == UInt8(ascii: ".") || part[index] == UInt8(ascii: "#") {
      if let start { shown.insert(CSSBytes.hash(part[(start + 1)..<index], marked: part[start])) }
      start = index
    }
    if let start { shown.insert(CSSBytes.hash(part[(start + 1)...], marked: part[start])) }
  }

  /// Whether the page's rules hide an element.
  func hides(_ node: HTMLNode) -> Bool {
    let id = node.attributeNamed(.id)?.bytes
    return hides(
      name: node.name.styleHash,
      id: id.flatMap { $0.isEmpty ? nil : CSSBytes.hash($0[...], marked: UInt8(ascii: "#")) } ?? 0,
      classes: node.classNames?.pointee.styleHashes ?? [])
  }

  /// The hash by which selectors have the name of an element, which is in lower case.
  static func hash(ofName name: String) -> UInt64 {
    Array(name.utf8).withUnsafeBufferPointer { CSSBytes.hash($0[...]) }
  }

  /// The hash by which they have the name of a class.
  static func hash(ofClass name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    CSSBytes.hash(name, marked: UInt8(ascii: "."))
  }

  private func hides(name: UInt64, id: UInt64, classes: [UInt64]) -> Bool {
    var best = -1
    func consider(_ key: UInt64) {
      for index in rulesByKey[key] ?? [] {
        let selector = rules[index].selector
        guard selector.name == 0 || selector.name == name, selector.id == 0 || selector.id == id,
          selector.classes.allSatisfy(classes.contains)
        else {
          continue
        }
        // With equal weight, the last rule wins.
        if best < 0 || (rules[index].weight, index) > (rules[best].weight, best) { best = index }
      }
    }
    consider(name)
    if id != 0 { consider(id) }
    for each in classes { consider(each) }
    guard best >= 0, rules[best].isHidden else { return false }
    return !classes.contains(where: shown.contains) && !shown.contains(id)
  }
}

/// Splits style sheets at byte level: all CSS syntax is ASCII.
private enum CSSBytes {
  typealias Part = Slice<UnsafeBufferPointer<UInt8>>

  static let commentStart = Array("/*".utf8)
  private static let commentEnd = Array("*/".utf8)

  static func firstIndex(of byte: UInt8, in part: Part) -> Int? {
    let index = Pages.firstIndex(of: byte, in: part.base, from: part.startIndex)
    return index < part.endIndex ? index : nil
  }

  /// The content between a brace and its closing brace.
  static func block(_ text: Part, from open: Int) -> Part {
    // Most blocks have no others in them.
    let close = firstIndex(of: UInt8(ascii: "}"), in: text[open...]) ?? text.endIndex
    if firstIndex(of: UInt8(ascii: "{"), in: text[(open + 1)..<close]) == nil { return text[(open + 1)..<close] }
    var depth = 0
    var index = open
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "{") { depth += 1 }
      if text[index] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { break }
      }
      index += 1
    }
    return text[(open + 1)..<index]
  }

  static func trimmed(_ part: Part) -> Part {
    var part = part.drop(while: isBlank)
    while let last = part.last, isBlank(last) { part = part.dropLast() }
    return part
  }

  /// Whether a part begins with a word, ignoring case.
  static func begins(_ part: Part, _ word: StaticString) -> Bool {
    equals(part.prefix(word.utf8CodeUnitCount), word)
  }

  /// Whether a part equals a word, ignoring case.
  static func equals(_ part: Part, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in part.count == word.count && zip(part, word).allSatisfy { lowercased($0) == $1 } }
  }

  /// Letters, digits, `-` and `_`; anything non-ASCII counts as a letter (CSS 2.1, section 4.1.3).
  static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }

  /// The hash (FNV-1a) of a name, including its preceding mark (`.` or `#`), if any.
  static func hash(_ name: Part, marked mark: UInt8 = 0, lowercasing: Bool = false) -> UInt64 {
    var hash = FNV.start
    FNV.add(mark, to: &hash)
    for byte in name { FNV.add(lowercasing ? lowercased(byte) : byte, to: &hash) }
    return hash
  }

  static func withoutComments(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var start = 0
    while let open = firstOccurrence(of: commentStart, in: text, from: start) {
      result.append(contentsOf: text[start..<open])
      start = firstOccurrence(of: commentEnd, in: text, from: open + 2).map { $0 + 2 } ?? text.count
    }
    result.append(contentsOf: text[start...])
    return result
  }
}
