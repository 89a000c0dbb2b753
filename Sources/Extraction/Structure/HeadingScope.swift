/// How far a heading applies: to the end of the smallest element that contains what it heads.
struct HeadingScope {
  /// The first layout block after the scope; `Int.max` if only another heading ends it.
  let end: Int
  /// Whether the heading titles one of several similar records.
  let isOfRecord: Bool

  /// A heading's own element may contain nothing but the heading and an introductory line (`<header>`, `section-head`).
  /// The scope is then the element around it, but never goes beyond a record or a section: the title of a card does not
  /// apply to the card next to it.
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
