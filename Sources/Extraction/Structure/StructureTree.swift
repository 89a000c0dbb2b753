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
    let contents = Contents(tree, layout)
    nodes.reserveCapacity(layout.count * 2)
    // Elements still to be added, with their parent nodes; a stack, since a hostile page may nest deeply.
    var pending: [(item: Item, parent: Int?)] = [(.element(0), nil)]
    while let (item, parent) = pending.popLast() {
      let (node, inner) = resolved(item, parent: parent, tree, contents)
      nodes.append(node)
      let number = nodes.count - 1
      if let parent { nodes[parent].children.append(number) }
      if case .block(let block) = item {
        leaf(number, of: block, layout)
      } else if case .block(let block) = inner.first, inner.count == 1 {
        leaf(number, of: block, layout)
      } else {
        nodes[number].children.reserveCapacity(inner.count)
        for item in inner.reversed() { pending.append((item, number)) }
      }
    }
    gather()
  }

  /// The content of an element: another element, or a block of its own.
  private enum Item {
    case element(Int)
    case block(Int)
  }

  /// The contents of all elements, in one array: of a page's elements, most have a single one.
  private struct Contents {
    private var items: [Item]
    /// Where the items of each element begin, and the end of the last.
    private var starts: [Int]

    init(_ tree: DocumentTree, _ layout: [LayoutBlock]) {
      var found: [(element: Int, item: Item)] = []
      found.reserveCapacity(layout.count + tree.elements.count)
      var isListed = Array(repeating: false, count: tree.elements.count)
      starts = Array(repeating: 0, count: tree.elements.count + 1)
      for (index, block) in layout.enumerated() {
        var item = Item.block(index)
        var element = block.block.element
        while true {
          found.append((element, item))
          starts[element + 1] += 1
          if isListed[element] { break }
          isListed[element] = true
          guard let parent = tree.elements[element].parent else { break }
          item = .element(element)
          element = parent
        }
      }
      for element in tree.elements.indices { starts[element + 1] += starts[element] }
      var ends = starts
      items = Array(repeating: .block(0), count: found.count)
      for (element, item) in found {
        items[ends[element]] = item
        ends[element] += 1
      }
    }

    subscript(element: Int) -> ArraySlice<Item> { items[starts[element]..<starts[element + 1]] }
  }

  /// The node for an item, merged with the wrappers inside it, and the items in it.
  private func resolved(
    _ item: Item, parent: Int?, _ tree: DocumentTree, _ contents: Contents
  ) -> (Node, ArraySlice<Item>) {
    guard case .element(let outer) = item else {
      return (Node(parent: parent, role: .generic, name: 0, classes: [], hints: [], blocks: 0..<0), [])
    }
    let first = tree.elements[outer]
    var node = Node(
      parent: parent, role: first.role, name: first.name, classes: first.classes, hints: first.hints, blocks: 0..<0)
    var inner = contents[outer]
    while inner.count == 1, case .element(let only)? = inner.first {
      let element = tree.elements[only]
      if node.role == .generic { node.role = element.role }
      node.hints.formUnion(element.hints)
      inner = contents[only]
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
      var (lower, upper, amounts) = (Int.max, 0, 0)
      for child in nodes[number].children {
        lower = min(lower, nodes[child].blocks.lowerBound)
        upper = max(upper, nodes[child].blocks.upperBound)
        amounts += nodes[child].amounts
      }
      nodes[number].blocks = lower..<upper
      nodes[number].amounts = amounts
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
