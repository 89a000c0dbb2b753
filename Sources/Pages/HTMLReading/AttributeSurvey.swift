/// What the attributes of a document say about it as a whole: which panels its links show, and whether it marks up items.
///
/// A panel is an element that the page's own links and buttons show (tabs, accordions). Such an element is read even if
/// it is initially hidden.
struct AttributeSurvey {
  private var panels: Set<String> = []
  /// Whether any element begins an item of microdata.
  private(set) var hasMicrodata = false
  /// Whether any item of microdata has properties elsewhere on the page.
  private(set) var hasItemReferences = false
  /// Whether any element begins an item of RDFa.
  private(set) var hasRDFa = false

  private static let surveyed = AttributeNames(
    .href, .dataTarget, .dataBSTarget, .dataTab, .dataToggleTarget, .ariaControls, .itemscope, .itemref, .typeof)

  /// Examines the attributes of an element.
  mutating func add(_ node: HTMLNode) {
    guard node.pointee.attributes.intersects(AttributeSurvey.surveyed) else { return }
    for attribute in node.attributes {
      switch attribute.name {
      case .href, .dataTarget, .dataBSTarget, .dataTab, .dataToggleTarget: addTarget(attribute)
      case .ariaControls:
        if !addTarget(attribute) { panels.formUnion(attribute.text.split(separator: " ").map(String.init)) }
      case .itemscope: hasMicrodata = true
      case .itemref: hasItemReferences = true
      case .typeof: hasRDFa = true
      default: break
      }
    }
  }

  /// Records the panel that `#id` points at; false for other values.
  @discardableResult
  private mutating func addTarget(_ attribute: MarkupAttribute) -> Bool {
    let value = attribute.bytes
    guard value.first == UInt8(ascii: "#") else { return false }
    panels.insert(String(decoding: value.dropFirst(), as: UTF8.self))
    return true
  }

  /// Whether the element is shown by something on the page.
  func isPanel(_ node: HTMLNode) -> Bool {
    guard !panels.isEmpty else { return false }
    return node.attribute(.id).map(panels.contains) ?? false
  }
}
