import CLibxml2
import Records

/// What is known of every element of a document: its meaning, and its place among its siblings, from which XPaths are built.
///
/// The number of an element's entry is kept in its `_private` field. Everything here takes time proportional to the document.
struct ElementIndex {
  struct Entry {
    var tag: ElementTag
    /// The step from the parent: `div[2]`, or `div` for the only one of its name.
    var name: String
    var ordinal: Int32
    /// Number of element children.
    var elements: Int32 = 0
    /// Whether text other than white space stands directly in it.
    var hasText = false
    /// Set while the element is open in the walk, when it is shown as a block.
    var isOpenBlock = false
    /// Set while the element is open, when a blank is to keep it from what follows.
    var isSetApart = false
    /// `nav` and `footer`.
    var isFurniture: Bool { name == "nav" || name == "footer" }
    var locator: SourceLocator?
  }

  private(set) var entries: [Entry] = []
  /// Bytes that locators may still take; a page that nests deep and has many elements gets those of ancestors in the end.
  private var pathBudget: Int

  /// Numbers all elements under `root`.
  init(root: HTMLNode, pathBudget: Int = 64 << 20) {
    self.pathBudget = pathBudget
    add(root, name: root.elementName, ordinal: 0)
    root.visitElements { addChildren(of: $0) }
  }

  /// The entry of an element of the document.
  subscript(node: HTMLNode) -> Entry {
    get { entries[ElementIndex.number(of: node)] }
    set { entries[ElementIndex.number(of: node)] = newValue }
  }

  /// The XPath of an element.
  mutating func locator(of element: HTMLNode) -> SourceLocator {
    var open: [Int] = []
    var node: HTMLNode? = element
    var path = ""
    while let current = node, current.kind == .element {
      let number = ElementIndex.number(of: current)
      if case .xpath(let known)? = entries[number].locator {
        path = known
        break
      }
      open.append(number)
      node = current.pointee.parent
    }
    for number in open.reversed() {
      let entry = entries[number]
      if pathBudget > 0 { path += entry.ordinal > 0 ? "/\(entry.name)[\(entry.ordinal)]" : "/\(entry.name)" }
      pathBudget -= path.utf8.count
      entries[number].locator = .xpath(path)
    }
    return .xpath(path)
  }

  private static func number(of node: HTMLNode) -> Int { Int(bitPattern: node.pointee._private) }

  private mutating func add(_ node: HTMLNode, name: String, ordinal: Int32) {
    node.pointee._private = UnsafeMutableRawPointer(bitPattern: entries.count)
    entries.append(Entry(tag: ElementTag(name: node.elementName), name: name, ordinal: ordinal))
  }

  /// Gives the children of an element their names and ordinals.
  private mutating func addChildren(of parent: HTMLNode) {
    var seen: [String: (first: Int, count: Int32)] = [:]
    var position: Int32 = 0
    for child in parent.childNodes {
      if child.kind == .text, !self[parent].hasText { self[parent].hasText = child.textBytes.contains { !isBlank($0) } }
      guard child.kind == .element else { continue }
      position += 1
      let name = child.elementName
      guard ElementIndex.isPlainName(name) else {
        add(child, name: "*", ordinal: position)
        continue
      }
      if let (first, count) = seen[name] {
        entries[first].ordinal = 1
        seen[name] = (first, count + 1)
        add(child, name: name, ordinal: count + 1)
      } else {
        seen[name] = (entries.count, 1)
        add(child, name: name, ordinal: 0)
      }
    }
    self[parent].elements = position
  }

  /// Whether a name can stand in an XPath; `o:p` would ask for a namespace, and is found by its position among all siblings.
  private static func isPlainName(_ name: String) -> Bool {
    name.utf8.count <= 64 && name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      && name.utf8.first.map(isLetter) == true
  }
}
