/// Says how far a heading speaks: to the end of the smallest element that holds what it is the heading of.
struct HeadingScope {
  /// The first layout block behind the scope; `Int.max` where only another heading ends it.
  let end: Int
  /// The heading titles a record, of which there are others like it.
  let isOfRecord: Bool

  /// A heading's own element may hold nothing but it and a line of introduction (`<header>`, `section-head`): then it
  /// speaks for the element around that. A record or a section is never left: the title of a card says nothing of the
  /// card beside it.
  init(of block: Int, _ tree: StructureTree, _ records: RecordGroups) {
    guard tree.hasStructure else {
      (end, isOfRecord) = (Int.max, false)
      return
    }
    for node in tree.ancestors(of: block) {
      let range = tree.nodes[node].blocks
      if records.isRecord(node) {
        (end, isOfRecord) = (range.upperBound, true)
        return
      }
      let isSection = tree.nodes[node].role == .section && range.upperBound - block > 2
      if isSection || HeadingScope.holdsFigures(node, behind: block, tree) {
        (end, isOfRecord) = (range.upperBound, false)
        return
      }
    }
    (end, isOfRecord) = (Int.max, false)
  }

  private static func holdsFigures(_ node: Int, behind block: Int, _ tree: StructureTree) -> Bool {
    tree.nodes[node].children.contains { tree.nodes[$0].blocks.lowerBound > block && tree.nodes[$0].amounts > 0 }
  }
}
