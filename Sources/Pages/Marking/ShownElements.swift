/// How each element of a document is written to the marked page; determined once, in the order of the document.
struct ShownElements {
  /// How elements of one name are written.
  struct Treatment {
    /// The tags, in UTF-8: the start tag without attributes and `>`; nil if only the content is written.
    var tags: (start: [UInt8], end: [UInt8])?
    /// The name under which it is written.
    var name = ""
    var isDropped = false
    var isStruck = false
    var isSuperscript = false

    fileprivate init(name original: String) {
      isStruck = ["del", "s", "strike"].contains(original)
      isSuperscript = original == "sup"
      switch SafeElement(name: original) {
      case .kept(let name):
        self.name = name
        tags = (Array("<\(name)".utf8), SafeElement.empty.contains(name) ? [] : Array("</\(name)>".utf8))
      case .dropped: isDropped = true
      case .unwrapped: break
      }
    }
  }

  /// How elements are written, by the numbers of their names.
  private var treatments: [Treatment?] = []
  /// The number of every element's name, by the element's number; -1 if neither it nor anything within it is written.
  private var numbers: [Int32]

  /// Knows of no element yet.
  ///
  /// - Parameter count: how many elements the document has.
  init(count: Int) { numbers = Array(repeating: -1, count: count) }

  /// The treatment of an element; nil for one that is not shown or in one that is not, and for other nodes.
  subscript(node: HTMLNode) -> Treatment? {
    guard node.kind == .element else { return nil }
    let number = numbers[Int(node.pointee.number)]
    return number < 0 ? nil : treatments[Int(number)]
  }

  /// Whether an element is shown, with all elements around it.
  func isShown(_ element: HTMLNode) -> Bool {
    element.kind == .element && numbers[Int(element.pointee.number)] >= 0
  }

  /// Determines the treatment of a node whose parent is shown; false if it is not shown.
  mutating func add(_ node: HTMLNode, _ walker: BlockWalker) -> Bool {
    guard node.kind == .element else { return node.kind == .text }
    let number = node.name.number
    while number >= treatments.count { treatments.append(nil) }
    let treatment = treatments[number] ?? Treatment(name: node.name.text)
    treatments[number] = treatment
    guard !treatment.isDropped, walker.isShown(node) else { return false }
    numbers[Int(node.pointee.number)] = Int32(number)
    return true
  }

  /// Visits everything shown in an element, including the element itself; `leave` is called only for elements.
  func walk(_ root: HTMLNode, enter: (HTMLNode) -> Void, leave: (HTMLNode) -> Void) {
    root.walk {
      guard $0.kind == .text || isShown($0) else { return false }
      enter($0)
      return true
    } leave: {
      if isShown($0) { leave($0) }
    }
  }
}

extension BlockWalker {
  /// Whether the page shows an element to its readers.
  fileprivate func isShown(_ node: HTMLNode) -> Bool {
    let tag = node.name.tag
    if !isRemoved(node, tag) { return true }
    return attributes.isPanel(node) && !Presentation(node, tag: tag).isUnseen
  }
}
