/// What an element means to the reader.
enum ElementTag: UInt8, Sendable {
  /// Part of the surrounding line of text.
  case inline
  /// Begins and ends a line of its own.
  case block
  /// A block whose `p` children are its text (`p` itself).
  case paragraph
  /// None of its content is shown.
  case skipped
  case head, title, script, body
  case heading1, heading2, heading3, heading4, heading5, heading6
  case list, item, term, details
  case table, caption, columns, rowGroup, headerGroup, row, cell, headerCell
  case lineBreak, rule, superscript, `subscript`, preformatted, dialog, input

  /// The meaning of an element by its lower-case name; names unknown to the HTML standard are inline, as in a browser
  /// without style sheets.
  init(name: String) { self = ElementTag.byName[name] ?? .inline }

  /// Level of a heading.
  var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    case .heading5: 5
    case .heading6: 6
    default: nil
    }
  }

  /// Whether the text before and after it is on different lines.
  var isBlock: Bool {
    switch self {
    case .inline, .lineBreak, .superscript, .subscript, .input, .skipped, .script, .head, .title, .columns: false
    default: true
    }
  }

  /// The names with a meaning of their own.
  static var names: [String] { Array(byName.keys) }

  private static let byName: [String: ElementTag] = {
    var table: [String: ElementTag] = [
      "head": .head, "title": .title, "script": .script, "body": .body, "h1": .heading1, "h2": .heading2,
      "h3": .heading3, "h4": .heading4, "h5": .heading5,
      "h6": .heading6, "li": .item, "dt": .term, "dd": .details, "table": .table, "caption": .caption, "tr": .row,
      "td": .cell, "th": .headerCell,
      "thead": .headerGroup, "tbody": .rowGroup, "tfoot": .rowGroup, "br": .lineBreak, "hr": .rule, "sup": .superscript,
      "sub": .subscript,
      "dialog": .dialog, "input": .input, "p": .paragraph,
    ]
    // Display types of the HTML standard's rendering section (15.3); `button` is an inline block, which is separate
    // from the text beside it.
    let blocks = """
      address article aside blockquote button center details div dl fieldset figcaption figure footer form header hgroup html legend main nav optgroup
      search section summary
      """
    for name in blocks.split(whereSeparator: \.isWhitespace) { table[String(name)] = .block }
    for name in ["ul", "ol", "dir", "menu"] { table[name] = .list }
    for name in ["pre", "listing", "xmp", "plaintext"] { table[name] = .preformatted }
    for name in ["col", "colgroup"] { table[name] = .columns }
    // Not shown by a browser that runs scripts, shows images and plays media; of a `select`, only one option would be.
    // A `textarea` holds what a reader may change or copy, such as code to embed. Struck-through content (`del`, `s`) is
    // no longer valid.
    let skipped =
      "del s strike style template noscript noframes noembed svg iframe object embed applet audio video canvas select textarea datalist rp param source track area map"
    for name in skipped.split(separator: " ") { table[String(name)] = .skipped }
    return table
  }()
}
