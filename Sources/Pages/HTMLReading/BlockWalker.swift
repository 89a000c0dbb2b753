import Records

/// Walks the visible part of a document and writes its blocks.
///
/// The tree is walked without recursion, so that deeply nested pages use no stack.
struct BlockWalker {
  /// An open block-level element.
  struct Frame {
    var node: HTMLNode
    /// The kind of block that text directly in it becomes.
    var kind: Block.Kind
    var listDepth: Int
    var preservesSpace: Bool
    /// How many blocks there were when the innermost list item began.
    var itemStart: Int
    /// Whether it is, or is inside, the site's navigation or footer.
    var isBoilerplate: Bool

    var isHeading: Bool { if case .heading = kind { true } else { false } }
  }

  let index: ElementIndex
  let attributes: AttributeSurvey
  /// The page's own rules that hide elements; nil for most pages, which have none.
  let hidingStyles: StyleSheet?
  let limits: PageLimits
  let rawTexts: RawTexts
  var content = PageContent()
  var tree = TreeBuilder()
  var inline = InlineText()
  var frames: [Frame] = []
  /// The container of the last block.
  var lastContainer: HTMLNode?
  /// Whether there is a horizontal rule between the last block and the next.
  var hasRule = false
  /// Set while the text of a table cell is gathered: blocks then become lines, and data tables are deferred.
  var isInCell = false
  var waitingTables: [HTMLNode] = []
  /// How many enclosing tables currently have their misplaced content read: beyond a few, tables in that content are
  /// deferred, so that deeply nested pages use no stack.
  var strayDepth = 0
  private static let maxStrayDepth = 8
  var slotsLeft: Int
  /// Tables from which rows were left out.
  var cutTables: [HTMLNode] = []

  init(root: HTMLNode, limits: PageLimits, rawTexts: RawTexts = RawTexts()) {
    var attributes = AttributeSurvey()
    var styles = StyleSheet()
    index = ElementIndex(root: root) {
      attributes.add($0)
      if $0.isNamed("style") { styles.add($0, rawTexts) }
    }
    self.attributes = attributes
    hidingStyles = styles.isEmpty ? nil : styles
    self.limits = limits
    self.rawTexts = rawTexts
    slotsLeft = limits.maxPageSlots
  }

  /// Reads everything in `root`, including `root` itself.
  mutating func walk(_ root: HTMLNode) {
    root.walk {
      enter($0)
    } leave: {
      leave($0)
    }
  }

  /// Begins a node; false if its children are not to be read.
  private mutating func enter(_ node: HTMLNode) -> Bool {
    switch node.kind {
    case .text:
      addText(of: node)
      return false
    case .element: return enterElement(node)
    }
  }

  private mutating func addText(of node: HTMLNode) {
    guard let parent = node.pointee.parent else { return }
    inline.begin(in: parent)
    inline.add(node.textBytes, at: index.place(of: parent), preservesSpace: frames.last?.preservesSpace ?? false)
  }

  private mutating func enterElement(_ node: HTMLNode) -> Bool {
    let tag = node.name.tag
    switch tag {
    case .skipped, .columns, .input, .title: return false
    case .script:
      addStructuredData(node)
      return false
    case .head:
      readHead(node)
      return false
    case .lineBreak:
      lineBreak()
      return false
    case .rule:
      endBlock()
      hasRule = true
      return false
    default: break
    }
    let presentation = Presentation(node, tag: tag)
    if presentation.isUnseen || isHidden(node, presentation) && !attributes.isPanel(node) { return false }
    switch tag {
    case .superscript, .subscript:
      return enterScript(node, isSuperscript: tag == .superscript)
    case .table where !isLayoutTable(node, presentation: presentation):
      endBlock()
      if isInCell || strayDepth > BlockWalker.maxStrayDepth {
        waitingTables.append(node)
      } else {
        readTables(from: node)
      }
      return false
    default: break
    }
    if tag.isBlock || presentation.isBlock || presentation.headingLevel != nil
      || tag == .inline && (holdsBlocks(node) || isChoice(node))
    {
      open(node, tag: tag, presentation: presentation)
    }
    return true
  }

  /// Whether the element is hidden by its attributes, or by a rule of the page's style sheets that its own style does
  /// not override.
  private func isHidden(_ node: HTMLNode, _ presentation: Presentation) -> Bool {
    presentation.isHidden || !presentation.isBlock && hidingStyles?.hides(node) ?? false
  }

  /// Whether it is a part of a table that is not to be read.
  func isRemoved(_ node: HTMLNode, _ tag: ElementTag) -> Bool {
    let presentation = Presentation(node, tag: tag)
    return presentation.isUnseen || isHidden(node, presentation)
  }

  /// Whether it is an inline element around blocks (`<a class="card"><div>…`), which acts as their container as a block
  /// would.
  private func holdsBlocks(_ node: HTMLNode) -> Bool {
    node.pointee.elements > 0 && node.childNodes.contains { $0.kind == .element && $0.name.tag.isBlock }
  }

  /// Whether it is the label of a checkbox (`<label><input type="checkbox"> $40k – $60k</label>`): a form's options
  /// make no statement about anything.
  private func isChoice(_ node: HTMLNode) -> Bool {
    node.isNamed("label") && node.childNodes.contains { $0.kind == .element && $0.name.tag == .input }
  }

  private mutating func open(_ node: HTMLNode, tag: ElementTag, presentation: Presentation) {
    endBlock()
    let outer = frames.last
    var frame = Frame(
      node: node, kind: .paragraph, listDepth: outer?.listDepth ?? 0,
      preservesSpace: outer?.preservesSpace == true || tag == .preformatted,
      itemStart: outer?.itemStart ?? 0,
      isBoilerplate: outer?.isBoilerplate == true || presentation.isBoilerplate || node.name.isBoilerplate
        || tag == .inline && isChoice(node))
    switch tag {
    case .list: frame.listDepth += 1
    case .item:
      frame.kind = .listItem(depth: max(1, frame.listDepth))
      frame.itemStart = content.blocks.count
    case .term: frame.kind = .term
    case .details: frame.kind = .details
    default:
      if let level = tag.headingLevel ?? presentation.headingLevel {
        frame.kind = .heading(level: level)
      } else {
        frame.kind = inheritedKind(of: node, tag: tag, from: outer)
      }
    }
    frames.append(frame)
    tree.begin(
      node, role: TreeBuilder.role(of: node, tag: tag, presentation: presentation), blocks: content.blocks.count)
    node.pointee.isOpenBlock = true
  }

  /// The kind of a plain block's text within a heading, a term, a list item …: `<li><p>…</p></li>` is an item; further
  /// blocks in it are separate blocks.
  private func inheritedKind(of node: HTMLNode, tag: ElementTag, from outer: Frame?) -> Block.Kind {
    guard let outer, tag == .block || tag == .paragraph || tag == .inline else { return .paragraph }
    switch outer.kind {
    case .heading, .term, .details: return outer.kind
    case .listItem:
      guard content.blocks.count == outer.itemStart, let parent = node.pointee.parent else { return .paragraph }
      let isAlone = parent.pointee.elements == 1 && !parent.pointee.hasText
      return tag == .paragraph || isAlone ? outer.kind : .paragraph
    case .paragraph, .table: return .paragraph
    }
  }

  private mutating func leave(_ node: HTMLNode) {
    guard node.kind == .element else { return }
    if node.pointee.isOpenBlock {
      endBlock()
      frames.removeLast()
      tree.end(blocks: content.blocks.count)
      node.pointee.isOpenBlock = false
    } else if node.pointee.isSetApart {
      inline.separate()
    }
  }

  /// A `<br>`; a second one in a row ends a paragraph.
  private mutating func lineBreak() {
    if !isInCell, inline.endsInBreak, frames.last?.kind ?? .paragraph == .paragraph {
      endBlock()
    } else {
      inline.lineBreak()
    }
  }

  /// Ends the current block, or the current line of a cell.
  mutating func endBlock() {
    if isInCell {
      inline.lineBreak()
      return
    }
    // Most elements contain other elements and no text.
    guard !inline.isEmpty else {
      inline.clear()
      return
    }
    guard inline.holdsText, let frame = frames.last else {
      inline.reset()
      return
    }
    if !frame.preservesSpace, !frame.isHeading,
      let pieces = InlinePieces.pieces(of: inline.utf8, runs: inline.runs, in: frame.node)
    {
      emit(pieces, of: inline.take(), in: frame)
    } else {
      emit(Block(frame.kind, text: inline.take()), of: frame.node)
    }
  }

  /// Writes the pieces of a line as separate blocks; in a list the first is the item.
  private mutating func emit(_ pieces: [InlinePieces.Piece], of text: MarkedText, in frame: Frame) {
    for (number, piece) in pieces.enumerated() {
      tree.begin(piece.node, role: .inline, blocks: content.blocks.count)
      emit(Block(number == 0 ? frame.kind : .paragraph, text: text.slice(piece.range)), of: frame.node)
      tree.end(blocks: content.blocks.count)
    }
  }

  /// Writes a block that `element` contains directly.
  mutating func emit(_ block: Block, of element: HTMLNode) {
    let container = self.container(of: element)
    var block = block
    block.startsGroup = hasRule || container != lastContainer
    block.isBoilerplate = frames.last?.isBoilerplate ?? false
    block.element = tree.current
    lastContainer = container
    hasRule = false
    content.blocks.append(block)
  }

  /// The element whose border separates a block from others: the nearest that contains more than this block.
  private func container(of element: HTMLNode) -> HTMLNode {
    var leaf = element
    while let parent = leaf.pointee.parent {
      guard parent.pointee.elements == 1, !parent.pointee.hasText, parent.name.tag != .body else { return parent }
      leaf = parent
    }
    return leaf
  }
}
