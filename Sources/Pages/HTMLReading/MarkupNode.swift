/// A node of an HTML document, in memory of the document, with which it is lost.
typealias HTMLNode = UnsafeMutablePointer<MarkupNode>

/// An element or a text. It fills a cache line.
struct MarkupNode {
  /// The element that directly contains it; nil for the document element.
  var parent: HTMLNode?
  /// The first child.
  var children: HTMLNode?
  /// The next sibling.
  var next: HTMLNode?
  /// The name of an element; nil for a text.
  let name: UnsafePointer<ElementName>?
  /// The bytes of a text, or the attributes of an element.
  fileprivate(set) var content: UnsafeRawPointer?
  /// The number of these bytes or attributes.
  fileprivate(set) var count: Int32
  /// For use by whoever walks the document: the number of an element in `ElementIndex`, or of a text in `ShownText`.
  var number: Int32 = 0
  /// The attributes of an element.
  let attributes: AttributeNames
  /// The number of an element's children that are elements.
  var elements: Int32 = 0
  /// Whether an element directly contains text other than white space.
  var hasText = false
  /// Whether a text is the content of a script or style sheet.
  let isRaw: Bool
  /// Set while a walk is inside the element, if it is shown as a block.
  var isOpenBlock = false
  /// Set while a walk is inside the element, if a blank is to separate it from what follows.
  var isSetApart = false

  /// An element.
  init(_ name: UnsafePointer<ElementName>, attributes: UnsafeBufferPointer<MarkupAttribute>) {
    self.name = name
    content = UnsafeRawPointer(attributes.baseAddress)
    count = Int32(attributes.count)
    var names = AttributeNames()
    for attribute in attributes { names.insert(attribute.name) }
    self.attributes = names
    isRaw = false
  }

  /// A text.
  init(text: UnsafeBufferPointer<UInt8>, isRaw: Bool) {
    name = nil
    content = UnsafeRawPointer(text.baseAddress)
    count = Int32(text.count)
    attributes = AttributeNames()
    self.isRaw = isRaw
  }
}

/// An attribute and its value.
struct MarkupAttribute {
  let name: AttributeName
  /// The number of bytes of the value.
  fileprivate let count: Int32
  /// The bytes of the value; for `class`, its names.
  fileprivate let value: UnsafeRawPointer?

  init(_ name: AttributeName, value: UnsafeBufferPointer<UInt8>) {
    self.name = name
    count = Int32(value.count)
    self.value = UnsafeRawPointer(value.baseAddress)
  }

  init(class names: UnsafePointer<ClassNames>) {
    name = .class
    count = 0
    value = UnsafeRawPointer(names)
  }

  /// The value of any attribute but `class`, empty if it has none.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: value?.assumingMemoryBound(to: UInt8.self), count: Int(count))
  }

  /// The same as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// How a node is to be treated.
enum HTMLNodeKind { case element, text }

extension UnsafeMutablePointer where Pointee == MarkupNode {
  var kind: HTMLNodeKind { pointee.name == nil ? .text : .element }

  // MARK: - Elements

  /// The name of an element, with what follows from it.
  var name: ElementName {
    unsafeAddress {
      guard let name = pointee.name else { preconditionFailure("A text has no name.") }
      return name
    }
  }

  /// Whether it is an element with the given name.
  func isNamed(_ name: String) -> Bool { pointee.name.map { $0.pointee.text == name } ?? false }

  /// The children in order.
  var childNodes: some Sequence<HTMLNode> {
    sequence(state: pointee.children) { next in
      next.map { node in
        next = node.pointee.next; return node
      }
    }
  }

  /// Walks this node and everything in it in document order, without recursion: a hostile page nests as deep as the
  /// parser allows.
  ///
  /// - Parameters:
  ///   - enter: called for each node; false if what is in it is not to be walked.
  ///   - leave: called for each node after what is in it.
  @inline(__always)
  func walk(enter: (HTMLNode) -> Bool, leave: (HTMLNode) -> Void) {
    var node = self
    while true {
      if enter(node), let child = node.pointee.children {
        node = child
        continue
      }
      leave(node)
      while node != self, node.pointee.next == nil, let parent = node.pointee.parent {
        node = parent
        leave(node)
      }
      guard node != self, let next = node.pointee.next else { return }
      node = next
    }
  }

  /// Calls `visit` with this element and all its descendant elements in document order.
  func visitElements(_ visit: (HTMLNode) -> Void) {
    walk {
      if $0.kind == .element { visit($0) }
      return true
    } leave: { _ in
    }
  }

  // MARK: - Attributes

  /// The attributes of an element, in the order of the markup.
  var attributes: UnsafeBufferPointer<MarkupAttribute> {
    guard pointee.name != nil else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: pointee.content?.assumingMemoryBound(to: MarkupAttribute.self), count: Int(pointee.count))
  }

  /// An attribute by its name; nil if the element lacks it.
  func attributeNamed(_ name: AttributeName) -> MarkupAttribute? {
    pointee.attributes.contains(name) ? attributes.first { $0.name == name } : nil
  }

  /// The value of an attribute other than `class`; empty if it has no value, nil if the element lacks it.
  func attribute(_ name: AttributeName) -> String? { attributeNamed(name)?.text }

  /// The class names of an element; nil if it lacks the attribute.
  var classNames: UnsafePointer<ClassNames>? {
    attributeNamed(.class)?.value?.assumingMemoryBound(to: ClassNames.self)
  }

  // MARK: - Texts

  /// The bytes of a text, in UTF-8.
  var textBytes: UnsafeBufferPointer<UInt8> {
    guard pointee.name == nil else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: pointee.content?.assumingMemoryBound(to: UInt8.self), count: Int(pointee.count))
  }

  /// Gives a text more bytes, which follow its own.
  func lengthen(_ text: UnsafeBufferPointer<UInt8>) {
    pointee.content = UnsafeRawPointer(text.baseAddress)
    pointee.count = Int32(text.count)
  }
}
