import Records

/// Counts for two or more years, each in a block next to its year.
enum Timeline: RegionRecognizer {
  static let figureWithin: Int? = 1

  static func region(at index: Int, in layout: LayoutFinder, lastLabel: Int?) -> FoundRegion? {
    timeline(in: layout.blocks, at: index)
  }

  /// Two or more counts, each with a year next to it.
  private static func timeline(in blocks: [LayoutBlock], at index: Int) -> FoundRegion? {
    var pairs: [(count: AnnotatedText, year: AnnotatedText)] = []
    var at = index
    while at + 1 < blocks.count {
      if isCount(blocks[at]), blocks[at + 1].isYear {
        pairs.append((blocks[at].passage, blocks[at + 1].passage))
      } else if blocks[at].isYear, isCount(blocks[at + 1]), pairs.isEmpty || blocks[index].isYear {
        pairs.append((blocks[at + 1].passage, blocks[at].passage))
      } else {
        break
      }
      at += 2
    }
    return pairs.count >= 2 ? FoundRegion(.timeline(pairs), end: at) : nil
  }

  private static func isCount(_ block: LayoutBlock) -> Bool {
    block.passage.tokens.count == 1 && block.passage.tokens[0].kind == .number && block.passage.tokens[0].hasGrouping
      && block.passage.looseWords.count <= 1
  }
}
