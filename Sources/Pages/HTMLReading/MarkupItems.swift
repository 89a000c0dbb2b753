import Records

/// Reads the schema.org items that a page spreads over its own elements: microdata (HTML standard, section 5) and RDFa
/// Lite 1.1.
///
/// Items are read wherever they occur, including hidden elements: machine-readable content need not be visible. Only
/// schema.org types are read.
struct MarkupItems {
  /// How items are marked up.
  private enum Syntax {
    case microdata, rdfa
    var mediaType: String { self == .microdata ? "application/microdata" : "application/rdfa" }
    var propertyAttribute: AttributeName { self == .microdata ? .itemprop : .property }
    var itemAttribute: AttributeName { self == .microdata ? .itemscope : .typeof }
  }

  private let syntax: Syntax
  /// How many more elements may be examined for properties; `itemref` could cause some to be examined over and over.
  private var budget = 200_000
  /// Elements by their ids, on pages that use `itemref`.
  private var ids: [String: HTMLNode] = [:]
  private static let maxDepth = 16
  private static let maxTextBytes = 4096

  private init(_ syntax: Syntax) { self.syntax = syntax }

  /// The items of a document that are not a property of another, microdata first, each kind in page order.
  static func read(root: HTMLNode, attributes: AttributeSurvey, index: ElementIndex) -> [StructuredDataBlock] {
    var blocks: [StructuredDataBlock] = []
    for syntax in [Syntax.microdata, .rdfa] where syntax == .microdata ? attributes.hasMicrodata : attributes.hasRDFa {
      var reader = MarkupItems(syntax)
      if syntax == .microdata, attributes.hasItemReferences { reader.collectIDs(root) }
      for element in reader.topElements(root) {
        guard let item = reader.item(element, depth: 0, index: index), !item.properties.isEmpty else { continue }
        blocks.append(StructuredDataBlock(mediaType: syntax.mediaType, item: item))
      }
    }
    return blocks
  }

  /// Elements that begin an item and are not a property, in page order.
  private func topElements(_ root: HTMLNode) -> [HTMLNode] {
    var found: [HTMLNode] = []
    root.visitElements { if isItem($0), !$0.pointee.attributes.contains(syntax.propertyAttribute) { found.append($0) } }
    return found
  }

  private mutating func collectIDs(_ root: HTMLNode) {
    var found: [String: HTMLNode] = [:]
    root.visitElements { node in
      if let id = node.attribute(.id), found[id] == nil { found[id] = node }
    }
    ids = found
  }

  private func isItem(_ node: HTMLNode) -> Bool { node.pointee.attributes.contains(syntax.itemAttribute) }

  /// The item that an element begins, with its properties; nil if it has no schema.org type.
  private mutating func item(_ element: HTMLNode, depth: Int, index: ElementIndex) -> StructuredItem? {
    let types = types(of: element)
    guard !types.isEmpty, depth < MarkupItems.maxDepth else { return nil }
    var item = StructuredItem(types: types, locator: index.locator(of: element))
    // Elements named by `itemref` also contain properties of the item, wherever they are; a cycle ends when the budget
    // or the depth is exhausted.
    let elsewhere = ids.isEmpty ? [] : words(element.attribute(.itemref)).compactMap { ids[$0] }
    var pending = (Array(element.childNodes) + elsewhere).reversed() as [HTMLNode]
    while let node = pending.popLast() {
      guard node.kind == .element else { continue }
      budget -= 1
      guard budget > 0 else { break }
      let names = propertyNames(of: node)
      if !names.isEmpty, let property = property(of: node, depth: depth, index: index) {
        item.properties += names.map {
          StructuredProperty(name: $0, value: property.value, locator: property.locator, quote: property.quote)
        }
      }
      if !isItem(node) { pending += Array(node.childNodes).reversed() }
    }
    return item
  }

  private mutating func property(of node: HTMLNode, depth: Int, index: ElementIndex) -> StructuredProperty? {
    let locator = index.locator(of: node)
    if isItem(node) {
      return item(node, depth: depth + 1, index: index).map {
        StructuredProperty(name: "", value: .item($0), locator: locator)
      }
    }
    for name in MarkupItems.valueAttributes(of: node.name.text) {
      guard let value = node.attribute(name) else { continue }
      return StructuredProperty(name: "", value: .text(value), locator: locator, quote: "\(name.text)=\"\(value)\"")
    }
    let text = text(of: node)
    return StructuredProperty(name: "", value: .text(text), locator: locator, quote: text)
  }

  /// The attributes that carry a property's value and take precedence over its text: `content` on any element, as in
  /// RDFa and as search engines read microdata, then those of the HTML standard's section 5.2.4.
  private static func valueAttributes(of element: String) -> [AttributeName] {
    switch element {
    case "a", "area", "link": [.content, .href]
    case "data", "meter": [.content, .value]
    case "time": [.content, .datetime]
    default: [.content]
    }
  }

  // MARK: - Names

  private func types(of element: HTMLNode) -> [String] {
    switch syntax {
    case .microdata: words(element.attribute(.itemtype)).compactMap(SchemaName.local).filter { !$0.isEmpty }
    case .rdfa: words(element.attribute(.typeof)).compactMap { resolved($0, at: element) }
    }
  }

  private func propertyNames(of element: HTMLNode) -> [String] {
    let names = words(element.attribute(syntax.propertyAttribute))
    return syntax == .microdata
      ? names.map { SchemaName.local($0) ?? $0 } : names.compactMap { resolved($0, at: element) }
  }

  private func words(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isWhitespace).prefix(8).map(String.init)
  }

  /// A term of RDFa Lite as a schema.org name: by its full IRI, by the prefix `schema` (part of RDFa's initial
  /// context), or bare if the vocabulary is schema.org.
  private func resolved(_ term: String, at element: HTMLNode) -> String? {
    if let local = SchemaName.local(term) { return local.isEmpty ? nil : local }
    if term.hasPrefix("schema:") { return String(term.dropFirst("schema:".count)) }
    guard !term.contains(":") else { return nil }
    var node: HTMLNode? = element
    var steps = 0
    while let current = node, steps < 200 {
      if let vocabulary = current.attribute(.vocab) { return SchemaName.local(vocabulary) == "" ? term : nil }
      node = current.pointee.parent
      steps += 1
    }
    return nil
  }

  // MARK: - Text

  /// The text of an element, at most 4,096 bytes, with white space collapsed.
  private func text(of element: HTMLNode) -> String {
    var text = InlineText()
    var pending = [element]
    while let node = pending.popLast(), text.utf8.count < MarkupItems.maxTextBytes {
      switch node.kind {
      case .text: text.add(node.textBytes, at: .located(.page))
      case .element:
        let tag = node.name.tag
        if tag == .script || tag == .skipped { continue }
        if tag.isBlock || tag == .lineBreak { text.separate() }
        pending += Array(node.childNodes).reversed()
      }
    }
    return String(text.take().string.prefix(MarkupItems.maxTextBytes))
  }
}
