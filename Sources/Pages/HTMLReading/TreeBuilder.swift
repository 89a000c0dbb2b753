import CLibxml2

/// Records, during the walk of a document, which blocks are in which element.
struct TreeBuilder {
  private(set) var elements: [DocumentTree.Element] = []
  private var open: [Int] = []
  /// Class attributes already parsed, by their hashes: a page has dozens of them on thousands of elements.
  private var known: [UInt64: ClassNames] = [:]

  /// The innermost open element; the root before any has been opened.
  var current: Int { open.last ?? 0 }

  /// Begins an element before block number `blocks`.
  mutating func begin(_ node: HTMLNode, role: DocumentTree.Role, blocks: Int) {
    let classes = classNames(of: node)
    elements.append(
      DocumentTree.Element(
        parent: open.last, role: role, name: Self.hash(node), classes: classes.hashes, hints: classes.hints,
        blocks: blocks..<blocks))
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

  private mutating func classNames(of node: HTMLNode) -> ClassNames {
    guard let attribute = node.attributeNamed("class") else { return ClassNames() }
    let text = HTMLAttributeValue.bytes(attribute)
    let hash = FNV.hash(text)
    if let classes = known[hash] { return classes }
    let classes = ClassNames(text)
    known[hash] = classes
    return classes
  }

  private static func hash(_ node: HTMLNode) -> UInt64 {
    guard let name = node.pointee.name else { return 0 }
    return FNV.hash(UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
  }

  /// The role of an element by its tag, its ARIA role, or its name.
  static func role(of node: HTMLNode, tag: ElementTag, presentation: Presentation) -> DocumentTree.Role {
    if let role = presentation.treeRole { return role }
    switch tag {
    case .list: return .list
    case .item: return .item
    case .paragraph: return .paragraph
    case _ where tag.headingLevel != nil || presentation.headingLevel != nil: return .heading
    // Nearly all blocks are `div`s.
    case .block: return node.isNamed("div") ? .generic : named[node.elementName] ?? .generic
    case .inline: return node.isNamed("a") ? .link : .generic
    default: return .generic
    }
  }

  private static let named: [String: DocumentTree.Role] = [
    "section": .section, "article": .section, "main": .section, "aside": .aside, "dl": .descriptionList,
    "details": .disclosure, "summary": .summary,
  ]
}

/// The class names of an element.
private struct ClassNames {
  var hashes: [UInt64] = []
  var hints: ElementHints = []

  /// For an element without class names.
  init() {}

  init(_ attribute: UnsafeBufferPointer<UInt8>) {
    for part in attribute.split(whereSeparator: isBlank).prefix(16) {
      hashes.append(FNV.hash(part.lazy.filter { !(0x30...0x39).contains($0) }))
      hints.formUnion(ElementHints(className: part))
    }
    hashes.sort()
  }
}

/// The hash function FNV-1a, 64 bits: the same in every run, unlike the standard library's.
enum FNV {
  /// The hash of nothing.
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  static func add(_ byte: UInt8, to hash: inout UInt64) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    for byte in bytes { add(byte, to: &hash) }
    return hash
  }
}
