import CLibxml2

/// What the attributes of a document say about it as a whole, surveyed in one pass: which panels its links show, and
/// whether it marks up items.
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

  private static let targets: [StaticString] = ["data-target", "data-bs-target", "data-tab", "data-toggle-target"]

  /// Examines the attributes of an element.
  mutating func add(_ node: HTMLNode) {
    var attribute = node.pointee.properties
    while let current = attribute {
      attribute = current.pointee.next
      guard let name = current.pointee.name else { continue }
      switch name[0] {
      case UInt8(ascii: "h") where HTMLName.matches(name, "href"): addTarget(current)
      case UInt8(ascii: "d"):
        if AttributeSurvey.targets.contains(where: { HTMLName.matches(name, $0) }) { addTarget(current) }
      case UInt8(ascii: "a") where HTMLName.matches(name, "aria-controls"):
        if !addTarget(current) {
          panels.formUnion(HTMLAttributeValue.text(current).split(separator: " ").map(String.init))
        }
      case UInt8(ascii: "i"):
        hasMicrodata = hasMicrodata || HTMLName.matches(name, "itemscope")
        hasItemReferences = hasItemReferences || HTMLName.matches(name, "itemref")
      case UInt8(ascii: "t"): hasRDFa = hasRDFa || HTMLName.matches(name, "typeof")
      default: break
      }
    }
  }

  /// Records the panel that `#id` points at; false for other values.
  @discardableResult
  private mutating func addTarget(_ attribute: UnsafeMutablePointer<xmlAttr>) -> Bool {
    let value = HTMLAttributeValue.bytes(attribute)
    guard value.first == UInt8(ascii: "#") else { return false }
    panels.insert(String(decoding: value.dropFirst(), as: UTF8.self))
    return true
  }

  /// Whether the element is shown by something on the page.
  func isPanel(_ node: HTMLNode) -> Bool {
    guard !panels.isEmpty else { return false }
    return node.attribute("id").map(panels.contains) ?? false
  }
}
