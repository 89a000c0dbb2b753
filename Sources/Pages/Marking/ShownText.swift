import Records

/// The text of an HTML document, to the extent that it is written to the marked page, for finding figures in it.
struct ShownText {
  private(set) var text = SquashedText()
  let elements: ShownElements

  /// Reads a document. The walker's index has already numbered its elements; each text node stores its own number,
  /// counted from 1.
  init(root: HTMLNode, walker: BlockWalker) {
    var elements = ShownElements(count: walker.index.count)
    var text = SquashedText()
    var struckDepth = 0
    root.walk { node in
      guard elements.add(node, walker) else { return false }
      guard let treatment = elements[node] else {
        // Struck-through text is shown, but was not read.
        let isRead = struckDepth == 0
        node.pointee.number = isRead ? Int32(text.pieceCount + 1) : 0
        if isRead { text.add(node.textBytes) }
        return true
      }
      if treatment.isStruck {
        struckDepth += 1
      } else if treatment.isSuperscript, ShownText.holdsCents(node, after: text.scalars.last) {
        text.addPoint()
      }
      return true
    } leave: { node in
      if elements[node]?.isStruck == true { struckDepth -= 1 }
    }
    self.elements = elements
    self.text = text
  }

  /// The number of a text node; nil for one that is not searched.
  static func number(of node: HTMLNode) -> Int? { node.pointee.number > 0 ? Int(node.pointee.number) - 1 : nil }

  /// Two raised digits right after digits, as in `$15<sup>50</sup>`.
  private static func holdsCents(_ node: HTMLNode, after last: UInt32?) -> Bool {
    guard let child = node.pointee.children, child.pointee.next == nil, child.kind == .text, let last,
      (0x30...0x39).contains(last)
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
    elements.walk(element) { node in
      if node.kind == .text, let number = ShownText.number(of: node) { all.append(text.range(ofPiece: number)) }
    } leave: { _ in
    }
    return (own, all)
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
      node = known[beginning]
      if beginning.isEmpty { break }
    }
    for step in steps.reversed() {
      guard let next = child(of: node, step) else { return nil }
      node = next
      beginning = path[..<step.endIndex]
      known[beginning] = next
    }
    return node
  }

  /// The element that a step leads to; from nowhere, to the document element.
  private func child(of node: HTMLNode?, _ step: Substring) -> HTMLNode? {
    let step = Array(step.utf8)
    let name = step.prefix { $0 != UInt8(ascii: "[") }
    var left = 1
    if step.last == UInt8(ascii: "]") {
      left = Int(String(decoding: step.dropFirst(name.count + 1).dropLast(), as: UTF8.self)) ?? 0
    }
    let isAny = name.elementsEqual("*".utf8)
    var candidate = node == nil ? root : node?.pointee.children
    while let child = candidate {
      candidate = child.pointee.next
      guard child.kind == .element, isAny || child.name.text.utf8.elementsEqual(name) else { continue }
      left -= 1
      if left == 0 { return child }
    }
    return nil
  }
}
