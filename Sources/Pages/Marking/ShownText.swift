import CLibxml2
import Records

/// The text of an HTML document, to the extent that it is written to the marked page, for finding figures in it.
struct ShownText {
  private(set) var text = SquashedText()
  /// The text nodes, in document order; each stores its number in its `_private` field.
  private(set) var nodes: [HTMLNode] = []
  private let walker: BlockWalker

  /// Reads a document. The walker's index has already numbered its elements.
  init(root: HTMLNode, walker: BlockWalker) {
    self.walker = walker
    var struckDepth = 0
    ShownText.walk(root, walker) { node in
      if node.kind == .text {
        // Struck-through text is shown, but was not read.
        if struckDepth == 0 { add(node) } else { node.pointee._private = nil }
      } else if ShownText.isStruck(node) {
        struckDepth += 1
      } else if node.isNamed("sup"), holdsCents(node) {
        text.addPoint()
      }
    } leave: { node in
      if ShownText.isStruck(node) { struckDepth -= 1 }
    }
  }

  private mutating func add(_ node: HTMLNode) {
    node.pointee._private = UnsafeMutableRawPointer(bitPattern: nodes.count + 1)
    nodes.append(node)
    text.add(node.textBytes)
  }

  /// The number of a text node; nil for one that is not searched.
  static func number(of node: HTMLNode) -> Int? { node.pointee._private.map { Int(bitPattern: $0) - 1 } }

  private static func isStruck(_ node: HTMLNode) -> Bool { ["del", "s", "strike"].contains(node.elementName) }

  /// Two raised digits right after digits, as in `$15<sup>50</sup>`.
  private func holdsCents(_ node: HTMLNode) -> Bool {
    guard let child = node.pointee.children, child.pointee.next == nil, child.kind == .text,
      let last = text.scalars.last, (0x30...0x39).contains(last)
    else {
      return false
    }
    return child.textBytes.count == 2 && child.textBytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The scalars of the text nodes directly in an element, and those of all nodes within it.
  func ranges(in element: HTMLNode) -> (own: [Range<Int>], all: [Range<Int>]) {
    let own = element.childNodes.filter { $0.kind == .text }.compactMap {
      ShownText.number(of: $0).map(text.range(ofPiece:))
    }
    var all: [Range<Int>] = []
    ShownText.walk(element, walker) { node in
      if node.kind == .text, let number = ShownText.number(of: node) { all.append(text.range(ofPiece: number)) }
    } leave: { _ in
    }
    return (own, all)
  }

  /// Visits everything shown in an element, including the element itself, without recursion; `leave` is called only for
  /// elements.
  static func walk(_ root: HTMLNode, _ walker: BlockWalker, enter: (HTMLNode) -> Void, leave: (HTMLNode) -> Void) {
    guard walker.isShown(root) else { return }
    var node = root
    while true {
      let isOpen = node.kind == .text || walker.isShown(node)
      if isOpen { enter(node) }
      if isOpen, node.kind == .element, let child = node.pointee.children {
        node = child
        continue
      }
      if isOpen, node.kind == .element { leave(node) }
      while node != root, node.pointee.next == nil, let parent = node.pointee.parent {
        node = parent
        leave(node)
      }
      guard node != root, let next = node.pointee.next else { return }
      node = next
    }
  }
}

extension BlockWalker {
  /// Whether a node is written to the marked page: an element that is not a remnant of scripts or images, and that the
  /// page shows to its readers.
  func isShown(_ node: HTMLNode) -> Bool {
    guard node.kind == .element else { return node.kind == .text }
    guard SafeElement(name: node.elementName) != .dropped else { return false }
    let tag = index[node].tag
    let presentation = Presentation(node, tag: tag)
    return !presentation.isUnseen && (!isRemoved(node, tag) || attributes.isPanel(node))
  }
}

/// Finds elements by the paths in locators.
struct ElementPaths {
  let root: HTMLNode
  private var known: [Substring: HTMLNode] = [:]

  init(root: HTMLNode) { self.root = root }

  /// The element at a path such as `/html/body/div[2]/p`; nil if there is none.
  mutating func element(at path: String) -> HTMLNode? { element(at: path[...]) }

  private mutating func element(at path: Substring) -> HTMLNode? {
    if let found = known[path] { return found }
    // From the longest known prefix, step by step: paths can be arbitrarily deep.
    var steps: [Substring] = []
    var beginning = path
    var node: HTMLNode?
    while node == nil, let slash = beginning.lastIndex(of: "/") {
      steps.append(beginning[beginning.index(after: slash)...])
      beginning = beginning[..<slash]
      node = beginning.isEmpty ? root.pointee.parent : known[beginning]
    }
    guard var current = node else { return nil }
    for step in steps.reversed() {
      guard let next = ElementPaths.child(of: current, step) else { return nil }
      current = next
      beginning = path[..<step.endIndex]
      known[beginning] = current
    }
    return current.kind == .element ? current : nil
  }

  private static func child(of node: HTMLNode, _ step: Substring) -> HTMLNode? {
    let name = String(step.prefix { $0 != "[" })
    var left = step.hasSuffix("]") ? Int(step.dropFirst(name.count + 1).dropLast()) ?? 0 : 1
    for child in node.childNodes where child.kind == .element {
      if name == "*" || child.elementName == name { left -= 1 }
      if left == 0 { return child }
    }
    return nil
  }
}
