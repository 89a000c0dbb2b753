import Records

/// Marks figures in plain text, by line and column.
struct MarkedTextPage {
  private let text: DecodedText
  private let squashed: SquashedText
  private(set) var parts: [MarkedPiece] = []
  private(set) var placements: [String: MarkPlacement] = [:]

  init(_ text: DecodedText, figures: [FigureMark]) {
    self.text = text
    squashed = SquashedText(text.text)
    for figure in figures {
      guard case .text(let line, let column) = figure.locator, line >= 1, line <= text.lineStarts.count else {
        continue
      }
      let raw = SquashedText(figure.raw)
      let place = position(atLine: line - 1, column: column).map(index)
      if let place, !raw.scalars.isEmpty, squashed.holds(raw, at: place) {
        parts += squashed.pieces(of: place..<place + raw.scalars.count, id: figure.id).map(\.part)
        placements[figure.id] = .exact
      } else {
        let range = text.utf8Range(ofLine: line - 1)
        guard !range.isEmpty else { continue }
        parts.append(MarkedPiece(range: range, id: figure.id, isFirst: true))
        placements[figure.id] = .surroundings
      }
    }
  }

  /// Writes the text; for a figure that was not found exactly, its line is outlined.
  func write(to out: inout SafeText) {
    out.add(markup: "<pre class=\"text\">")
    var string = text.text
    let outlined = Set(placements.filter { $0.value == .surroundings }.keys)
    string.withUTF8 { bytes in
      let places = parts.filter { outlined.contains($0.id) }
      let marks = parts.filter { !outlined.contains($0.id) }
      var start = 0
      for place in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
      where place.range.lowerBound >= start {
        MarkedTextPage.write(bytes, start..<place.range.lowerBound, marks, &out)
        out.add(markup: "<span class=\"about\">")
        for other in places where other.range == place.range {
          out.add(markup: "<span id=\"\(SafeMark.fragment(other.id))\" class=\"place\"></span>")
        }
        MarkedTextPage.write(bytes, place.range, marks, &out)
        out.add(markup: "</span>")
        start = place.range.upperBound
      }
      MarkedTextPage.write(bytes, start..<bytes.count, marks, &out)
    }
    out.add(markup: "</pre>\n")
  }

  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ marks: [MarkedPiece], _ out: inout SafeText
  ) {
    let inside = marks.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }.map
    { mark in
      var mark = mark
      mark.range = mark.range.lowerBound - range.lowerBound..<mark.range.upperBound - range.lowerBound
      return mark
    }
    SafeMark.write(UnsafeBufferPointer(rebasing: bytes[range]), parts: inside, to: &out)
  }

  /// The byte at a line and column of the archived text, by bisection: within a line columns only increase.
  private func position(atLine line: Int, column: Int) -> Int? {
    let range = text.utf8Range(ofLine: line)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      guard case .text(let found, let at) = text.locator(atUTF8: middle) else { return nil }
      if found < line + 1 || at < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first scalar of the squashed text at or after a byte.
  private func index(_ utf8Offset: Int) -> Int {
    var low = 0
    var high = squashed.scalars.count
    while low < high {
      let middle = (low + high) / 2
      if squashed.start(of: middle) < utf8Offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
