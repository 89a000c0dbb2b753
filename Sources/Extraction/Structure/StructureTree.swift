import Pages

/// The elements of a page over its layout blocks, with wrappers of one child left out: what stands together, and in
/// what.
///
/// A leaf is one layout block. A node with children is the smallest element around them; the classes and hints of the
/// wrappers it stands for are kept.
struct StructureTree {
  struct Node {
    var parent: Int?
    var children: [Int] = []
    var role: DocumentTree.Role
    /// Of the outermost element the node stands for, which is the one that is like its siblings.
    var name: UInt64
    var classes: [UInt64]
    /// Of all elements the node stands for.
    var hints: ElementHints
    /// Layout blocks in it.
    var blocks: Range<Int>
    /// Blocks in it that hold a figure.
    var amounts = 0

    var isLeaf: Bool { children.isEmpty }
  }

  private(set) var nodes: [Node] = []
  /// The leaf of each layout block.
  private(set) var leaves: [Int]
  /// False for a page without markup, whose tree says nothing.
  let hasStructure: Bool

  /// The tree of a page whose blocks were laid out as `layout`.
  init(_ tree: DocumentTree, layout: [LayoutBlock]) {
    leaves = Array(repeating: 0, count: layout.count)
    hasStructure = tree.elements.count > 1
    let children = StructureTree.children(tree, layout)
    nodes.reserveCapacity(layout.count * 2)
    // Elements still to be added, with the node they go into; a stack, since a hostile page nests deep.
    var pending: [(item: Item, parent: Int?)] = [(.element(0), nil)]
    while let (item, parent) = pending.popLast() {
      let (node, inner) = resolved(item, parent: parent, tree, children)
      nodes.append(node)
      let number = nodes.count - 1
      if let parent { nodes[parent].children.append(number) }
      if case .block(let block) = inner.first, inner.count == 1 {
        leaf(number, of: block, layout)
      } else {
        pending += inner.reversed().map { ($0, number) }
      }
    }
    gather()
  }

  /// What stands in an element: another element, or a block of its own.
  private enum Item {
    case element(Int)
    case block(Int)
  }

  private static func children(_ tree: DocumentTree, _ layout: [LayoutBlock]) -> [[Item]] {
    var children: [[Item]] = Array(repeating: [], count: tree.elements.count)
    var isListed = Array(repeating: false, count: tree.elements.count)
    for (index, block) in layout.enumerated() {
      var item = Item.block(index)
      var element = block.block.element
      while true {
        children[element].append(item)
        if isListed[element] { break }
        isListed[element] = true
        guard let parent = tree.elements[element].parent else { break }
        item = .element(element)
        element = parent
      }
    }
    return children
  }

  /// The node for an item, with the wrappers in it taken together.
  private func resolved(_ item: Item, parent: Int?, _ tree: DocumentTree, _ children: [[Item]]) -> (Node, [Item]) {
    guard case .element(let outer) = item else {
      return (Node(parent: parent, role: .generic, name: 0, classes: [], hints: [], blocks: 0..<0), [item])
    }
    let first = tree.elements[outer]
    var node = Node(
      parent: parent, role: first.role, name: first.name, classes: first.classes, hints: first.hints, blocks: 0..<0)
    var inner = children[outer]
    while inner.count == 1, case .element(let only) = inner[0] {
      let element = tree.elements[only]
      if node.role == .generic { node.role = element.role }
      node.hints.formUnion(element.hints)
      inner = children[only]
    }
    return (node, inner)
  }

  private mutating func leaf(_ number: Int, of block: Int, _ layout: [LayoutBlock]) {
    nodes[number].blocks = block..<block + 1
    nodes[number].amounts = layout[block].hasFigure ? 1 : 0
    leaves[block] = number
  }

  /// Sums up blocks and amounts from the leaves; children stand behind their parents.
  private mutating func gather() {
    for number in nodes.indices.reversed() where !nodes[number].isLeaf {
      let inner = nodes[number].children
      let lower = inner.map { nodes[$0].blocks.lowerBound }.min() ?? 0
      let upper = inner.map { nodes[$0].blocks.upperBound }.max() ?? 0
      nodes[number].blocks = lower..<upper
      nodes[number].amounts = inner.reduce(0) { $0 + nodes[$1].amounts }
    }
  }

  /// The nodes around a block, innermost first, its leaf left out.
  func ancestors(of block: Int) -> some Sequence<Int> {
    sequence(first: leaves[block]) { nodes[$0].parent }.dropFirst()
  }
}

extension LayoutBlock {
  /// A figure stands in it, in a cell or in running text.
  var hasFigure: Bool { !passage.tokens.isEmpty || isTable }
}
