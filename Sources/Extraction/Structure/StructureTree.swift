import Pages

/// The tree of a page's elements above its layout blocks, without single-child wrappers: what belongs together, and in
/// which element.
///
/// A leaf is one layout block. A node with children is the smallest element around them, and keeps the hints of the
/// wrappers it replaces.
struct StructureTree {
  struct Node {
    var parent: Int?
    var children: [Int] = []
    var role: DocumentTree.Role
    /// From the outermost element the node represents, which is the one similar to its siblings.
    var name: UInt64
    var classes: [UInt64]
    /// From all elements the node represents.
    var hints: ElementHints
    /// The layout blocks in the node.
    var blocks: Range<Int>
    /// The number of its blocks that contain a figure.
    var amounts = 0

    var isLeaf: Bool { children.isEmpty }
  }

  private(set) var nodes: [Node] = []
  /// The leaf of each layout block.
  private(set) var leaves: [Int]
  /// False for a page without markup, whose tree carries no information.
  let hasStructure: Bool

  /// The tree of a page whose blocks were laid out as `layout`.
  init(_ tree: DocumentTree, layout: [LayoutBlock]) {
    leaves = Array(repeating: 0, count: layout.count)
    hasStructure = tree.elements.count > 1
    let children = StructureTree.children(tree, layout)
    nodes.reserveCapacity(layout.count * 2)
    // Elements still to be added, with their parent nodes; a stack, since a hostile page may nest deeply.
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

  /// The content of an element: another element, or a block of its own.
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

  /// The node for an item, merged with the wrappers inside it.
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

  /// Sums up blocks and amounts from the leaves; children come after their parents.
  private mutating func gather() {
    for number in nodes.indices.reversed() where !nodes[number].isLeaf {
      let inner = nodes[number].children
      let lower = inner.map { nodes[$0].blocks.lowerBound }.min() ?? 0
      let upper = inner.map { nodes[$0].blocks.upperBound }.max() ?? 0
      nodes[number].blocks = lower..<upper
      nodes[number].amounts = inner.reduce(0) { $0 + nodes[$1].amounts }
    }
  }

  /// The nodes around a block, innermost first, without its leaf.
  func ancestors(of block: Int) -> some Sequence<Int> {
    sequence(first: leaves[block]) { nodes[$0].parent }.dropFirst()
  }
}

extension LayoutBlock {
  /// Whether the block contains a figure, in a cell or in running text.
  var hasFigure: Bool { !passage.tokens.isEmpty || isTable }
}
