import Records

/// The elements of a page that contain its blocks: which blocks belong together, and in what container.
///
/// A page's blocks are the leaves; an element represents one container of the markup (a `div`, a list, a card). It
/// determines scope: what a heading or a label says applies within the element that contains it, and ends with that
/// element. A plain text has only the root.
package struct DocumentTree: Sendable, Hashable {
  /// What kind of container an element is, as far as it matters for reading.
  package enum Role: UInt8, Sendable, Hashable {
    case generic
    /// `section`, `article`, `main`: begins a separate part of the page.
    case section
    case aside
    case list, item
    /// `dl`, or an element that contains terms and their details.
    case descriptionList
    case link
    /// `details`, and the line that opens it.
    case disclosure, summary
    case heading, paragraph
    /// By ARIA: a table, row or cell built from other elements.
    case table, row, cell
    /// A piece of a line (`span`), if a container contains only such pieces.
    case inline
  }

  /// One container.
  package struct Element: Sendable, Hashable {
    /// The number of the enclosing element; nil for the root.
    package var parent: Int?
    /// The element's role for a reader.
    package var role: Role
    /// A hash of the element's name, for comparison.
    package var name: UInt64
    /// Hashes of the class names, digits removed; sorted, so that the order in the markup is irrelevant.
    package var classes: [UInt64]
    /// What the class names suggest about the element's text.
    package var hints: ElementHints
    /// The blocks in it, as numbers on the page.
    package var blocks: Range<Int>
  }

  /// The elements in document order; the first is the root. Every element except the root contains at least one block.
  package var elements: [Element]

  /// A tree consisting only of a root, as for plain text.
  package init(blocks: Int) {
    elements = [Element(parent: nil, role: .generic, name: 0, classes: [], hints: [], blocks: 0..<blocks)]
  }

  init(elements: [Element]) { self.elements = elements }
}

/// What common class names say about an element's text. Only a hint: themes name things freely.
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
  /// `tag`, `badge`, `pill`, `chip`: short remarks side by side, which do not label each other.
  package static let tag = ElementHints(rawValue: 32)
  /// `related`, `similar`, `recommended`: content that leads to other pages.
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

  /// The hints by the hashes of the words: there are many class names, and few of their words are hints.
  private static let byHash: [UInt64: ElementHints] = Dictionary(
    words.map { (FNV.hash($0.part.utf8), $0.hint) }, uniquingKeysWith: { $0.union($1) })
  private static let longestWord = words.map(\.part.utf8.count).max() ?? 0

  /// The hints of a class name, from the last part of it that is a hint (`job-header__tag` is a tag), so that the name
  /// of the enclosing component does not count.
  init(className: some Sequence<UInt8>) {
    var hints: ElementHints = []
    var hash = FNV.start
    var length = 0
    func close() {
      if length > 2, length <= ElementHints.longestWord, let hint = ElementHints.byHash[hash] {
        // `company-name` is the name of an employer.
        hints = hint == .title && hints.contains(.employer) ? hints : hint.union(hints.intersection(.related))
      }
      (hash, length) = (FNV.start, 0)
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
      FNV.add(lowercased(byte), to: &hash)
      length += 1
      previousIsLower = !isUpper
    }
    close()
    self = hints
  }
}
