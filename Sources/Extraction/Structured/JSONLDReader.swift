import Pages
import Records

/// Converts a block of JSON-LD to schema.org items.
///
/// Values may be written directly, as `@value` objects, in lists and sets, or elsewhere in the block and referenced by
/// `@id`.
struct JSONLDReader {
  private let reading: JSONReading
  /// Number of the block on its page, from 1: the first part of its locators.
  private let number: Int
  private var named: [String: Node] = [:]
  /// How many more values may be read; references could cause some to be read over and over.
  private var budget = JSONParser.maxValues
  private static let maxDepth = 64

  /// A value with its place and the context that applies there.
  private struct Node {
    var tree: JSONTree
    var pointer: Pointer
    var scope: Scope
  }

  /// The context of all values without one of their own: shared, since there are few contexts and many values.
  private final class Scope {
    let context: JSONLDContext

    init(_ context: JSONLDContext) { self.context = context }
  }

  /// A JSON pointer (RFC 6901), written out only on demand: most values of a block yield nothing.
  private indirect enum Pointer {
    case block(String)
    case member(Pointer, String)
    case element(Pointer, Int)

    var text: String {
      switch self {
      case .block(let text): text
      case .member(let outer, let name): outer.text + "/" + Pointer.escaped(name)
      case .element(let outer, let index): outer.text + "/" + String(index)
      }
    }

    private static func escaped(_ name: String) -> String {
      guard name.contains(byte: UInt8(ascii: "~")) || name.contains(byte: UInt8(ascii: "/")) else { return name }
      return name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
  }

  private init(_ reading: JSONReading, number: Int) {
    self.reading = reading
    self.number = number
  }

  /// The top-level items of a block, including those of `@graph`.
  static func items(_ reading: JSONReading, number: Int) -> [StructuredItem] {
    var reader = JSONLDReader(reading, number: number)
    var tops: [Node] = []
    for (index, tree) in reading.values.enumerated() {
      let pointer = reading.values.count == 1 ? "#\(number)" : "#\(number)/\(index)"
      reader.collectTops(
        Node(tree: tree, pointer: .block(pointer), scope: Scope(JSONLDContext())), into: &tops, depth: 0)
    }
    for top in tops { reader.collectNames(top, depth: 0) }
    return tops.compactMap { reader.item($0, depth: 0) }
  }

  // MARK: - Nodes

  private func collectTops(_ node: Node, into tops: inout [Node], depth: Int) {
    guard depth < JSONLDReader.maxDepth else { return }
    switch node.tree {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        collectTops(child(of: node, index, element), into: &tops, depth: depth + 1)
      }
    case .object(let members):
      let node = entered(node)
      if members.contains(where: { !isSkipped($0, node) }) {
        tops.append(node)
      }
      for member in members where node.scope.context.isKeyword(member.name, "@graph") {
        collectTops(child(of: node, member.name, member.value), into: &tops, depth: depth + 1)
      }
    case .string, .number, .literal: break
    }
  }

  /// Records the objects that others may reference.
  private mutating func collectNames(_ node: Node, depth: Int) {
    guard depth < JSONLDReader.maxDepth else { return }
    switch node.tree {
    case .array(let elements):
      for (index, element) in elements.enumerated() { collectNames(child(of: node, index, element), depth: depth + 1) }
    case .object(let members):
      let node = entered(node)
      if members.count > 1, let id = keyword("@id", of: node)?.text, named[id] == nil { named[id] = node }
      for member in members where member.value.isNested && !isSkipped(member, node) {
        collectNames(child(of: node, member.name, member.value), depth: depth + 1)
      }
    case .string, .number, .literal: break
    }
  }

  private func isSkipped(_ member: JSONMember, _ node: Node) -> Bool {
    node.scope.context.isKeyword(member.name, "@context") || node.scope.context.isKeyword(member.name, "@graph")
  }

  /// The node with its own context applied.
  private func entered(_ node: Node) -> Node {
    guard let context = node.tree["@context"] else { return node }
    var own = node.scope.context
    own.apply(context)
    var node = node
    node.scope = Scope(own)
    return node
  }

  private func keyword(_ keyword: String, of node: Node) -> JSONTree? {
    guard case .object(let members) = node.tree else { return nil }
    for member in members where node.scope.context.isKeyword(member.name, keyword) { return member.value }
    return nil
  }

  private func child(of node: Node, _ name: String, _ tree: JSONTree) -> Node {
    Node(tree: tree, pointer: .member(node.pointer, name), scope: node.scope)
  }

  private func child(of node: Node, _ index: Int, _ tree: JSONTree) -> Node {
    Node(tree: tree, pointer: .element(node.pointer, index), scope: node.scope)
  }

  // MARK: - Items

  private mutating func item(_ node: Node, depth: Int) -> StructuredItem? {
    guard depth < JSONLDReader.maxDepth, budget > 0, !node.tree.members.isEmpty else { return nil }
    let node = entered(node)
    let members = node.tree.members
    if depth > 0, members.count <= 2, let id = keyword("@id", of: node)?.text, let target = named[id],
      target.pointer.text != node.pointer.text
    {
      return item(target, depth: depth + 1)
    }
    // The part of the pointer already written out is not written again for every member.
    let place = node.pointer.text
    let outer = Pointer.block(place)
    var item = StructuredItem(types: types(of: node), locator: .pointer(place))
    for member in members where !node.scope.context.isKeyword(member.name) {
      guard let name = node.scope.context.resolved(member.name) else { continue }
      let value = Node(tree: member.value, pointer: .member(outer, member.name), scope: node.scope)
      addValues(value, name: name, quote: member, to: &item, depth: depth)
    }
    return item
  }

  private func types(of node: Node) -> [String] {
    guard let value = keyword("@type", of: node) else { return [] }
    if case .array(let elements) = value {
      return elements.lazy.compactMap(\.text).prefix(8).compactMap(node.scope.context.resolved)
    }
    guard let name = value.text.flatMap(node.scope.context.resolved) else { return [] }
    return [name]
  }

  /// Adds the values of a member: a single one, or those of a list.
  private mutating func addValues(
    _ node: Node, name: String, quote member: JSONMember, to item: inout StructuredItem, depth: Int
  ) {
    budget -= 1
    guard budget > 0, depth < JSONLDReader.maxDepth else { return }
    switch node.tree {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        addValues(child(of: node, index, element), name: name, quote: member, to: &item, depth: depth + 1)
      }
    case .object:
      if let value = keyword("@value", of: node) {
        addText(value, at: .member(node.pointer, "@value"), name: name, quote: member, to: &item)
      } else if let list = keyword("@list", of: node) ?? keyword("@set", of: node) {
        addValues(child(of: node, "@list", list), name: name, quote: member, to: &item, depth: depth + 1)
      } else if let value = self.item(node, depth: depth + 1) {
        item.properties.append(StructuredProperty(name: name, value: .item(value), locator: value.locator))
      }
    case .string, .number: addText(node.tree, at: node.pointer, name: name, quote: member, to: &item)
    case .literal: break
    }
  }

  private func addText(
    _ tree: JSONTree, at pointer: Pointer, name: String, quote member: JSONMember, to item: inout StructuredItem
  ) {
    guard let text = tree.text else { return }
    // For a long member (a list, a description), only the value is quoted.
    let quote = member.range.count <= 200 ? reading.slice(member.range) : text
    item.properties.append(
      StructuredProperty(
        name: name, value: .text(CharacterReferences.resolved(text)), locator: .pointer(pointer.text), quote: quote))
  }
}
