import Records

/// Determines the place of each figure in a page's text, or that it is indistinguishable from others.
struct MarkPlacing {
  /// The range of a figure's scalars.
  typealias Span = Range<Int>

  let text: SquashedText
  /// How many more comparisons may be made: a hostile page could require every figure to be searched for in megabytes
  /// of text.
  private var budget = 50_000_000

  init(_ text: SquashedText) { self.text = text }

  /// The spans of figures that are all said to be in `ranges` and are written the same; nil for those whose place
  /// cannot be determined.
  ///
  /// Identical figures are distinguished by the surrounding text and, if that is equal, by their order, provided there
  /// are as many figures as places.
  mutating func spans(of figures: [FigureMark], in ranges: [Range<Int>]) -> [Span?] {
    guard let first = figures.first else { return [] }
    let raw = SquashedText(first.raw)
    let candidates = find(raw, in: ranges)
    guard candidates.count > 1 else {
      return figures.map { _ in candidates.first.map { $0..<$0 + raw.scalars.count } }
    }
    var best: [[Int]] = []
    for figure in figures { best.append(likeliest(figure, among: candidates, raw: raw)) }
    return best.enumerated().map { index, places in
      if let only = places.first, places.count == 1 { return only..<only + raw.scalars.count }
      // As many figures as equivalent places: one each, in page order.
      let alike = best.indices.filter { best[$0] == places }
      guard alike.count == places.count, let rank = alike.firstIndex(of: index) else { return nil }
      return places[rank]..<places[rank] + raw.scalars.count
    }
  }

  /// Where the figure occurs, in the order of the text; as part of a longer number only if it occurs nowhere else.
  private mutating func find(_ raw: SquashedText, in ranges: [Range<Int>]) -> [Int] {
    guard let first = raw.scalars.first else { return [] }
    var found: [Int] = []
    for range in ranges {
      budget -= range.count
      guard budget > 0 else { return [] }
      for position in range where text.scalars[position] == first && text.holds(raw, at: position) {
        found.append(position)
      }
    }
    let alone = found.filter { text.standsAlone($0, count: raw.scalars.count) }
    return alone.isEmpty ? found : alone
  }

  /// The candidates whose surroundings match the most of the figure's quote.
  private mutating func likeliest(_ figure: FigureMark, among candidates: [Int], raw: SquashedText) -> [Int] {
    let quote = SquashedText(figure.quote)
    let offsets = quote.scalars.indices.filter { quote.holds(raw, at: $0) }
    guard !offsets.isEmpty else { return candidates }
    var best: [Int] = []
    var most = -1
    for candidate in candidates {
      budget -= offsets.count * 16
      guard budget > 0 else { return candidates }
      let agreement =
        offsets.map { text.agreement(at: candidate, with: quote, offset: $0, count: raw.scalars.count) }.max() ?? 0
      if agreement > most { (best, most) = ([], agreement) }
      if agreement == most { best.append(candidate) }
    }
    return best
  }
}

/// Parts of one piece of a page's text that belong to figures.
struct MarkedPiece: Hashable {
  /// Bytes of the piece.
  var range: Range<Int>
  /// The figure's id.
  var id: String
  /// False for the later parts of a figure that spans several elements.
  var isFirst: Bool
}

extension SquashedText {
  /// The pieces that a span of scalars covers.
  func pieces(of span: Range<Int>, id: String) -> [(piece: Int, part: MarkedPiece)] {
    pieces(of: span).enumerated().map { number, piece in
      (piece.piece, MarkedPiece(range: piece.bytes, id: id, isFirst: number == 0))
    }
  }
}
