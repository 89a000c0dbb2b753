import CLibxml2
import Records

/// Information on every element of a document: its meaning, and its place among its siblings (`places`).
///
/// The number of an element's entry is kept in its `_private` field. All operations take time proportional to the
/// document.
struct ElementIndex {
  struct Entry {
    var tag: ElementTag
    /// Number of element children.
    var elements: Int32 = 0
    /// Whether it directly contains text other than white space.
    var hasText = false
    /// Set while the walk is inside the element, if it is shown as a block.
    var isOpenBlock = false
    /// Set while the walk is inside the element, if a blank is to separate it from what follows.
    var isSetApart = false
    /// `nav` and `footer`.
    var isBoilerplate: Bool
  }

  /// Information on a name, and where it was last seen.
  private struct Name {
    var tag: ElementTag
    /// Whether it can be used in an XPath.
    var isPlain: Bool
    var isBoilerplate: Bool
    /// The entry of the parent under which it was last seen, of the first child of this name there, and how many there
    /// were so far.
    var parent = -1
    var first = 0
    var count: Int32 = 0

    /// The step of its elements in an XPath, in UTF-8.
    let step: [UInt8]

    init(_ text: String) {
      step = Array("/\(text)".utf8)
      tag = ElementTag(name: text)
      isPlain = ElementIndex.isPlainName(text)
      isBoilerplate = text == "nav" || text == "footer"
    }
  }

  private static let namesOfHTML = NameNumbers.ofHTML.names.map { Name($0) }

  private(set) var entries: [Entry] = []
  private var names = ElementIndex.namesOfHTML
  private var numbers = NameNumbers.ofHTML.numbers
  /// The places of the elements, indexed by the numbers of their entries.
  private(set) var places = ElementPlaces([], names: [])

  /// Numbers all elements under `root`, and calls `visit` with each in document order.
  init(root: HTMLNode, visit: (HTMLNode) -> Void = { _ in }) {
    var steps: [ElementPlaces.Step] = []
    let name = nameNumber(of: root)
    append(root, name: name, step: ElementPlaces.Step(parent: -1, name: Int32(name), ordinal: 0), to: &steps)
    root.visitElements {
      addChildren(of: $0, to: &steps)
      visit($0)
    }
    places = ElementPlaces(steps, names: names.map(\.step))
  }

  /// The entry of an element of the document.
  subscript(node: HTMLNode) -> Entry {
    get { entries[ElementIndex.number(of: node)] }
    set { entries[ElementIndex.number(of: node)] = newValue }
  }

  /// The XPath of an element.
  func locator(of element: HTMLNode) -> SourceLocator {
    places.locator(of: Int32(ElementIndex.number(of: element)))
  }

  /// The place of content directly in an element.
  func place(of element: HTMLNode) -> TextPlace { .element(Int32(ElementIndex.number(of: element)), places) }

  private static func number(of node: HTMLNode) -> Int { Int(bitPattern: node.pointee._private) }

  private mutating func append(
    _ node: HTMLNode, name: Int, step: ElementPlaces.Step, to steps: inout [ElementPlaces.Step]
  ) {
    node.pointee._private = UnsafeMutableRawPointer(bitPattern: entries.count)
    entries.append(Entry(tag: names[name].tag, isBoilerplate: step.name >= 0 && names[name].isBoilerplate))
    steps.append(step)
  }

  private mutating func nameNumber(of node: HTMLNode) -> Int {
    let number = numbers.number(of: node.nameBytes)
    if number == names.count { names.append(Name(node.elementName)) }
    return number
  }

  /// Assigns names and ordinals to the children of an element.
  private mutating func addChildren(of parent: HTMLNode, to steps: inout [ElementPlaces.Step]) {
    let number = ElementIndex.number(of: parent)
    var position: Int32 = 0
    var hasText = false
    for child in parent.childNodes {
      switch child.kind {
      case .text: hasText = hasText || child.holdsText
      case .element:
        position += 1
        add(child, at: position, of: number, to: &steps)
      case .other: break
      }
    }
    entries[number].hasText = hasText
    entries[number].elements = position
  }

  /// Adds the child of an element at a position among all its children.
  private mutating func add(
    _ child: HTMLNode, at position: Int32, of parent: Int, to steps: inout [ElementPlaces.Step]
  ) {
    let name = nameNumber(of: child)
    var step = ElementPlaces.Step(parent: Int32(parent), name: Int32(name), ordinal: 0)
    if !names[name].isPlain {
      (step.name, step.ordinal) = (-1, position)
    } else if names[name].parent == parent {
      names[name].count += 1
      steps[names[name].first].ordinal = 1
      step.ordinal = names[name].count
    } else {
      (names[name].parent, names[name].first, names[name].count) = (parent, entries.count, 1)
    }
    append(child, name: name, step: step, to: &steps)
  }

  /// Whether a name can be used in an XPath; `o:p` would require a namespace, so it is located by its position among
  /// all siblings.
  private static func isPlainName(_ name: String) -> Bool {
    name.utf8.count <= 64
      && name.utf8.allSatisfy {
        isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
      && name.utf8.first.map(isLetter) == true
  }
}
