/// Records, during the walk of a document, which blocks are in which element.
struct TreeBuilder {
  private(set) var elements: [DocumentTree.Element] = []
  private var open: [Int] = []

  /// The innermost open element; the root before any has been opened.
  var current: Int { open.last ?? 0 }

  /// Begins an element before block number `blocks`.
  mutating func begin(_ node: HTMLNode, role: DocumentTree.Role, blocks: Int) {
    let classes = node.classNames
    elements.append(
      DocumentTree.Element(
        parent: open.last, role: role, name: node.name.hash, classes: classes?.pointee.hashes ?? [],
        hints: classes?.pointee.hints ?? [], blocks: blocks..<blocks))
    open.append(elements.count - 1)
  }

  /// Ends the innermost element before block number `blocks`. An element without blocks is discarded.
  mutating func end(blocks: Int) {
    guard let last = open.popLast() else { return }
    if elements[last].blocks.lowerBound == blocks, last > 0 {
      elements.removeSubrange(last...)
    } else {
      elements[last].blocks = elements[last].blocks.lowerBound..<blocks
    }
  }

  /// The tree, after ending everything still open.
  mutating func finish(blocks: Int) -> DocumentTree {
    while !open.isEmpty { end(blocks: blocks) }
    return elements.isEmpty ? DocumentTree(blocks: blocks) : DocumentTree(elements: elements)
  }

  /// The role of an element by its tag, its ARIA role, or its name.
  static func role(of node: HTMLNode, tag: ElementTag, presentation: Presentation) -> DocumentTree.Role {
    if let role = presentation.treeRole { return role }
    switch tag {
    case .list: return .list
    case .item: return .item
    case .paragraph: return .paragraph
    case _ where tag.headingLevel != nil || presentation.headingLevel != nil: return .heading
    case .block: return node.name.role ?? .generic
    case .inline: return node.isNamed("a") ? .link : .generic
    default: return .generic
    }
  }
}
