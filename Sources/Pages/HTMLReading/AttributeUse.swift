/// What the reader of a page looks at an attribute for. Most attributes it never looks at; libxml2 is not given them,
/// since it reads characters one by one.
enum AttributeUse: UInt8, Sendable {
  /// None.
  case unread
  /// Whatever element it is on.
  case read
  /// Only on an element that it makes a property of an item (`MarkupItems`).
  case property
  /// Only as the value of such a property.
  case value
  /// The same, or as the target of a link within the page.
  case link
  /// Only if it may hide the element or make it a block (`Presentation`).
  case style

  /// The uses of attributes by the hashes of their names in lower case.
  static let byHash: [UInt64: AttributeUse] = {
    let read = """
      id class hidden open role lang xml:lang type media colspan rowspan aria-level aria-controls
      data-target data-bs-target data-tab data-toggle-target itemscope itemtype itemref typeof vocab
      """
    var table: [String: AttributeUse] = [
      "itemprop": .property, "property": .property, "content": .value, "value": .value, "datetime": .value,
      "href": .link, "style": .style,
    ]
    for name in read.split(whereSeparator: \.isWhitespace) { table[String(name)] = .read }
    return Dictionary(uniqueKeysWithValues: table.map { (FNV.hash($0.key.utf8), $0.value) })
  }()
}
