/// The elements of a page that hold its blocks: which blocks stand together, and in what.
///
/// A page's blocks are the leaves; an element stands for one container of the markup (a `div`, a list, a card). Scope
/// follows from it: what a heading or a label says holds within the element it stands in, and ends where that element
/// ends. A plain text has the root alone.
package struct DocumentTree: Sendable, Hashable {
  /// What kind of container an element is, as far as reading cares.
  package enum Role: UInt8, Sendable, Hashable {
    case generic
    /// `section`, `article`, `main`: begins a part of the page of its own.
    case section
    case aside
    case list, item
    /// `dl`, or an element that holds terms and their details.
    case descriptionList
    case link
    /// `details`, and the line that opens it.
    case disclosure, summary
    case heading, paragraph
    /// By ARIA: a table, row or cell made of other elements.
    case table, row, cell
    /// A piece of a line (`span`), where a container holds nothing but such pieces.
    case inline
  }

  /// One container.
  package struct Element: Sendable, Hashable {
    /// The number of the element around it; nil for the root.
    package var parent: Int?
    /// What the element is for a reader.
    package var role: Role
    /// A hash of the element's name, for telling like from unlike.
    package var name: UInt64
    /// Hashes of the class names, digits removed; sorted, so that the order in the markup says nothing.
    package var classes: [UInt64]
    /// What the class names say the element's text is.
    package var hints: ElementHints
    /// The blocks in it, by their numbers on the page.
    package var blocks: Range<Int>
  }

  /// The elements in document order; the first is the root. Every element but the root holds at least one block.
  package var elements: [Element]

  /// A tree of a root alone, as plain text has it.
  package init(blocks: Int) {
    elements = [Element(parent: nil, role: .generic, name: 0, classes: [], hints: [], blocks: 0..<blocks)]
  }

  init(elements: [Element]) { self.elements = elements }
}

/// What common class names say of an element's text. Only a hint: themes name things as they like.
package struct ElementHints: OptionSet, Sendable, Hashable {
  /// The hints as bits.
  package let rawValue: UInt8
  /// Hints from their bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `card-title`, `job-name`, `role`, `position`.
  package static let title = ElementHints(rawValue: 1)
  /// `stat-label`, `caption`, `desc`.
  package static let label = ElementHints(rawValue: 2)
  /// `stat-number`, `value`, `amount`.
  package static let value = ElementHints(rawValue: 4)
  /// `company`, `employer`, `organization`.
  package static let employer = ElementHints(rawValue: 8)
  /// `location`, `city`, `place`.
  package static let place = ElementHints(rawValue: 16)
  /// `tag`, `badge`, `pill`, `chip`: short remarks beside each other, which do not label each other.
  package static let tag = ElementHints(rawValue: 32)
  /// `related`, `similar`, `recommended`: what leads to other pages.
  package static let related = ElementHints(rawValue: 64)

  /// `salary`, `pay`, `compensation`: the text is an amount of pay.
  package static let pay = ElementHints(rawValue: 128)

  private static let words: [(part: String, hint: ElementHints)] = [
    ("title", .title), ("name", .title), ("position", .title), ("role", .title), ("heading", .title),
    ("label", .label), ("caption", .label), ("desc", .label), ("key", .label),
    ("value", .value), ("amount", .value), ("number", .value), ("figure", .value), ("num", .value), ("price", .value),
    ("salary", [.pay, .value]), ("pay", [.pay, .value]), ("wage", [.pay, .value]), ("wages", [.pay, .value]),
    ("compensation", [.pay, .value]),
    ("earnings", [.pay, .value]), ("note", .label), ("text", .label),
    ("company", .employer), ("employer", .employer), ("organization", .employer), ("org", .employer),
    ("location", .place), ("city", .place), ("place", .place), ("region", .place),
    ("tag", .tag), ("badge", .tag), ("pill", .tag), ("chip", .tag), ("meta", .tag),
    ("related", .related), ("similar", .related), ("recommended", .related), ("recommend", .related),
  ]

  private static let byWord: [String: ElementHints] = Dictionary(
    words.map { ($0.part, $0.hint) }, uniquingKeysWith: { $0.union($1) })

  /// The hints of a class name: of its last part that is one (`job-header__tag` is a tag), so that the name of what it
  /// stands in does not count.
  init(className: some Sequence<UInt8>) {
    var hints: ElementHints = []
    var part: [UInt8] = []
    func close() {
      guard !part.isEmpty else { return }
      if let hint = ElementHints.byWord[String(decoding: part, as: UTF8.self)] {
        // `company-name` is the name of an employer.
        hints = hint == .title && hints.contains(.employer) ? hints : hint.union(hints.intersection(.related))
      }
      part.removeAll(keepingCapacity: true)
    }
    var previousIsLower = false
    for byte in className {
      if !isLetter(byte) {
        close()
        previousIsLower = false
        continue
      }
      let isUpper = (0x41...0x5A).contains(byte)
      if isUpper, previousIsLower { close() }
      part.append(lowercased(byte))
      previousIsLower = !isUpper
    }
    close()
    self = hints
  }
}
