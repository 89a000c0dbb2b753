/// What an element's attributes say about how it is shown.
struct Presentation {
  var isHidden = false
  /// The text is only for screen readers, or struck through: the page never shows it as valid.
  var isUnseen = false
  /// An inline style makes it a block.
  var isBlock = false
  /// Level of an element with the role of a heading.
  var headingLevel: Int?
  /// The element is a table for layout only.
  var isLayout = false
  /// The ARIA role in a table built from other elements.
  var treeRole: DocumentTree.Role?
  /// Whether the element contains the site's navigation, a form, or its footer.
  var isBoilerplate = false

  /// Reads `hidden`, `style`, `class`, `role` and `open` of an element.
  init(_ node: HTMLNode, tag: ElementTag) {
    var isOpen = false
    var isHeading = false
    var level = 2
    for attribute in node.attributes {
      switch attribute.name {
      case .style: read(style: attribute.bytes)
      case .hidden: isHidden = true
      case .open: isOpen = true
      case .role:
        let role = attribute.text
        isHeading = role == "heading"
        isLayout = role == "presentation" || role == "none"
        isBoilerplate = Presentation.furnitureRoles.contains(role)
        treeRole = Presentation.treeRoles[role]
      case .ariaLevel: level = Int(attribute.text).map { min(max($0, 1), 6) } ?? 2
      default: break
      }
    }
    if node.classNames?.pointee.hideVisually == true { isUnseen = true }
    if isHeading { headingLevel = level }
    if tag == .dialog && !isOpen { isHidden = true }
  }

  private static let furnitureRoles: Set<String> = ["navigation", "search", "contentinfo"]

  private static let treeRoles: [String: DocumentTree.Role] = [
    "table": .table, "grid": .table, "treegrid": .table, "row": .row, "cell": .cell, "gridcell": .cell,
    "columnheader": .cell, "rowheader": .cell,
    "list": .list, "listitem": .item, "complementary": .aside,
  ]

  /// Declarations (without blanks, in lower case) that hide an element, and those that make it a block.
  private static let hiding = ["display:none", "visibility:hidden"].map { Array($0.utf8) }
  private static let striking = Array("line-through".utf8)
  private static let blocking = [
    "display:block", "display:flex", "display:grid", "display:table", "display:list-item", "display:inline-block",
    "display:inline-flex",
  ].map { Array($0.utf8) }

  /// Whether a style may have one of these declarations: it sets a property whose name ends in `y`, strikes through, or
  /// holds character references. Most styles are about size and colour.
  static func mayMatter(style: UnsafeBufferPointer<UInt8>) -> Bool {
    var (before, last) = (UInt8(0), UInt8(0))
    for byte in style where !isBlank(byte) {
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: ":") && last == UInt8(ascii: "y") { return true }
      let byte = byte | 0x20
      if byte == UInt8(ascii: "h"), last == UInt8(ascii: "g"), before == UInt8(ascii: "u") { return true }
      (before, last) = (last, byte)
    }
    return false
  }

  private mutating func read(style: UnsafeBufferPointer<UInt8>) {
    var declarations: [UInt8] = []
    declarations.reserveCapacity(style.count)
    for byte in style where !isBlank(byte) { declarations.append(lowercased(byte)) }
    if Presentation.hiding.contains(where: { firstOccurrence(of: $0, in: declarations) != nil }) { isHidden = true }
    if firstOccurrence(of: Presentation.striking, in: declarations) != nil { isUnseen = true }
    if Presentation.blocking.contains(where: { firstOccurrence(of: $0, in: declarations) != nil }) { isBlock = true }
  }
}
