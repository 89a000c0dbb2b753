import Records

/// The places of the elements of a document: each has a number, which it keeps, and an XPath (`places`).
///
/// All operations take time proportional to the document.
struct ElementIndex {
  /// Where a name was last seen: the number of the parent under which that was, of the first child of this name there,
  /// and how many there were so far.
  private struct Seen {
    var parent = -1
    var first = 0
    var count: Int32 = 0
  }

  private var seen = [Seen](repeating: Seen(), count: ElementName.ofHTML.count)
  private var namesInSteps = ElementIndex.namesOfHTML
  private var steps: [ElementPlaces.Step] = []
  /// The places of the elements, indexed by their numbers.
  private(set) var places = ElementPlaces([], names: [])
  /// How many elements there are.
  private(set) var count = 0

  private static let namesOfHTML = ElementName.ofHTML.map(\.step)

  /// Numbers all elements under `root`, and calls `visit` with each in document order.
  init(root: HTMLNode, visit: (HTMLNode) -> Void = { _ in }) {
    append(root, ElementPlaces.Step(parent: -1, name: Int32(root.name.number), ordinal: 0))
    root.visitElements {
      addChildren(of: $0)
      visit($0)
    }
    count = steps.count
    places = ElementPlaces(steps, names: namesInSteps)
    steps = []
  }

  /// The XPath of an element.
  func locator(of element: HTMLNode) -> SourceLocator { places.locator(of: element.pointee.number) }

  /// The place of content directly in an element.
  func place(of element: HTMLNode) -> TextPlace { .element(element.pointee.number, places) }

  private mutating func append(_ node: HTMLNode, _ step: ElementPlaces.Step) {
    node.pointee.number = Int32(steps.count)
    steps.append(step)
    let name = node.name.number
    while name >= seen.count {
      seen.append(Seen())
      namesInSteps.append([])
    }
    if name >= ElementName.ofHTML.count { namesInSteps[name] = node.name.step }
  }

  /// Assigns numbers and ordinals to the children of an element.
  private mutating func addChildren(of parent: HTMLNode) {
    guard parent.pointee.elements > 0 else { return }
    let number = Int(parent.pointee.number)
    var position: Int32 = 0
    for child in parent.childNodes where child.kind == .element {
      position += 1
      add(child, at: position, of: number)
    }
  }

  /// Adds the child of an element at a position among all its children.
  private mutating func add(_ child: HTMLNode, at position: Int32, of parent: Int) {
    let name = child.name.number
    var step = ElementPlaces.Step(parent: Int32(parent), name: Int32(name), ordinal: 0)
    let number = steps.count
    if !child.name.isPlain {
      (step.name, step.ordinal) = (-1, position)
    } else if name < seen.count, seen[name].parent == parent {
      seen[name].count += 1
      steps[seen[name].first].ordinal = 1
      step.ordinal = seen[name].count
    }
    append(child, step)
    if step.ordinal == 0 { seen[name] = Seen(parent: parent, first: number, count: 1) }
  }
}
