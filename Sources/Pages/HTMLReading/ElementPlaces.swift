import Records

/// The place of every element of a page, from which its XPath is written on demand: most texts of a page yield nothing,
/// so their places are never needed.
final class ElementPlaces: Sendable {
  /// The step from an element's parent to the element.
  struct Step {
    /// The number of the parent's step, -1 for the document element.
    var parent: Int32
    /// The number of its name, or -1 for an element that is counted among all its siblings.
    var name: Int32
    /// Its number among its siblings of that name, or 0 if it is the only one.
    var ordinal: Int32
  }

  private let steps: [Step]
  /// The names used in XPaths, each after a slash, in UTF-8.
  private let names: [[UInt8]]

  /// Longer paths end at an ancestor: on a deeply nested page, each figure could otherwise have a path of several
  /// kilobytes.
  private static let longest = 4_096
  private static let anyName = Array("/*".utf8)

  init(_ steps: [Step], names: [[UInt8]]) {
    (self.steps, self.names) = (steps, names)
  }

  /// The XPath of an element by its number: every step is a name (`div[2]`, or `div` for the only one), or `*[3]`.
  func locator(of element: Int32) -> SourceLocator {
    var open: [Int32] = []
    open.reserveCapacity(32)
    var number = element
    while number >= 0 {
      open.append(number)
      number = steps[Int(number)].parent
    }
    var path: [UInt8] = []
    path.reserveCapacity(open.count * 12)
    for number in open.reversed() {
      append(stepOf: Int(number), to: &path)
      if path.count > ElementPlaces.longest { break }
    }
    return .xpath(String(decoding: path, as: UTF8.self))
  }

  private func append(stepOf number: Int, to path: inout [UInt8]) {
    let step = steps[number]
    path.append(contentsOf: step.name < 0 ? ElementPlaces.anyName : names[Int(step.name)])
    guard step.ordinal > 0 else { return }
    path.append(UInt8(ascii: "["))
    if step.ordinal < 10 {
      path.append(UInt8(ascii: "0") + UInt8(step.ordinal))
    } else {
      path.append(contentsOf: String(step.ordinal).utf8)
    }
    path.append(UInt8(ascii: "]"))
  }
}

/// The place of a text: a locator, or an element of a page whose locator has not been requested yet.
enum TextPlace: Sendable {
  case located(SourceLocator)
  case element(Int32, ElementPlaces)

  var locator: SourceLocator {
    switch self {
    case .located(let locator): locator
    case .element(let number, let places): places.locator(of: number)
    }
  }
}

extension TextPlace: Hashable {
  static func == (a: TextPlace, b: TextPlace) -> Bool {
    if case .element(let left, let places) = a, case .element(let right, let others) = b, places === others {
      return left == right
    }
    return a.locator == b.locator
  }

  func hash(into hasher: inout Hasher) { hasher.combine(locator) }
}
