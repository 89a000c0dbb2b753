import CLibxml2

/// What an element's attributes say of how it is shown.
struct Presentation {
  var isHidden = false
  /// The text is for screen readers only; nothing on the page ever shows it.
  var isUnseen = false
  /// Not to be read where nothing can show it.
  var isRemoved: Bool { isHidden || isUnseen }
  /// An inline style makes it a block.
  var isBlock = false
  /// Level of an element with the role of a heading.
  var headingLevel: Int?
  /// The element is a table for layout only.
  var isLayout = false

  /// Reads `hidden`, `style`, `class`, `role` and `open` of an element.
  init(_ node: HTMLNode, tag: ElementTag) {
    var isOpen = false
    var isHeading = false
    var level = 2
    var attribute = node.pointee.properties
    while let current = attribute {
      attribute = current.pointee.next
      guard let name = current.pointee.name, Presentation.matters(name) else { continue }
      let value = HTMLAttributeValue.text(current)
      switch String(cString: name) {
      case "hidden": isHidden = true
      case "style": read(style: value)
      case "class": if Presentation.hidesVisually(value) { isUnseen = true }
      case "open": isOpen = true
      case "role":
        isHeading = value == "heading"
        isLayout = value == "presentation" || value == "none"
      case "aria-level": level = Int(value).map { min(max($0, 1), 6) } ?? 2
      default: break
      }
    }
    if isHeading { headingLevel = level }
    if tag == .dialog && !isOpen { isHidden = true }
  }

  /// A cheap look at a name's first letter; most attributes (`id`, `href`, `data-…`) fail it.
  private static func matters(_ name: UnsafePointer<UInt8>) -> Bool { "hscora".utf8.contains(name[0]) }

  private mutating func read(style: String) {
    let compact = style.lowercased().filter { !$0.isWhitespace }
    if compact.contains("display:none") || compact.contains("visibility:hidden") { isHidden = true }
    let blocks = ["display:block", "display:flex", "display:grid", "display:table", "display:list-item", "display:inline-block", "display:inline-flex"]
    if blocks.contains(where: compact.contains) { isBlock = true }
  }

  /// Class names by which the common style sheets (Bootstrap, WordPress, Foundation, Drupal …) keep text for screen readers only.
  private static let visuallyHidden: Set<Substring> = [
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "show-for-sr", "element-invisible", "cdk-visually-hidden",
    "a11y-hidden", "u-visually-hidden", "usa-sr-only",
  ]

  private static func hidesVisually(_ classes: String) -> Bool {
    classes.split(whereSeparator: \.isWhitespace).contains(where: visuallyHidden.contains)
  }
}
