import Records

/// Writes an HTML page with figures marked, in which nothing runs or is loaded.
///
/// It is written from the tree from which the page was read, so that places mean the same; anything not on the
/// allow-list of `SafeElement` is left out.
struct MarkedDocument {
  private let markup: PageMarkup
  private let shown: ShownText
  /// Marked parts, by the number of their text node.
  private var parts: [[MarkedPiece]]
  /// Figures of which only the element is known, keyed by the numbers of their elements.
  private var outlined: [Int: [String]] = [:]
  /// Figures located in an attribute, keyed by the numbers of their elements.
  private var attributes: [Int: [FigureMark]] = [:]
  private(set) var placements: [String: MarkPlacement] = [:]

  /// Finds the places of figures on a page.
  init(_ markup: PageMarkup, figures: [FigureMark]) {
    self.markup = markup
    let root = markup.root
    shown = ShownText(root: root, walker: markup.walker)
    parts = Array(repeating: [], count: shown.text.pieceCount)
    var paths = ElementPaths(root: root)
    var placing = MarkPlacing(shown.text)
    let groups = Dictionary(grouping: figures) { [$0.locator.description, $0.raw] }
    for group in groups.values.sorted(by: { ($0[0].ordinal, $0[0].id) < ($1[0].ordinal, $1[0].id) }) {
      let group = group.sorted { ($0.ordinal, $0.id) < ($1.ordinal, $1.id) }
      guard case .xpath(let path) = group[0].locator, let element = paths.element(at: path) else { continue }
      place(group, in: element, &placing)
    }
  }

  private mutating func place(_ group: [FigureMark], in element: HTMLNode, _ placing: inout MarkPlacing) {
    let number = Int(element.pointee.number)
    if group.allSatisfy({ MarkedDocument.attribute(quotedBy: $0, of: element) != nil }) {
      attributes[number, default: []] += group
      for figure in group { placements[figure.id] = isReached(element) ? .exact : MarkPlacement.none }
      return
    }
    guard isReached(element) else { return }
    let (own, all) = shown.ranges(in: element)
    var spans = placing.spans(of: group, in: own)
    if spans.allSatisfy({ $0 == nil }) { spans = placing.spans(of: group, in: all) }
    for (figure, span) in zip(group, spans) {
      if let span {
        for (piece, part) in shown.text.pieces(of: span, id: figure.id) { parts[piece].append(part) }
        placements[figure.id] = .exact
      } else {
        outlined[number, default: []].append(figure.id)
        placements[figure.id] = .surroundings
      }
    }
  }

  /// Whether the element and all its ancestors are written.
  private func isReached(_ element: HTMLNode) -> Bool {
    let written = element.isNamed("meta") ? element.pointee.parent : element
    return written.map(shown.elements.isShown) ?? false
  }

  /// The value of the attribute that a figure of microdata was read from: such a figure is quoted as `content="44640"`.
  private static func attribute(quotedBy figure: FigureMark, of element: HTMLNode) -> (name: String, value: String)? {
    // Other quotes rarely begin with one of these letters.
    guard let first = figure.quote.utf8.first, "cvdh".utf8.contains(first) else { return nil }
    for name in [AttributeName.content, .value, .datetime, .href] where figure.quote.hasPrefix("\(name.text)=\"") {
      if let value = element.attribute(name), value.contains(figure.raw) { return (name.text, value) }
    }
    return nil
  }

  /// The page's machine-readable data, as numbered by pointers.
  func structuredData() -> [StructuredDataBlock] {
    if let scripts = markup.scripts { return scripts }
    var walker = markup.walker
    walker.walk(markup.root)
    return walker.content.structuredData
  }

  // MARK: - Writing

  /// Writes the page's body; false if it would have more than `limit` bytes.
  func write(to out: inout SafeText, limit: Int) -> Bool {
    let end = out.bytes.count + limit
    var isWhole = true
    shown.elements.walk(markup.root) { node in
      guard out.bytes.count < end else {
        isWhole = false
        return
      }
      if let treatment = shown.elements[node] {
        begin(node, treatment, &out)
      } else {
        write(text: node, to: &out)
      }
    } leave: { node in
      if isWhole, let tags = shown.elements[node]?.tags { out.add(markup: tags.end) }
    }
    return isWhole
  }

  private func begin(_ node: HTMLNode, _ treatment: ShownElements.Treatment, _ out: inout SafeText) {
    let number = Int(node.pointee.number)
    let ids = outlined.isEmpty ? [] : outlined[number] ?? []
    if let tags = treatment.tags {
      out.add(markup: tags.start)
      out.add(markup: SafeAttribute.text(of: node, as: treatment.name))
      out.add(markup: ids.isEmpty ? ">" : " class=\"about\">")
    }
    for id in ids { out.add(markup: "<span id=\"\(SafeMark.fragment(id))\" class=\"place\"></span>") }
    if attributes.isEmpty { return }
    if let figures = attributes[number] { write(figures, of: node, &out) }
    // Figures in the data of elements that are not written themselves appear in their place.
    for child in node.childNodes where child.kind == .element && child.isNamed("meta") {
      if let figures = attributes[Int(child.pointee.number)] { write(figures, of: child, &out) }
    }
  }

  private func write(_ figures: [FigureMark], of node: HTMLNode, _ out: inout SafeText) {
    for figure in figures {
      guard let (name, value) = MarkedDocument.attribute(quotedBy: figure, of: node),
        let range = value.range(of: figure.raw)
      else { continue }
      out.add(markup: "<span class=\"data\">\(name)=&quot;")
      out.add(text: String(value[..<range.lowerBound]))
      out.add(markup: SafeMark.begin(MarkedPiece(range: 0..<0, id: figure.id, isFirst: true)))
      out.add(text: figure.raw)
      out.add(markup: "</mark>")
      out.add(text: String(value[range.upperBound...]))
      out.add(markup: "&quot;</span>")
    }
  }

  private func write(text node: HTMLNode, to out: inout SafeText) {
    let bytes = node.textBytes
    guard let number = ShownText.number(of: node), !parts[number].isEmpty else { return out.add(text: bytes) }
    SafeMark.write(bytes, parts: parts[number], to: &out)
  }
}

/// Writes marks in text.
enum SafeMark {
  /// An id as a fragment: characters that do not occur in ids made by this program are left out.
  static func fragment(_ id: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    if id.utf8.allSatisfy(isPlain) { return id }
    return String(
      id.unicodeScalars.filter {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_")
      }.map(Character.init))
  }

  static func begin(_ part: MarkedPiece) -> String { part.isFirst ? "<mark id=\"\(fragment(part.id))\">" : "<mark>" }

  /// Writes a text with its marked parts; where several overlap, a stretch is inside all marks that cover it.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, parts: [MarkedPiece], to out: inout SafeText) {
    if let part = parts.first, parts.count == 1 {
      out.add(text: UnsafeBufferPointer(rebasing: bytes[..<part.range.lowerBound]))
      out.add(markup: begin(part))
      out.add(text: UnsafeBufferPointer(rebasing: bytes[part.range]))
      out.add(markup: "</mark>")
      out.add(text: UnsafeBufferPointer(rebasing: bytes[part.range.upperBound...]))
      return
    }
    let cuts = Set(parts.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, bytes.count]).sorted()
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let covering = parts.filter { $0.range.lowerBound <= start && end <= $0.range.upperBound }
      for part in covering {
        var part = part
        part.isFirst = part.isFirst && part.range.lowerBound == start
        out.add(markup: begin(part))
      }
      out.add(text: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      for _ in covering { out.add(markup: "</mark>") }
    }
  }
}
