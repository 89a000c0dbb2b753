/// A location in a snapshot (`locator` in the datasets).
package enum SourceLocator: Hashable, Sendable, Codable, CustomStringConvertible {
  /// An XPath to the element, for HTML: `/html/body/div[2]/p`.
  case xpath(String)
  /// A line and a column, both from 1, the column in Unicode scalars of the archived text.
  case text(line: Int, column: Int)
  /// A JSON Pointer (RFC 6901) into the n-th structured-data block.
  case pointer(String)
  /// The whole page.
  case page

  /// The locator as written in the datasets.
  package var description: String {
    switch self {
    case .xpath(let path): path
    case .text(let line, let column): "\(line):\(column)"
    case .pointer(let pointer): pointer
    case .page: ""
    }
  }

  /// Parses a locator as written in the datasets.
  package init(description: String) {
    let parts = description.split(separator: ":")
    if description.isEmpty {
      self = .page
    } else if parts.count == 2, let line = Int(parts[0]), let column = Int(parts[1]) {
      self = .text(line: line, column: column)
    } else if description.hasPrefix("#") {
      self = .pointer(description)
    } else {
      self = .xpath(description)
    }
  }
}
