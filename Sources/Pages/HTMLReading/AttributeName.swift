import Records

/// An attribute that the program looks at. A document keeps no others.
enum AttributeName: UInt8, CaseIterable, Sendable {
  case id, `class`, hidden, open, role, ariaLevel, style
  case lang, xmlLang, type, media, colspan, rowspan
  case ariaControls, dataTarget, dataBSTarget, dataTab, dataToggleTarget, href
  case itemscope, itemtype, itemprop, itemref, typeof, property, vocab, content, value, datetime
  case dir, scope, span, start, reversed

  /// As written in HTML.
  var text: String { AttributeName.texts[Int(rawValue)] }

  private static let texts = allCases.map(\.spelling)

  private var spelling: String {
    switch self {
    case .ariaLevel: "aria-level"
    case .xmlLang: "xml:lang"
    case .ariaControls: "aria-controls"
    case .dataTarget: "data-target"
    case .dataBSTarget: "data-bs-target"
    case .dataTab: "data-tab"
    case .dataToggleTarget: "data-toggle-target"
    default: "\(self)"
    }
  }

  /// What the reader looks at it for.
  var use: AttributeUse {
    switch self {
    case .itemprop, .property: .property
    case .content, .value, .datetime: .value
    case .href: .link
    case .style: .style
    case .dir, .scope, .span, .start, .reversed: .shown
    default: .read
    }
  }

  /// The attributes by the hashes of their names in lower case.
  static let byHash = Dictionary(uniqueKeysWithValues: allCases.map { (FNV.hash($0.text.utf8), $0) })
}

/// What the reader of a page looks at an attribute for. Most attributes it never looks at; libxml2 is not given them,
/// since it reads characters one by one.
enum AttributeUse: UInt8, Sendable {
  /// None.
  case unread
  /// None, but it is written when figures are marked.
  case shown
  /// Whatever element it is on.
  case read
  /// Only on an element that it makes a property of an item (`MarkupItems`).
  case property
  /// Only as the value of such a property; a small number is written when figures are marked.
  case value
  /// The same, or as the target of a link within the page; an address on the web is written when figures are marked.
  case link
  /// Only if it may hide the element or make it a block (`Presentation`).
  case style
}

/// A set of attributes.
struct AttributeNames: Sendable {
  private var bits: UInt64 = 0

  init(_ names: AttributeName...) { for name in names { insert(name) } }

  mutating func insert(_ name: AttributeName) { bits |= 1 << UInt64(name.rawValue) }

  func contains(_ name: AttributeName) -> Bool { bits & 1 << UInt64(name.rawValue) != 0 }

  /// Whether the sets have an attribute in common.
  func intersects(_ others: AttributeNames) -> Bool { bits & others.bits != 0 }
}
