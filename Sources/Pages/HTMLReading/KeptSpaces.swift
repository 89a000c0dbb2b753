/// Where a page's white space is not to be collapsed before it is parsed.
struct KeptSpaces {
  /// How white space in an element is to be treated.
  enum Rule: Sendable {
    /// As a blank.
    case collapses
    /// Kept in the element: it counts in what is taken for a footnote mark.
    case isKept
    /// Kept from there on: it is shown, and where such an element ends is for the parser to say.
    case isShown

    /// The rule for an element by its name in lower case. libxml2 drops the prefix of a name.
    init(in name: String) {
      let colon = name.utf8.firstIndex(of: UInt8(ascii: ":"))
      switch ElementTag(name: colon.map { String(name[name.index(after: $0)...]) } ?? name) {
      case .preformatted: self = .isShown
      case .superscript, .subscript: self = .isKept
      default: self = .collapses
      }
    }
  }

  private var isShown = false
  /// Elements in which it is kept, begun and not ended.
  private var open = 0

  var isKept: Bool { isShown || open > 0 }

  mutating func begin(_ rule: Rule) {
    if rule == .isKept { open += 1 } else if rule == .isShown { isShown = true }
  }

  mutating func end(_ rule: Rule) {
    if rule == .isKept, open > 0 { open -= 1 }
  }
}
