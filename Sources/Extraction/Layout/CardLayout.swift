import Pages
import Records

/// Finds the label of a card's value: the block before it, or the block after it if the value comes first.
enum CardLayout: RegionRecognizer {
  static let figureWithin: Int? = 0

  static func region(at index: Int, in layout: LayoutFinder, lastLabel: Int?) -> FoundRegion? {
    let block = layout.blocks[index]
    let hasStructure = layout.tree.hasStructure
    guard block.isValue, needsLabel(block) || hasStructure && isBarePercent(block) else { return nil }
    // With markup, the contents of one element belong together; in plain text, neighbouring blocks do.
    let label =
      hasStructure ? layout.labels.label(of: index) : label(of: index, in: layout.blocks, lastLabel: lastLabel)
    return FoundRegion(.card(value: block.passage, label: label.map { layout.blocks[$0] }), end: index + 1)
  }

  /// Whether the value's own words do not say what it measures.
  private static func needsLabel(_ block: LayoutBlock) -> Bool {
    let meaning = block.passage.label
    if meaning.statistic != nil || block.passage.text.contains(":") && !block.passage.looseWords.isEmpty {
      return false
    }
    // `57,200 positions`: the noun alone does not say whether these are filled, added or open.
    if block.passage.tokens[0].kind == .number, meaning.topics.allSatisfy({ $0 == .employment }),
      block.passage.looseWords.count <= 1
    {
      return true
    }
    return !block.passage.tokens.contains { fits(meaning, $0) && !meaning.topics.isEmpty }
  }

  /// `10%` alone: a rank in a chart, or the value of a tile.
  private static func isBarePercent(_ block: LayoutBlock) -> Bool {
    block.passage.tokens.count == 1 && block.passage.tokens[0].kind == .percent && block.passage.looseWords.isEmpty
  }

  /// The index of the block that labels the value at `index`. `lastLabel` is the label of the previous value and cannot
  /// label this one too.
  private static func label(of index: Int, in blocks: [LayoutBlock], lastLabel: Int?) -> Int? {
    let token = blocks[index].passage.tokens[0]
    if case .details = blocks[index].block.kind {
      return blocks[max(0, index - 64)..<index].lastIndex { $0.block.kind == .term }
    }
    let before = index - 1
    let behind = index + 1
    let beforeFits = before >= 0 && before != lastLabel && blocks[before].isLabel && labels(blocks[before], token)
    let behindFits = behind < blocks.count && blocks[behind].isLabel && labels(blocks[behind], token)
    if beforeFits, behindFits, standsFirst(index, blocks) || closesSection(index, blocks) { return behind }
    if beforeFits, !isTakenByEarlier(before, blocks) { return before }
    if behindFits { return behind }
    return beforeFits ? before : nil
  }

  /// Whether a label names something this kind of figure can measure, or a level or statistic that qualifies it.
  private static func labels(_ block: LayoutBlock, _ token: FigureToken) -> Bool {
    let meaning = block.passage.label
    if !meaning.topics.isEmpty { return fits(meaning, token) }
    let qualifies =
      !meaning.experience.isEmpty || meaning.statistic != nil || meaning.namesCodedPlace || meaning.per != nil
    return qualifies && (token.kind == .money || token.hasGrouping)
  }

  /// Whether values come first in a run of alternating values and labels (`$90K`, `Entry`, `$135K`, `Median`, `$290K+`,
  /// `Top`). They do if more of the blocks after them than before them name only a statistic or a level.
  private static func standsFirst(_ index: Int, _ blocks: [LayoutBlock]) -> Bool {
    var first = index
    while first >= 2, blocks[first - 1].isLabel, blocks[first - 2].isValue, index - first < 12 { first -= 2 }
    var last = index
    while last + 2 < blocks.count, blocks[last + 1].isLabel, blocks[last + 2].isValue, last - index < 12 { last += 2 }
    let values = stride(from: first, through: last, by: 2)
    let before = values.filter { $0 > 0 && isLevel(blocks[$0 - 1]) }.count
    let behind = values.filter { $0 + 1 < blocks.count && isLevel(blocks[$0 + 1]) }.count
    // A tie: a heading above the first value is not its label.
    let isHeaded =
      first > 0 && !isLevel(blocks[first - 1])
      && (blocks[first - 1].isHeading || !blocks[first - 1].passage.label.topics.isEmpty)
    let isClosed = last + 1 < blocks.count && blocks[last + 1].isLabel && blocks[last + 1].passage.words.count <= 4
    return last > first && (behind > before || behind == before && behind > 0 && isHeaded && isClosed)
  }

  /// Whether a value is between a heading and a label that no value follows. The heading is then the section's.
  private static func closesSection(_ index: Int, _ blocks: [LayoutBlock]) -> Bool {
    guard blocks[index - 1].isHeading, !blocks[index + 1].isHeading,
      index + 2 >= blocks.count || !blocks[index + 2].isValue
    else { return false }
    return blocks[index + 1].passage.label.statistic != nil
  }

  private static func isLevel(_ block: LayoutBlock) -> Bool {
    guard block.isLabel, block.passage.words.count <= 4 else { return false }
    let meaning = block.passage.label
    return meaning.statistic != nil || !meaning.experience.isEmpty
  }

  /// Whether the label before a value belongs to the previous value, because values come first (`7%`, `growth rate`,
  /// `$47,500`, `median salary`).
  private static func isTakenByEarlier(_ label: Int, _ blocks: [LayoutBlock]) -> Bool {
    guard label > 0, blocks[label - 1].isValue, let token = blocks[label - 1].passage.tokens.first else { return false }
    guard label < 2 || !(blocks[label - 2].isLabel && labels(blocks[label - 2], token)) else { return false }
    return labels(blocks[label], token) && needsLabel(blocks[label - 1])
  }

  static func fits(_ meaning: FigureAttributes, _ token: FigureToken) -> Bool {
    meaning.topics.contains { topic in
      switch token.kind {
      case .money: [.wage, .premium, .cost, .fees, .examFee].contains(topic)
      case .percent: [.growth, .change].contains(topic)
      case .number: [.employment, .change, .openings].contains(topic) || topic == .wage && token.hasGrouping
      case .time: topic == .duration
      case .year: false
      }
    }
  }
}
