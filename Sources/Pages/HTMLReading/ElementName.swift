import Records

/// A name of elements, with everything that follows from it.
struct ElementName {
  /// In lower case.
  let text: String
  /// Numbered from 0; names of HTML have the same number on every page.
  let number: Int
  let tag: ElementTag
  /// The role of a block of that name; nil if any block could have it.
  let role: DocumentTree.Role?
  /// `nav` and `footer`.
  let isBoilerplate: Bool
  /// Whether it can be used in an XPath; `o:p` would require a namespace, so such elements are located by their position
  /// among all siblings.
  let isPlain: Bool
  /// The step of its elements in an XPath, in UTF-8.
  let step: [UInt8]
  /// Its hash, by which elements are compared.
  let hash: UInt64
  /// Its hash in style sheets.
  let styleHash: UInt64

  init(_ text: String, number: Int) {
    self.text = text
    self.number = number
    tag = ElementTag(name: text)
    role = ElementName.roles[text]
    isBoilerplate = text == "nav" || text == "footer"
    isPlain = ElementName.isPlain(text)
    step = Array("/\(text)".utf8)
    hash = FNV.hash(text.utf8)
    styleHash = StyleSheet.hash(ofName: text)
  }

  private static let roles: [String: DocumentTree.Role] = [
    "section": .section, "article": .section, "main": .section, "aside": .aside, "dl": .descriptionList,
    "details": .disclosure, "summary": .summary,
  ]

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.count <= 64
      && name.utf8.allSatisfy {
        isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
      && name.utf8.first.map(isLetter) == true
  }

  // MARK: - Names of HTML

  /// The names of HTML, indexed by number. They are never given back.
  nonisolated(unsafe) static let ofHTML: UnsafeMutableBufferPointer<ElementName> = {
    let names = NameNumbers.ofHTML.names
    let table = UnsafeMutableBufferPointer<ElementName>.allocate(capacity: names.count)
    _ = table.initialize(from: names.enumerated().map { ElementName($1, number: $0) })
    return table
  }()
}
