import Pages
import Records

/// Finds record groups: runs of similarly built sibling elements (cards, tiles, rows of `div`s), each about one thing.
///
/// Based on mining data records by the similarity of adjacent subtrees (Liu, Grossman and Zhai, "Mining Data Records in
/// Web Pages", KDD 2003; Zhai and Liu, "Web Data Extraction Based on Partial Tree Alignment", WWW 2005), with class
/// names in place of edit distances.
struct RecordGroups {
  /// Members of one run, in page order.
  struct Group {
    var parent: Int
    var members: [Int]
  }

  private(set) var groups: [Group] = []
  /// The group of each member node.
  private(set) var groupOf: [Int: Int] = [:]
  private let tree: StructureTree
  private let layout: [LayoutBlock]

  /// A record is short: anything with more blocks or more text is a section of the page.
  private static let maxBlocks = 24
  private static let maxBytes = 2_000
  private static let depth = 4

  init(_ tree: StructureTree, layout: [LayoutBlock]) {
    self.tree = tree
    self.layout = layout
    guard tree.hasStructure else { return }
    for (number, node) in tree.nodes.enumerated() where node.children.count > 1 && node.amounts > 0 {
      for members in runs(node.children) {
        for member in members { groupOf[member] = groups.count }
        groups.append(Group(parent: number, members: members))
      }
    }
  }

  /// Whether a node is one of several similar ones.
  func isRecord(_ node: Int) -> Bool { groupOf[node] != nil }

  /// The records around a block, innermost first.
  func records(around block: Int) -> [Int] { tree.ancestors(of: block).filter(isRecord) }

  // MARK: - Runs

  private func runs(_ children: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    var run: [Int] = []
    var odd = 0
    func close() {
      let isFound = isGroup(run)
      if isFound { found.append(run) }
      run.removeAll(keepingCapacity: !isFound)
      odd = 0
    }
    var shape: Shape?
    for child in children {
      if let last = run.last, !areAlike(last, child, &shape) {
        // One different sibling (a rule, an advertisement) may come between records.
        if tree.nodes[child].isLeaf, odd == 0, run.count > 1, tree.nodes[child].amounts == 0, !isHeading(child) {
          odd = 1
          continue
        }
        close()
      }
      run.append(child)
    }
    close()
    return found
  }

  private func isGroup(_ run: [Int]) -> Bool {
    guard let first = run.first, run.count > 1, run.contains(where: { tree.nodes[$0].amounts > 0 }) else {
      return false
    }
    let node = tree.nodes[first]
    let isMarked = !node.classes.isEmpty || [.item, .section, .link, .row].contains(node.role)
    guard run.count >= (isMarked ? 2 : 3), run.allSatisfy(isShort) else { return false }
    if run.allSatisfy({ tree.nodes[$0].isLeaf }) { return run.count > 2 }
    return !run.contains(where: isQuestion)
  }

  private func isShort(_ node: Int) -> Bool {
    let blocks = tree.nodes[node].blocks
    guard blocks.count <= Self.maxBlocks else { return false }
    return blocks.reduce(0) { $0 + layout[$1].passage.text.utf8.count } <= Self.maxBytes
      && !blocks.contains { layout[$0].isTable }
  }

  /// Whether the node is an item of questions and answers. Such an item is not a record, since the answer is prose.
  private func isQuestion(_ node: Int) -> Bool {
    let first = layout[tree.nodes[node].blocks.lowerBound].passage.text
    return tree.nodes[node].role == .disclosure || first.utf8.suffix(4).contains(UInt8(ascii: "?"))
  }

  private func isHeading(_ node: Int) -> Bool { layout[tree.nodes[node].blocks.lowerBound].isHeading }

  // MARK: - Similarity

  /// The paths below a node, sorted.
  private typealias Shape = (node: Int, paths: [UInt64])

  /// `last` is the shape found last: a sibling is compared with its predecessor and its successor.
  private func areAlike(_ a: Int, _ b: Int, _ last: inout Shape?) -> Bool {
    let (first, second) = (tree.nodes[a], tree.nodes[b])
    guard first.name == second.name, first.name != 0,
      first.isLeaf == second.isLeaf || first.blocks.count + second.blocks.count < 12
    else { return false }
    guard first.classes.isEmpty && second.classes.isEmpty || sharesClass(first.classes, second.classes) else {
      return false
    }
    if first.isLeaf || second.isLeaf { return true }
    let left = if let last, last.node == a { last.paths } else { paths(a) }
    let right = paths(b)
    last = (b, right)
    let shared = sharedCount(left, right)
    return shared * 2 >= min(left.count, right.count) && shared * 3 >= max(left.count, right.count)
  }

  /// How many elements two sorted arrays have in common.
  private func sharedCount(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var (count, left, right) = (0, 0, 0)
    while left < a.count, right < b.count {
      if a[left] == b[right] {
        (count, left, right) = (count + 1, left + 1, right + 1)
      } else if a[left] < b[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }

  private func sharesClass(_ a: [UInt64], _ b: [UInt64]) -> Bool { a.contains { b.contains($0) } }

  /// The hashed paths of names and first classes, down to `depth`; sorted, each once.
  private func paths(_ root: Int) -> [UInt64] {
    var found: [UInt64] = []
    found.reserveCapacity(tree.nodes[root].blocks.count * 2)
    addPaths(below: root, 17, depth: 1, to: &found)
    found.sort()
    var kept = 0
    for path in found where kept == 0 || found[kept - 1] != path {
      found[kept] = path
      kept += 1
    }
    found.removeLast(found.count - kept)
    return found
  }

  private func addPaths(below node: Int, _ above: UInt64, depth: Int, to found: inout [UInt64]) {
    for child in tree.nodes[node].children {
      let path = (above &* 0x100_0000_01b3) ^ tree.nodes[child].name ^ (tree.nodes[child].classes.first ?? 0)
      found.append(path)
      if depth < Self.depth { addPaths(below: child, path, depth: depth + 1, to: &found) }
    }
  }
}
