import CLibxml2
import CPageMemory

typealias HTMLNode = UnsafeMutablePointer<xmlNode>

/// An HTML document as libxml2's tree; freed when it goes out of scope, on the thread on which it was parsed.
struct HTMLDocument: ~Copyable {
  private let document: UnsafeMutablePointer<xmlDoc>
  /// Why the parse stopped before the end of the page, in libxml2's words; nil if it did not.
  let lostContent: String?
  /// Whether the document's memory is released as a whole.
  private let hasOwnMemory: Bool

  /// How many elements may be open at once; libxml2 stops at the next.
  static let maxDepth: UInt32 = 2000

  /// Parses well-formed UTF-8 without NUL; nil if memory runs out or there is nothing to parse.
  init?(utf8: [UInt8]) {
    laborledger_page_memory_install()
    laborledger_xml_init(HTMLDocument.maxDepth)
    guard !utf8.isEmpty, let length = Int32(exactly: utf8.count) else { return nil }
    let hasOwnMemory = laborledger_page_memory_begin() != 0
    var report = laborledger_parse_report()
    let parsed = utf8.withUnsafeBytes { bytes in
      laborledger_parse_html(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length, &report)
    }
    guard let parsed else {
      if hasOwnMemory { laborledger_page_memory_end() }
      return nil
    }
    document = parsed
    self.hasOwnMemory = hasOwnMemory
    lostContent = report.lost_error == 0 ? nil : withUnsafeBytes(of: &report.lost_message) { HTMLDocument.text($0) }
  }

  deinit {
    if hasOwnMemory { laborledger_page_memory_end() } else { xmlFreeDoc(document) }
  }

  /// The document element, if the page has any element.
  var root: HTMLNode? { xmlDocGetRootElement(document) }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}

/// How a node is to be treated.
enum HTMLNodeKind { case element, text, other }

extension UnsafeMutablePointer where Pointee == xmlNode {
  var kind: HTMLNodeKind {
    switch pointee.type {
    case XML_ELEMENT_NODE: .element
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
    default: .other
    }
  }

  /// The name of an element, in lower case as provided by libxml2.
  var elementName: String { pointee.name.map { String(cString: $0) } ?? "" }

  /// The same as stored by libxml2.
  var nameBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pointee.name, count: Int(xmlStrlen(pointee.name)))
  }

  /// Whether an element has the given name.
  func isNamed(_ name: StaticString) -> Bool { pointee.name.map { HTMLName.matches($0, name) } ?? false }

  /// Whether a text node contains more than white space.
  var holdsText: Bool {
    guard var byte = UnsafePointer(pointee.content) else { return false }
    while isBlank(byte.pointee) { byte += 1 }
    return byte.pointee != 0
  }

  /// The content of a text node.
  var textBytes: UnsafeBufferPointer<UInt8> {
    guard let content = pointee.content else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
  }

  /// The children in order.
  var childNodes: some Sequence<HTMLNode> {
    sequence(state: pointee.children) { next in
      next.map { node in
        next = node.pointee.next; return node
      }
    }
  }

  /// Calls `visit` with this element and all its descendant elements in document order, without recursion: a hostile
  /// page nests as deep as the parser allows.
  func visitElements(_ visit: (HTMLNode) -> Void) {
    var node = self
    while true {
      if node.kind == .element { visit(node) }
      if node.kind == .element, let child = node.pointee.children {
        node = child
        continue
      }
      while node != self, node.pointee.next == nil, let parent = node.pointee.parent { node = parent }
      guard node != self, let next = node.pointee.next else { return }
      node = next
    }
  }

  /// The value of an attribute; empty if it has no value, nil if the element lacks it.
  func attribute(_ name: StaticString) -> String? { attributeNamed(name).map { HTMLAttributeValue.text($0) } }

  /// The same for a name known only at run time.
  func attribute(named name: String) -> String? {
    var attribute = pointee.properties
    while let current = attribute {
      if let found = current.pointee.name, String(cString: found) == name { return HTMLAttributeValue.text(current) }
      attribute = current.pointee.next
    }
    return nil
  }

  /// The attribute with the given name.
  func attributeNamed(_ name: StaticString) -> UnsafeMutablePointer<xmlAttr>? {
    var attribute = pointee.properties
    while let current = attribute {
      if let found = current.pointee.name, HTMLName.matches(found, name) { return current }
      attribute = current.pointee.next
    }
    return nil
  }
}

/// Names as stored by libxml2, terminated by NUL.
enum HTMLName {
  static func matches(_ name: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { matches(name, $0) }
  }

  static func matches(_ name: UnsafePointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in word.indices where name[index] != word[index] { return false }
    return name[word.count] == 0
  }
}

/// Reads attribute values from libxml2's tree.
enum HTMLAttributeValue {
  /// The value as text; in HTML it is at most one text node.
  static func text(_ attribute: UnsafeMutablePointer<xmlAttr>) -> String {
    String(decoding: bytes(attribute), as: UTF8.self)
  }

  /// The first 4,096 bytes of the value: anything longer is data, not a class or a style.
  static func bytes(_ attribute: UnsafeMutablePointer<xmlAttr>) -> UnsafeBufferPointer<UInt8> {
    guard let content = attribute.pointee.children?.pointee.content else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: content, count: min(4096, Int(xmlStrlen(content))))
  }
}
