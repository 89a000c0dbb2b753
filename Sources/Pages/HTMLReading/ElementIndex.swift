import CLibxml2
import Records

/// What is known of every element of a document: its meaning, and its place among its siblings, from which XPaths are
/// built.
///
/// The number of an element's entry is kept in its `_private` field. Everything here takes time proportional to the
/// document.
struct ElementIndex {
  struct Entry {
    var tag: ElementTag
    /// The number of its name.
    fileprivate var name: Int32
    /// Whether its step in an XPath is its name; else it is counted among all its siblings.
    fileprivate var isNamed: Bool
    /// Its number among its siblings of that name, 0 for the only one.
    fileprivate var ordinal: Int32
    /// Number of element children.
    var elements: Int32 = 0
    /// Whether text other than white space stands directly in it.
    var hasText = false
    /// Set while the element is open in the walk, when it is shown as a block.
    var isOpenBlock = false
    /// Set while the element is open, when a blank is to keep it from what follows.
    var isSetApart = false
    /// `nav` and `footer`.
    var isBoilerplate: Bool
  }

  /// What is known of a name, and where it was last seen.
  private struct Name {
    /// The name behind the slash of an XPath.
    var step: String
    var tag: ElementTag
    /// Whether it can stand in an XPath.
    var isPlain: Bool
    var isBoilerplate: Bool
    /// The entry of the parent under which it was last seen, of the first child of this name there, and how many there
    /// were so far.
    var parent = -1
    var first = 0
    var count: Int32 = 0

    init(_ text: String) {
      step = "/" + text
      tag = ElementTag(name: text)
      isPlain = ElementIndex.isPlainName(text)
      isBoilerplate = text == "nav" || text == "footer"
    }
  }

  private(set) var entries: [Entry] = []
  private var names: [Name] = []
  private var numbers = NameNumbers()
  /// The locators that were asked for, by the numbers of their elements.
  private var locators: [SourceLocator?] = []
  /// Bytes that locators may still take; a page that nests deep and has many elements gets those of ancestors in the
  /// end.
  private var pathBudget: Int

  /// Numbers all elements under `root`, and calls `visit` with each in document order.
  init(root: HTMLNode, pathBudget: Int = 64 << 20, visit: (HTMLNode) -> Void = { _ in }) {
    self.pathBudget = pathBudget
    append(root, name: nameNumber(of: root), isNamed: true, ordinal: 0)
    root.visitElements {
      addChildren(of: $0)
      visit($0)
    }
    locators = Array(repeating: nil, count: entries.count)
  }

  /// The entry of an element of the document.
  subscript(node: HTMLNode) -> Entry {
    get { entries[ElementIndex.number(of: node)] }
    set { entries[ElementIndex.number(of: node)] = newValue }
  }

  /// The XPath of an element.
  mutating func locator(of element: HTMLNode) -> SourceLocator {
    if let known = locators[ElementIndex.number(of: element)] { return known }
    var open: [Int] = []
    var node: HTMLNode? = element
    var path = ""
    while let current = node, current.kind == .element {
      let number = ElementIndex.number(of: current)
      if case .xpath(let known)? = locators[number] {
        path = known
        break
      }
      open.append(number)
      node = current.pointee.parent
    }
    for number in open.reversed() {
      if pathBudget > 0 { path += step(of: entries[number]) }
      pathBudget -= path.utf8.count
      locators[number] = .xpath(path)
    }
    return .xpath(path)
  }

  /// The step from the parent: `div[2]`, or `div` for the only one of its name.
  ///
  /// It is put together before the path grows by it, since every element's path is a string of its own.
  private func step(of entry: Entry) -> String {
    let name = entry.isNamed ? names[Int(entry.name)].step : "/*"
    return entry.ordinal > 0 ? name + "[" + String(entry.ordinal) + "]" : name
  }

  private static func number(of node: HTMLNode) -> Int { Int(bitPattern: node.pointee._private) }

  private mutating func append(_ node: HTMLNode, name: Int, isNamed: Bool, ordinal: Int32) {
    node.pointee._private = UnsafeMutableRawPointer(bitPattern: entries.count)
    entries.append(
      Entry(
        tag: names[name].tag, name: Int32(name), isNamed: isNamed, ordinal: ordinal,
        isBoilerplate: isNamed && names[name].isBoilerplate))
  }

  private mutating func nameNumber(of node: HTMLNode) -> Int {
    let number = numbers.number(of: node.nameBytes)
    if number == names.count { names.append(Name(node.elementName)) }
    return number
  }

  /// Gives the children of an element their names and ordinals.
  private mutating func addChildren(of parent: HTMLNode) {
    let number = ElementIndex.number(of: parent)
    var position: Int32 = 0
    var hasText = false
    for child in parent.childNodes {
      switch child.kind {
      case .text: hasText = hasText || child.holdsText
      case .element:
        position += 1
        add(child, at: position, of: number)
      case .other: break
      }
    }
    entries[number].hasText = hasText
    entries[number].elements = position
  }

  /// Adds the child of an element at a position among all its children.
  private mutating func add(_ child: HTMLNode, at position: Int32, of parent: Int) {
    let name = nameNumber(of: child)
    guard names[name].isPlain else { return append(child, name: name, isNamed: false, ordinal: position) }
    if names[name].parent == parent {
      names[name].count += 1
      entries[names[name].first].ordinal = 1
      append(child, name: name, isNamed: true, ordinal: names[name].count)
    } else {
      (names[name].parent, names[name].first, names[name].count) = (parent, entries.count, 1)
      append(child, name: name, isNamed: true, ordinal: 0)
    }
  }

  /// Whether a name can stand in an XPath; `o:p` would ask for a namespace, and is found by its position among all
  /// siblings.
  private static func isPlainName(_ name: String) -> Bool {
    name.utf8.count <= 64
      && name.utf8.allSatisfy {
        isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
      && name.utf8.first.map(isLetter) == true
  }
}
