/// The stack of open elements as kept by libxml2, used to count the cost of its end tags (`htmlParseEndTag`,
/// `htmlAutoCloseOnEnd` in HTMLparser.c): one for a name that is not open is compared with all of them.
struct OpenElements {
  /// Information on a name.
  private struct Name {
    var priority: Int
    var isVoid: Bool
    var isSelfClosing: Bool
    /// A sectioning element. To a browser, its end tag also closes the divisions in it.
    var isSection: Bool
    /// The tag that ends its raw text; empty for an element without raw text.
    var endTag: [UInt8]
    /// Whether the element is inline.
    var isInline: Bool
    var isCell: Bool
    /// `body` and `html`, which a browser keeps open to the end of the page.
    var endsLast: Bool
    /// Whether it begins a cell or row, and so ends the preceding cell.
    var beginsCell: Bool
    /// How white space in it is to be treated.
    var space: KeptSpaces.Rule
    var text: [UInt8]

    init(_ text: String) {
      self.text = Array(text.utf8)
      space = KeptSpaces.Rule(in: text)
      isInline = OpenElements.inline.contains(text)
      isCell = text == "td" || text == "th"
      endsLast = text == "body" || text == "html"
      beginsCell = isCell || text == "tr"
      priority = OpenElements.priorities[text] ?? 100
      isVoid = OpenElements.void.contains(text)
      isSelfClosing = OpenElements.selfClosing.contains(text)
      isSection = OpenElements.sections.contains(text)
      endTag = text == "script" || text == "style" ? Array("</\(text)".utf8) : []
    }
  }

  /// The open elements as the numbers of their names, innermost last.
  private var stack: [Int] = []
  private var numbers = NameNumbers.ofHTML.numbers
  private var names = OpenElements.namesOfHTML
  /// How many elements of each name are open.
  private var openCounts = [Int](repeating: 0, count: OpenElements.namesOfHTML.count)
  private(set) var steps = 0

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]
  /// Elements that end at the next start tag of the same name.
  private static let selfClosing: Set<String> = [
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "a", "script", "style", "head", "body", "title",
  ]
  private static let inline: Set<String> = [
    "b", "i", "u", "em", "strong", "font", "span", "a", "small", "big", "tt", "code", "p", "center",
  ]
  private static let sections: Set<String> = ["nav", "section", "article", "aside", "header", "footer", "main"]
  private static let division = 150
  private static let priorities: [String: Int] = [
    "div": division, "td": 160, "th": 160, "tr": 170, "thead": 180, "tbody": 180, "tfoot": 180, "table": 190,
    "head": 200, "body": 200, "html": 220,
  ]

  /// All names that are treated in a way of their own.
  static var names: [String] { [void, selfClosing, inline, sections].flatMap { $0 } + priorities.keys }

  private static let namesOfHTML = NameNumbers.ofHTML.names.map { Name($0) }

  /// The number of a name, by which elements are opened and closed.
  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
    let number = numbers.number(of: name)
    if number == names.count {
      names.append(Name(String(decoding: name.lazy.map(lowercased), as: UTF8.self)))
      openCounts.append(0)
    }
    return number
  }

  /// The tag that ends the raw text of an element; empty for an element without raw text.
  func endTag(ofRawText name: Int) -> [UInt8] { names[name].endTag }

  /// Whether an element ends with the page, whatever follows its end tag: what a browser finds there, it adds to the body
  /// (HTML standard, 13.2.6.4.19, "after body"), where libxml2 would begin another document.
  func endsLast(_ name: Int) -> Bool { names[name].endsLast }

  /// How white space in an element is to be treated.
  func space(in name: Int) -> KeptSpaces.Rule { names[name].space }

  /// The end tags that a browser supplies before a cell or row begins: `<td><b>State<td>` leaves `b` and the first cell
  /// open, where libxml2 would put the second cell into the first (HTML standard, 13.2.6.4.15, "in cell").
  mutating func endsOfCell(before number: Int) -> [UInt8] {
    guard names[number].beginsCell, let cell = stack.lastIndex(where: { !names[$0].isInline }),
      names[stack[cell]].isCell, cell < stack.count - 1
    else {
      return []
    }
    var ends: [UInt8] = []
    for element in stack[cell...].reversed() {
      ends += Array("</".utf8) + names[element].text + Array(">".utf8)
      openCounts[element] -= 1
    }
    stack.removeSubrange(cell...)
    return ends
  }

  mutating func open(_ number: Int) {
    if names[number].isVoid || names[number].isSelfClosing && stack.last == number { return }
    stack.append(number)
    openCounts[number] += 1
  }

  /// Closes an element, and returns how many divisions left open in it must be closed first.
  mutating func close(_ number: Int) -> Int {
    guard openCounts[number] > 0 else {
      steps += stack.count
      return 0
    }
    var divisions = 0
    var index = stack.count - 1
    while index >= 0, stack[index] != number {
      steps += 1
      let priority = names[stack[index]].priority
      if priority > names[number].priority {
        guard names[number].isSection, priority == OpenElements.division else {
          steps += index
          return 0
        }
        divisions += 1
      }
      index -= 1
    }
    guard index >= 0 else { return 0 }
    for element in stack[index...] { openCounts[element] -= 1 }
    stack.removeSubrange(index...)
    return divisions
  }
}
