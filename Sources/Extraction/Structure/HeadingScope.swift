/// Says how far a heading speaks: to the end of the smallest element that holds what it is the heading of.
enum HeadingScope {
  /// The first layout block behind the scope of the heading at `block`.
  ///
  /// A heading's own element may hold nothing but it and a line of introduction (`<header>`, `section-head`): then it speaks for the element around that. A record
  /// is never left: the title of a card says nothing of the card beside it.
  static func end(of block: Int, _ tree: StructureTree, _ records: RecordGroups) -> Int {
    guard tree.hasStructure else { return Int.max }
    for node in tree.ancestors(of: block) {
      let range = tree.nodes[node].blocks
      if records.isRecord(node) { return range.upperBound }
      if holdsFigures(node, behind: block, tree) { return range.upperBound }
    }
    return Int.max
  }

  private static func holdsFigures(_ node: Int, behind block: Int, _ tree: StructureTree) -> Bool {
    tree.nodes[node].children.contains { tree.nodes[$0].blocks.lowerBound > block && tree.nodes[$0].amounts > 0 }
  }
}
