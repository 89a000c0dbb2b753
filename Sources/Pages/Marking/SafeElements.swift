/// How the elements of an archived page are treated: an allow-list. Of elements not on it, only the text is kept; those
/// without text of the page leave nothing.
///
/// None of the written names makes a browser run, load or send something, or parse its content as anything but text (as
/// `style`, `svg`, `math`, `template`, `noscript` or `textarea` would), so that escaped text stays escaped however a
/// browser rearranges the elements.
enum SafeElement: Equatable {
  /// Written under the given name.
  case kept(String)
  /// Only its content is written.
  case unwrapped
  /// Nothing of it is written.
  case dropped

  /// The treatment of an element by its lower-case name.
  init(name: String) {
    if let same = SafeElement.same[name] {
      self = .kept(same)
    } else if SafeElement.without.contains(name) {
      self = .dropped
    } else {
      self = ElementTag(name: name).isBlock ? .kept("div") : .unwrapped
    }
  }

  /// Elements that are written without an end tag.
  static let empty: Set<String> = ["br", "hr", "wbr", "col"]

  private static let same: [String: String] = {
    let names = """
      p h1 h2 h3 h4 h5 h6 div section article aside header footer nav address blockquote figure figcaption pre ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td \
      hr br wbr a b strong i em u s del ins small sub sup span abbr cite q code kbd samp var dfn data time bdi bdo ruby rt rp details summary
      """
    var table: [String: String] = [:]
    for name in names.split(whereSeparator: \.isWhitespace) { table[String(name)] = String(name) }
    table.merge([
      "strike": "s", "center": "div", "main": "div", "font": "span", "big": "span", "tt": "code", "acronym": "abbr",
      "dir": "ul", "menu": "ul",
    ]) {
      $1
    }
    for name in ["listing", "xmp", "plaintext", "textarea"] { table[name] = "pre" }
    return table
  }()

  private static let without = Set(
    """
    head title script style template noscript noframes noembed svg math iframe frame frameset object applet param audio video canvas map area \
    select option optgroup datalist input meta link base basefont portal fencedframe img image picture
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// The attributes that are written, each only with values of a known form; no text of the page ever becomes an
/// attribute, except the address of a link.
enum SafeAttribute {
  /// The attributes of a kept element as written: ` colspan="2"`.
  static func text(of node: HTMLNode, as name: String) -> String {
    let text = node.attributes.isEmpty ? "" : attributes(of: node, as: name)
    // Collapsed content is shown: the figure may be in it.
    return name == "details" ? text + " open" : text
  }

  private static func attributes(of node: HTMLNode, as name: String) -> String {
    var text = ""
    func add(_ attribute: AttributeName, where isGood: (String) -> Bool) {
      if let value = node.attribute(attribute), isGood(value) { text += " \(attribute.text)=\"\(value)\"" }
    }
    add(.lang) {
      (1...35).contains($0.utf8.count) && $0.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }
    add(.dir) { ["ltr", "rtl", "auto"].contains($0) }
    switch name {
    case "td", "th":
      add(.colspan, where: isCount)
      add(.rowspan, where: isCount)
      add(.scope) { ["row", "col", "rowgroup", "colgroup"].contains($0) }
    case "col", "colgroup": add(.span, where: isCount)
    case "ol":
      add(.start, where: isCount)
      if node.pointee.attributes.contains(.reversed) { text += " reversed" }
    case "li": add(.value, where: isCount)
    case "a":
      if let address = node.attribute(.href).flatMap(webAddress) {
        text += " href=\"\(address)\" rel=\"noopener noreferrer nofollow\""
      }
    default: break
    }
    return text
  }

  /// A web address, escaped; nil for any other, and for a relative one.
  static func webAddress(_ text: String) -> String? {
    let lower = text.prefix(8).lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), text.utf8.count <= 2048,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else {
      return nil
    }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x80...:
        out += ("%" + String(byte, radix: 16, uppercase: true)).utf8
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isCount(_ text: String) -> Bool {
    Int(text).map { (1...1000).contains($0) && String($0) == text } ?? false
  }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
