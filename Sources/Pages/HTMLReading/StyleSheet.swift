import CLibxml2

/// What the page's own style sheets keep from the reader's eye: elements of a class, an id or a name that a rule does not display, hides, or strikes through.
///
/// Only rules for all screens with a simple selector (`.old`, `#note`, `span.old`) are taken: CSS 2.1, sections 5 and 11.2. What any other rule of the page gives a display of
/// its own is shown by script, on small screens or on a click (tabs, menus), and is read.
struct StyleSheet {
  /// A selector of one element: `span.old.price`, `#note`.
  private struct Selector: Hashable {
    var name = ""
    var id = ""
    var classes: [String] = []

    /// It asks for more than one class or id: one of them is a state (`.tab.active`).
    var isCompound: Bool { classes.count + (id.isEmpty ? 0 : 1) > 1 }

    /// By importance of ids, classes and names (CSS 2.1, section 6.4.3).
    var specificity: Int { (id.isEmpty ? 0 : 100) + classes.count * 10 + (name.isEmpty ? 0 : 1) }
  }

  private struct Rule {
    var selector: Selector
    var isHidden: Bool
    var weight: Int
  }

  private var rules: [Rule] = []
  /// Classes and ids that some rule displays, and those that are displayed in certain states or places only.
  private var shown: Set<String> = []

  /// True when no rule hides anything.
  var isEmpty: Bool { !rules.contains(where: \.isHidden) }

  private static let tokens = ["none", "hidden", "line-through"].map { Array($0.utf8) }
  private static let maxBytes = 512 * 1024
  private static let maxRules = 2_000

  /// Adds a `style` element's rules.
  mutating func add(_ style: HTMLNode) {
    let media = (style.attribute("media") ?? "all").lowercased()
    guard media.contains("all") || media.contains("screen"), !media.contains("(") else { return }
    for text in style.childNodes where text.kind == .text {
      let bytes = text.textBytes
      // Most style sheets hide nothing.
      guard bytes.count <= StyleSheet.maxBytes, StyleSheet.tokens.contains(where: { firstOccurrence(of: $0, in: bytes, from: 0) != nil }) else { continue }
      read(StyleSheet.withoutComments(String(decoding: bytes, as: UTF8.self))[...], isConditional: false)
    }
  }

  private mutating func read(_ text: Substring, isConditional: Bool) {
    var rest = text
    while let open = rest.firstIndex(of: "{"), rules.count < StyleSheet.maxRules {
      var prelude = rest[..<open]
      // A statement such as `@import …;` has no block.
      if let semicolon = prelude.lastIndex(of: ";") { prelude = prelude[prelude.index(after: semicolon)...] }
      let body = StyleSheet.block(rest, from: open)
      rest = rest[body.endIndex...].dropFirst()
      let head = prelude.trimmed.lowercased()
      guard head.hasPrefix("@") else {
        addRule(prelude, body, isConditional: isConditional)
        continue
      }
      // What is only printed is not seen.
      if head.hasPrefix("@media"), !head.contains("print") {
        read(body, isConditional: isConditional || head.contains("("))
      } else if head.hasPrefix("@supports") || head.hasPrefix("@layer") {
        read(body, isConditional: isConditional)
      }
    }
  }

  /// What stands between a brace and the one that closes it.
  private static func block(_ text: Substring, from open: Substring.Index) -> Substring {
    var depth = 0
    var index = open
    while index < text.endIndex {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" {
        depth -= 1
        if depth == 0 { break }
      }
      index = text.index(after: index)
    }
    return text[text.index(after: open)..<index]
  }

  private mutating func addRule(_ selectors: Substring, _ body: Substring, isConditional: Bool) {
    guard let (isHidden, isImportant) = StyleSheet.visibility(body) else { return }
    for text in selectors.split(separator: ",").map(\.trimmed) {
      guard !isConditional, let selector = StyleSheet.selector(text) else {
        if !isHidden { shown.formUnion(StyleSheet.subject(text)) }
        continue
      }
      if !isHidden, selector.isCompound { shown.formUnion(StyleSheet.subject(text)) }
      rules.append(Rule(selector: selector, isHidden: isHidden, weight: selector.specificity + (isImportant ? 10_000 : 0)))
    }
  }

  /// Whether declarations hide an element or show it, by the last that says so; nil where none does.
  private static func visibility(_ body: Substring) -> (isHidden: Bool, isImportant: Bool)? {
    var found: (isHidden: Bool, isImportant: Bool)?
    for declaration in body.split(separator: ";") {
      let parts = declaration.lowercased().split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].filter { !$0.isWhitespace }
      let isImportant = value.hasSuffix("!important")
      let plain = isImportant ? String(value.dropLast(10)) : value
      switch parts[0][...].trimmed {
      case "display": set(plain == "none")
      case "visibility" where plain == "hidden" || plain == "visible": set(plain == "hidden")
      case "text-decoration" where plain.contains("line-through"), "text-decoration-line" where plain.contains("line-through"): set(true)
      default: break
      }
      func set(_ isHidden: Bool) {
        if found?.isImportant != true || isImportant { found = (isHidden, isImportant) }
      }
    }
    return found
  }

  /// A selector of one element by name, id and classes; nil for any other.
  private static func selector(_ text: String) -> Selector? {
    var selector = Selector()
    var rest = text[...]
    func word() -> Substring { rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } }
    selector.name = word().lowercased()
    rest = rest.dropFirst(word().count)
    while let mark = rest.first {
      rest = rest.dropFirst()
      let name = word()
      guard !name.isEmpty, mark == "." || mark == "#" else { return nil }
      if mark == "." { selector.classes.append(String(name)) } else { selector.id = String(name) }
      rest = rest.dropFirst(name.count)
    }
    return selector.specificity == 0 || ["html", "body"].contains(selector.name) ? nil : selector
  }

  /// The classes and ids of the element that a selector is of, its last part (`.tab.active .panel`).
  private static func subject(_ text: String) -> Set<String> {
    let last = text.split(whereSeparator: { $0.isWhitespace || $0 == ">" || $0 == "+" || $0 == "~" }).last ?? ""
    var names: Set<String> = []
    for part in last.split(whereSeparator: { $0 == ":" || $0 == "[" }).prefix(1) {
      var name = ""
      for character in part + "." {
        if character == "." || character == "#" {
          if name.hasPrefix(".") || name.hasPrefix("#") { names.insert(name) }
          name = String(character)
        } else {
          name.append(character)
        }
      }
    }
    return names
  }

  private static func withoutComments(_ text: String) -> String {
    guard text.contains("/*") else { return text }
    let parts = text.split(separator: "/*", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      if let end = part.firstRange(of: "*/") { text += part[end.upperBound...] }
    }
  }

  /// Whether the page's rules hide an element.
  func hides(_ node: HTMLNode) -> Bool {
    let classes = node.attribute("class") ?? ""
    return hides(name: node.elementName, id: node.attribute("id") ?? "", classes: classes.split(whereSeparator: \.isWhitespace))
  }

  private func hides(name: String, id: String, classes: [Substring]) -> Bool {
    var best: Rule?
    for rule in rules where StyleSheet.matches(rule.selector, name, id, classes) {
      if rule.weight >= best?.weight ?? 0 { best = rule }
    }
    guard let best, best.isHidden else { return false }
    return !classes.contains { shown.contains("." + $0) } && !shown.contains("#" + id)
  }

  private static func matches(_ selector: Selector, _ name: String, _ id: String, _ classes: [Substring]) -> Bool {
    (selector.name.isEmpty || selector.name == name) && (selector.id.isEmpty || selector.id == id)
      && selector.classes.allSatisfy { wanted in classes.contains { $0 == wanted } }
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    var part = Substring(self)
    while part.first?.isWhitespace ?? false { part.removeFirst() }
    while part.last?.isWhitespace ?? false { part.removeLast() }
    return String(part)
  }
}
