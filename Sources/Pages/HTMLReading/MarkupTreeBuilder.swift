import CLibxml2
import Records

/// Builds a document from what libxml2's parser reports, which is cheaper than its own tree: elements and texts with
/// only the attributes that are looked at, names and classes examined once per page.
///
/// Nodes are where libxml2 would put them (SAX2.c): texts are joined unless something stands between them.
struct MarkupTreeBuilder: ~Copyable {
  private struct OpenElement {
    var node: HTMLNode
    var lastChild: HTMLNode?
  }

  private let maxDepth: Int
  /// The parser that reports.
  var parser: htmlParserCtxtPtr?
  private var document = HTMLDocument.Content()
  /// The elements around what comes next, innermost last.
  private var open: [OpenElement] = []
  /// The last child of the document element, once it has ended.
  private var lastChildOfRoot: HTMLNode?
  /// The text to which the next one is joined.
  private var text: HTMLNode?
  private var attributes: [MarkupAttribute] = []
  private var names = NameNumbers.ofHTML.numbers
  private var classes: [UInt64: UnsafePointer<ClassNames>] = [:]
  /// The last names in each of 128 classes of addresses: libxml2 keeps one copy of each name of a page.
  private var recentNames = Recent<UnsafePointer<ElementName>>()
  private var recentAttributes = Recent<AttributeName>()
  /// Whether elements were nested too deeply, and the rest is to be left out.
  private(set) var isTooDeep = false

  init(maxDepth: Int) { self.maxDepth = maxDepth }

  /// The document, once the parser has ended.
  consuming func finish() -> HTMLDocument.Content { document }

  // MARK: - What the parser reports

  /// A start tag, or an element that the parser supplies.
  /// - Parameter pairs: names and values of attributes in turn, ended by nil; values may be nil.
  mutating func begin(_ name: UnsafePointer<UInt8>, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    text = nil
    guard open.count < maxDepth else {
      isTooDeep = true
      xmlStopParser(parser)
      return
    }
    readAttributes(pairs)
    let own = attributes.withUnsafeBufferPointer { document.memory.copy($0) }
    let node = document.memory.place(MarkupNode(elementName(name), attributes: own))
    add(node)
    open.append(OpenElement(node: node))
  }

  /// The end of the innermost element.
  mutating func end() {
    text = nil
    guard let last = open.popLast() else { return }
    if open.isEmpty, last.node == document.root { lastChildOfRoot = last.lastChild }
  }

  /// Characters of a text, or a part of a script's or style sheet's content.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, isRaw: Bool) {
    guard let parent = open.last?.node else { return }
    if let text, text.pointee.isRaw == isRaw {
      text.lengthen(document.memory.extend(text.textBytes, by: bytes))
    } else {
      let node = document.memory.place(MarkupNode(text: UnsafeBufferPointer(start: nil, count: 0), isRaw: isRaw))
      node.lengthen(document.memory.copy(bytes))
      add(node)
      text = node
    }
    if !parent.pointee.hasText { parent.pointee.hasText = !bytes.allSatisfy(isBlank) }
  }

  /// A comment or an instruction, of which nothing is kept.
  mutating func separate() { text = nil }

  // MARK: - Nodes

  private mutating func add(_ node: HTMLNode) {
    guard let parent = open.last else {
      // What follows the end of the document element is shown in it, as in a browser.
      if let root = document.root { append(node, to: root, after: lastChildOfRoot) } else { document.root = node }
      lastChildOfRoot = node == document.root ? nil : node
      return
    }
    append(node, to: parent.node, after: parent.lastChild)
    open[open.count - 1].lastChild = node
  }

  private func append(_ node: HTMLNode, to parent: HTMLNode, after last: HTMLNode?) {
    node.pointee.parent = parent
    if let last { last.pointee.next = node } else { parent.pointee.children = node }
    if node.kind == .element { parent.pointee.elements += 1 }
  }

  // MARK: - Names

  private mutating func elementName(_ name: UnsafePointer<UInt8>) -> UnsafePointer<ElementName> {
    if let known = recentNames[name] { return known }
    let local = MarkupTreeBuilder.withoutPrefix(name)
    let number = names.number(of: local)
    let html = ElementName.ofHTML
    let found: UnsafePointer<ElementName>
    if number < html.count {
      found = UnsafePointer(html.baseAddress.unsafelyUnwrapped + number)
    } else {
      if number - html.count == document.names.count {
        document.names.append(ElementName(String(decoding: local, as: UTF8.self), number: number))
      }
      found = document.names[number - html.count]
    }
    recentNames[name] = found
    return found
  }

  /// A name without its prefix, as libxml2 splits them (`xmlSplitQName`).
  private static func withoutPrefix(_ name: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let whole = UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
    guard let colon = whole.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < whole.count else { return whole }
    return UnsafeBufferPointer(rebasing: whole[(colon + 1)...])
  }

  private mutating func readAttributes(_ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    attributes.removeAll(keepingCapacity: true)
    guard var pair = pairs else { return }
    while let name = pair[0] {
      if let known = attributeName(name) { attributes.append(attribute(known, pair[1])) }
      pair += 2
    }
  }

  private mutating func attributeName(_ name: UnsafePointer<UInt8>) -> AttributeName? {
    if let known = recentAttributes[name] { return known }
    let bytes = UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
    guard let found = AttributeName.byHash[FNV.hash(bytes)] else { return nil }
    recentAttributes[name] = found
    return found
  }

  /// Longer values are data, not a class or a style.
  private static let longestValue = 4096

  private mutating func attribute(_ name: AttributeName, _ value: UnsafePointer<UInt8>?) -> MarkupAttribute {
    let length = value.map { min(MarkupTreeBuilder.longestValue, Int(xmlStrlen($0))) } ?? 0
    let bytes = UnsafeBufferPointer(start: value, count: length)
    return name == .class
      ? MarkupAttribute(class: classNames(bytes)) : MarkupAttribute(name, value: document.memory.copy(bytes))
  }

  private mutating func classNames(_ value: UnsafeBufferPointer<UInt8>) -> UnsafePointer<ClassNames> {
    let hash = FNV.hash(value)
    if let known = classes[hash] { return known }
    let names = document.classes.append(ClassNames(value))
    classes[hash] = names
    return names
  }
}

/// What was last found by an address in each of 128 classes of addresses.
private struct Recent<Value> {
  private var entries = [(address: UnsafePointer<UInt8>, value: Value)?](repeating: nil, count: 128)

  subscript(address: UnsafePointer<UInt8>) -> Value? {
    get {
      guard let entry = entries[slot(address)], entry.address == address else { return nil }
      return entry.value
    }
    set { entries[slot(address)] = newValue.map { (address, $0) } }
  }

  private func slot(_ address: UnsafePointer<UInt8>) -> Int {
    Int((UInt64(UInt(bitPattern: address)) &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }
}
