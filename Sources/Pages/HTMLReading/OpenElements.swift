/// The stack of open elements as libxml2 keeps it, to count what its end tags will cost (`htmlParseEndTag`, `htmlAutoCloseOnEnd` in HTMLparser.c):
/// one for a name that is not open is compared with all of them.
struct OpenElements {
  /// What is known of a name, and how many elements of it are open.
  private struct Name {
    var priority: Int
    var isVoid: Bool
    var isSelfClosing: Bool
    /// Where its raw text ends; empty for an element that holds none.
    var endTag: [UInt8]
    var openCount = 0

    init(_ text: String) {
      priority = OpenElements.priorities[text] ?? 100
      isVoid = OpenElements.void.contains(text)
      isSelfClosing = OpenElements.selfClosing.contains(text)
      endTag = text == "script" || text == "style" ? Array("</\(text)".utf8) : []
    }
  }

  /// The open elements by the numbers of their names, the innermost last.
  private var stack: [Int] = []
  private var numbers = NameNumbers()
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

  /// The number of a name, by which elements are opened and closed.
  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
    let number = numbers.number(of: name)
    if number == names.count { names.append(Name(String(decoding: name.lazy.map(lowercased), as: UTF8.self))) }
    return number
  }

  /// Where the raw text of an element ends; empty for one that holds none.
  func endTag(ofRawText name: Int) -> [UInt8] { names[name].endTag }

  mutating func open(_ number: Int) {
    if names[number].isVoid || names[number].isSelfClosing && stack.last == number { return }
    stack.append(number)
    names[number].openCount += 1
  }

  mutating func close(_ number: Int) {
    guard names[number].openCount > 0 else {
      steps += stack.count
      return
    }
    var index = stack.count - 1
    while index >= 0, stack[index] != number {
      steps += 1
      guard names[stack[index]].priority <= names[number].priority else {
        steps += index
        return
      }
      index -= 1
    }
    guard index >= 0 else { return }
    for element in stack[index...] { names[element].openCount -= 1 }
    stack.removeSubrange(index...)
  }
}
