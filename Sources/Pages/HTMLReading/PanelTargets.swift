import CLibxml2

/// The ids of a document's panels: elements that its own links and buttons show (tabs, accordions). Such an element is read although it is hidden at first.
struct PanelTargets {
  private let ids: Set<String>

  /// Collects what `<a href="#id">`, `aria-controls` and the usual toggle attributes point at.
  init(root: HTMLNode) {
    var found: Set<String> = []
    root.visitElements { PanelTargets.collect($0, into: &found) }
    ids = found
  }

  private static let attributes: Set<String> = ["href", "aria-controls", "data-target", "data-bs-target", "data-tab", "data-toggle-target"]

  private static func collect(_ node: HTMLNode, into found: inout Set<String>) {
    var attribute = node.pointee.properties
    while let current = attribute {
      attribute = current.pointee.next
      guard let name = current.pointee.name, name[0] == UInt8(ascii: "h") || name[0] == UInt8(ascii: "a") || name[0] == UInt8(ascii: "d"),
        attributes.contains(String(cString: name))
      else { continue }
      let value = HTMLAttributeValue.text(current)
      if value.hasPrefix("#") {
        found.insert(String(value.dropFirst()))
      } else if name[0] == UInt8(ascii: "a") {
        found.formUnion(value.split(separator: " ").map(String.init))
      }
    }
  }

  /// True for an element that something on the page shows.
  func contains(_ node: HTMLNode) -> Bool {
    guard !ids.isEmpty else { return false }
    return node.attribute("id").map(ids.contains) ?? false
  }
}
